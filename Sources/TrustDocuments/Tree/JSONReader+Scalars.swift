import TrustAPI

extension JSONReader {
    /// A text that was checked: what stands between its quotes.
    struct Text {
        let range: Range<Int>
        let hasEscapes: Bool
    }

    mutating func text() throws(DocumentError) -> String { text(try skipText()) }

    /// Checks a text and goes behind it.
    mutating func skipText() throws(DocumentError) -> Text {
        position.offset += 1
        let start = position.offset
        var (hasEscapes, isASCII) = (false, true)
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                let text = Text(range: start..<position.offset, hasEscapes: hasEscapes)
                position.offset += 1
                guard isASCII || String(validating: bytes[text.range], as: UTF8.self) != nil else {
                    throw error("a text is not UTF-8")
                }
                return text
            case UInt8(ascii: "\\"):
                hasEscapes = true
                position.offset += 1
                _ = try escape()
            case 0..<0x20:
                throw error("a control character in a text has to be escaped")
            default:
                if byte >= 0x80 { isASCII = false }
                position.offset += 1
            }
        }
        throw error("it ends in the middle of a text")
    }

    /// What a text says that was checked.
    func text(_ text: Text) -> String {
        guard text.hasEscapes else { return String(decoding: bytes[text.range], as: UTF8.self) }
        var said: [UInt8] = []
        var reader = self
        reader.position.offset = text.range.lowerBound
        while reader.position.offset < text.range.upperBound {
            let byte = bytes[reader.position.offset]
            reader.position.offset += 1
            if byte == UInt8(ascii: "\\"), let scalar = try? reader.escape() {
                said += String(scalar).utf8
            } else {
                said.append(byte)
            }
        }
        return String(decoding: said, as: UTF8.self)
    }

    /// What is meant by a backslash and what stands behind it, which is where the reader is.
    private mutating func escape() throws(DocumentError) -> Unicode.Scalar {
        guard let byte = next else { throw error("it ends in the middle of a text") }
        if let scalar = Self.plainEscapes[byte] {
            position.offset += 1
            return scalar
        }
        guard byte == UInt8(ascii: "u") else { throw error("there is no escape of this kind") }
        let first = try unit()
        guard (0xD800..<0xE000).contains(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
        guard first < 0xDC00, bytes[position.offset...].starts(with: "\\u".utf8) else { return "\u{FFFD}" }
        position.offset += 1
        let second = try unit()
        guard (0xDC00..<0xE000).contains(second) else { return "\u{FFFD}" }
        return Unicode.Scalar((first - 0xD800) << 10 + (second - 0xDC00) + 0x10000) ?? "\u{FFFD}"
    }

    private static let plainEscapes: [UInt8: Unicode.Scalar] = [
        UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/", UInt8(ascii: "b"): "\u{8}",
        UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n", UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]

    /// The four digits behind `u`.
    private mutating func unit() throws(DocumentError) -> UInt32 {
        position.offset += 1
        let digits = bytes.dropFirst(position.offset).prefix(4).compactMap(ASCII.hexValue)
        guard digits.count == 4 else { throw error("expected four hexadecimal digits") }
        let unit = digits.reduce(0) { $0 << 4 | UInt32($1) }
        position.offset += 4
        return unit
    }
}

extension JSONReader {
    mutating func number() throws(DocumentError) -> String {
        let start = position.offset
        try skipNumber()
        return String(decoding: bytes[start..<position.offset], as: UTF8.self)
    }

    mutating func skipNumber() throws(DocumentError) {
        _ = skip("-")
        let firstDigit = position.offset
        guard skipDigits() else { throw error("expected a digit") }
        guard bytes[firstDigit] != UInt8(ascii: "0") || position.offset == firstDigit + 1 else {
            throw error("a number does not begin with 0")
        }
        if skip("."), !skipDigits() { throw error("expected a digit after the point") }
        if skip("e") || skip("E") {
            _ = skip("+") || skip("-")
            guard skipDigits() else { throw error("expected a digit in the exponent") }
        }
    }

    private mutating func skipDigits() -> Bool {
        let start = position.offset
        while let byte = next, ASCII.isDigit(byte) { position.offset += 1 }
        return position.offset > start
    }

    mutating func word() throws(DocumentError) -> Node.Content {
        let words: [(StaticString, Node.Content)] = [("true", .bool(true)), ("false", .bool(false)), ("null", .null)]
        for (word, content) in words where bytes[position.offset...].starts(with: "\(word)".utf8) {
            position.offset += word.utf8CodeUnitCount
            return content
        }
        throw error(next == nil ? "it ends where a value should stand" : "expected a value")
    }
}
