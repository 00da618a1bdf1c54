/// `application/x-www-form-urlencoded`, both ways. The order of fields and repeated names are kept.
package enum FormCoding {
    /// Reads any bytes. Pieces between `&` are fields; a piece without `=` is a name with an empty value; a percent
    /// sequence that is none stays as it is; bytes that are not UTF-8 become U+FFFD.
    package static func decode(_ bytes: [UInt8]) -> [FormField] { decode(bytes[...]) }

    /// The fields of a part of a larger body.
    package static func decode(_ bytes: ArraySlice<UInt8>) -> [FormField] {
        var fields: [FormField] = []
        // As many as most calls have.
        fields.reserveCapacity(6)
        var piece = Piece(start: bytes.startIndex)
        for index in bytes.indices {
            switch bytes[index] {
            case UInt8(ascii: "&"):
                if piece.start < index { fields.append(piece.field(in: bytes, to: index)) }
                piece = Piece(start: index + 1)
            case UInt8(ascii: "="):
                if piece.equals == nil { piece.equals = index }
            case UInt8(ascii: "%"), UInt8(ascii: "+"):
                piece.isPlain = false
            default:
                break
            }
        }
        if piece.start < bytes.endIndex { fields.append(piece.field(in: bytes, to: bytes.endIndex)) }
        return fields
    }

    /// A piece between `&`, as far as it has been seen.
    private struct Piece {
        let start: Int
        /// Where its first `=` stands.
        var equals: Int?
        /// Whether nothing in it is escaped. Most names and values are so, and need no copy of their bytes.
        var isPlain = true

        init(start: Int) { self.start = start }

        func field(in bytes: ArraySlice<UInt8>, to end: Int) -> FormField {
            guard let equals else { return FormField(text(bytes[start..<end]), "") }
            return FormField(text(bytes[start..<equals]), text(bytes[(equals + 1)..<end]))
        }

        private func text(_ bytes: ArraySlice<UInt8>) -> String {
            isPlain
                ? String(decoding: bytes, as: UTF8.self)
                : String(decoding: unescaped(bytes, blank: UInt8(ascii: "+")), as: UTF8.self)
        }
    }

    /// Writes `name=value&…`: letters, digits and `*-._` as they are, a blank as `+`, all else as `%` and two capital
    /// hexadecimal digits; or as another style has it.
    package static func encode(_ fields: [FormField], in style: EscapeStyle = .form) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(fields.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count + 2 })
        for field in fields {
            if !bytes.isEmpty { bytes.append(UInt8(ascii: "&")) }
            write(field.name, in: style, into: &bytes)
            bytes.append(UInt8(ascii: "="))
            write(field.value, in: style, into: &bytes)
        }
        return bytes
    }

    /// Writes `name=value&…` with nothing escaped.
    package static func encodeRaw(_ fields: [FormField]) -> [UInt8] {
        Array(fields.map { "\($0.name)=\($0.value)" }.joined(separator: "&").utf8)
    }

    /// The bytes with each percent sequence as the byte that it stands for, and one byte, where it is said, as a blank.
    package static func unescaped(_ bytes: some Collection<UInt8>, blank: UInt8? = nil) -> [UInt8] {
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), let high = rest.first.flatMap(ASCII.hexValue),
                let low = rest.dropFirst().first.flatMap(ASCII.hexValue)
            {
                plain.append(high << 4 | low)
                rest = rest.dropFirst(2)
            } else {
                plain.append(byte == blank ? UInt8(ascii: " ") : byte)
            }
        }
        return plain
    }

    /// Whether each percent sign begins a percent sequence.
    package static func hasWholeEscapes(_ bytes: [UInt8]) -> Bool {
        bytes.indices.allSatisfy { index in
            bytes[index] != UInt8(ascii: "%")
                || index + 2 < bytes.count && bytes[(index + 1)...(index + 2)].allSatisfy { ASCII.hexValue($0) != nil }
        }
    }

    /// Whether encoding leaves every name and value as it is.
    static func isPlain(_ fields: [FormField]) -> Bool {
        fields.allSatisfy { $0.name.utf8.allSatisfy(isPlain) && $0.value.utf8.allSatisfy(isPlain) }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"): true
        default: ASCII.isDigit(byte) || ASCII.isLetter(byte)
        }
    }

    private static func write(_ text: String, in style: EscapeStyle, into bytes: inout [UInt8]) {
        // Most texts have nothing to escape, which is quicker to see.
        if style == .form, text.utf8.allSatisfy(isPlain) { return bytes.append(contentsOf: text.utf8) }
        for byte in text.utf8 { style.append(byte, to: &bytes) }
    }
}
