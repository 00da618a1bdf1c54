/// `application/x-www-form-urlencoded`, both ways. The order of fields and repeated names are kept.
package enum FormCoding {
    /// Reads any bytes. Pieces between `&` are fields; a piece without `=` is a name with an empty value; a percent
    /// sequence that is none stays as it is; bytes that are not UTF-8 become U+FFFD.
    package static func decode(_ bytes: some Collection<UInt8>) -> [FormField] {
        bytes.split(separator: UInt8(ascii: "&")).map { piece in
            guard let equals = piece.firstIndex(of: UInt8(ascii: "=")) else {
                return FormField(unescape(piece), "")
            }
            return FormField(unescape(piece[..<equals]), unescape(piece[piece.index(after: equals)...]))
        }
    }

    /// Writes `name=value&…`: letters, digits and `*-._` as they are, a blank as `+`, all else as `%` and two capital
    /// hexadecimal digits; or as another style has it.
    package static func encode(_ fields: [FormField], in style: EscapeStyle = .form) -> [UInt8] {
        var bytes: [UInt8] = []
        for field in fields {
            if !bytes.isEmpty { bytes.append(UInt8(ascii: "&")) }
            for byte in field.name.utf8 { style.append(byte, to: &bytes) }
            bytes.append(UInt8(ascii: "="))
            for byte in field.value.utf8 { style.append(byte, to: &bytes) }
        }
        return bytes
    }

    /// Writes `name=value&…` with nothing escaped.
    package static func encodeRaw(_ fields: [FormField]) -> [UInt8] {
        Array(fields.map { "\($0.name)=\($0.value)" }.joined(separator: "&").utf8)
    }

    private static func unescape(_ bytes: some Collection<UInt8>) -> String {
        String(decoding: unescaped(bytes, blank: UInt8(ascii: "+")), as: UTF8.self)
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
}
