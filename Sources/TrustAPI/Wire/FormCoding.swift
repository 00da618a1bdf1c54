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
    /// hexadecimal digits.
    package static func encode(_ fields: [FormField]) -> [UInt8] {
        var bytes: [UInt8] = []
        for field in fields {
            if !bytes.isEmpty { bytes.append(UInt8(ascii: "&")) }
            escape(field.name, into: &bytes)
            bytes.append(UInt8(ascii: "="))
            escape(field.value, into: &bytes)
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

    private static func escape(_ text: String, into bytes: inout [UInt8]) {
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: " "):
                bytes.append(UInt8(ascii: "+"))
            case UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
                bytes.append(byte)
            case _ where ASCII.isDigit(byte) || ASCII.isLetter(byte):
                bytes.append(byte)
            default:
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
    }
}
