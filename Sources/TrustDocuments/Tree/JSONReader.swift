/// Reads JSON (RFC 8259) into nodes with their places. Foundation's reader keeps neither places nor the order of keys.
struct JSONReader {
    private static let deepest = 128

    private let source: String
    private let bytes: [UInt8]
    private var position = 0
    private var line = 1
    private var lineStart = 0
    private var depth = 0

    private init(_ bytes: [UInt8], source: String) {
        self.bytes = bytes
        self.source = source
    }

    /// - Throws: `DocumentError` with the first place that is not JSON.
    static func read(_ bytes: [UInt8], source: String) throws(DocumentError) -> Node {
        var reader = JSONReader(bytes, source: source)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.position = 3 }
        let node = try reader.value()
        reader.skipBlanks()
        guard reader.position == bytes.count else { throw reader.error("expected the end, after the first value") }
        return node
    }

    private var place: Place { Place(line: line, column: position - lineStart + 1) }

    private func error(_ message: String) -> DocumentError {
        DocumentError([Problem(source: source, place: place, message: "This is not JSON: \(message).")])
    }

    private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func skipBlanks() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
            position += 1
            if byte == 0x0A {
                line += 1
                lineStart = position
            }
        }
    }

    private mutating func skip(_ byte: Character) -> Bool {
        guard next == byte.asciiValue else { return false }
        position += 1
        return true
    }

    private mutating func value() throws(DocumentError) -> Node {
        skipBlanks()
        let start = place
        let content: Node.Content =
            switch next.map(Unicode.Scalar.init) {
            case "{": .map(try nested { (reader) throws(DocumentError) in try reader.entries() })
            case "[": .list(try nested { (reader) throws(DocumentError) in try reader.elements() })
            case "\"": .string(try string())
            case .some("0"..."9"), "-": .number(try number())
            default: try word()
            }
        return Node(content, at: start)
    }

    private mutating func nested<Result>(
        _ read: (inout JSONReader) throws(DocumentError) -> Result
    ) throws(DocumentError) -> Result {
        position += 1
        depth += 1
        guard depth <= Self.deepest else { throw error("it is nested more than \(Self.deepest) levels deep") }
        let result = try read(&self)
        depth -= 1
        return result
    }

    private mutating func entries() throws(DocumentError) -> [Node.Entry] {
        var entries: [Node.Entry] = []
        skipBlanks()
        if skip("}") { return entries }
        while true {
            skipBlanks()
            let keyPlace = place
            guard next == UInt8(ascii: "\"") else { throw error("expected a key in quotes") }
            let key = try string()
            skipBlanks()
            guard skip(":") else { throw error("expected ':' after the key \"\(key)\"") }
            entries.append(Node.Entry(key, try value(), keyPlace: keyPlace))
            skipBlanks()
            if skip("}") { return entries }
            guard skip(",") else { throw error("expected ',' or '}'") }
        }
    }

    private mutating func elements() throws(DocumentError) -> [Node] {
        var elements: [Node] = []
        skipBlanks()
        if skip("]") { return elements }
        while true {
            elements.append(try value())
            skipBlanks()
            if skip("]") { return elements }
            guard skip(",") else { throw error("expected ',' or ']'") }
        }
    }

    private mutating func word() throws(DocumentError) -> Node.Content {
        let words: [(String, Node.Content)] = [("true", .bool(true)), ("false", .bool(false)), ("null", .null)]
        for (word, content) in words where bytes[position...].starts(with: word.utf8) {
            position += word.utf8.count
            return content
        }
        throw error(next == nil ? "it ends where a value should stand" : "expected a value")
    }

    private mutating func number() throws(DocumentError) -> String {
        let start = position
        _ = skip("-")
        let firstDigit = position
        guard skipDigits() else { throw error("expected a digit") }
        guard bytes[firstDigit] != UInt8(ascii: "0") || position == firstDigit + 1 else {
            throw error("a number does not begin with 0")
        }
        if skip("."), !skipDigits() { throw error("expected a digit after the point") }
        if skip("e") || skip("E") {
            _ = skip("+") || skip("-")
            guard skipDigits() else { throw error("expected a digit in the exponent") }
        }
        return String(decoding: bytes[start..<position], as: UTF8.self)
    }

    private mutating func skipDigits() -> Bool {
        let start = position
        while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
        return position > start
    }
}

extension JSONReader {
    private mutating func string() throws(DocumentError) -> String {
        position += 1
        var text: [UInt8] = []
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                guard let string = String(validating: text, as: UTF8.self) else { throw error("a text is not UTF-8") }
                return string
            case UInt8(ascii: "\\"):
                position += 1
                text += String(try escape()).utf8
            case 0..<0x20:
                throw error("a control character in a text has to be escaped")
            default:
                text.append(byte)
                position += 1
            }
        }
        throw error("it ends in the middle of a text")
    }

    private mutating func escape() throws(DocumentError) -> Unicode.Scalar {
        let plain: [Character: Unicode.Scalar] = [
            "\"": "\"", "\\": "\\", "/": "/", "b": "\u{8}", "f": "\u{C}", "n": "\n", "r": "\r", "t": "\t",
        ]
        guard let byte = next else { throw error("it ends in the middle of a text") }
        if let scalar = plain[Character(Unicode.Scalar(byte))] {
            position += 1
            return scalar
        }
        guard byte == UInt8(ascii: "u") else { throw error("there is no escape of this kind") }
        let first = try unit()
        guard (0xD800..<0xE000).contains(first) else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
        guard first < 0xDC00, bytes[position...].starts(with: "\\u".utf8) else { return "\u{FFFD}" }
        position += 1
        let second = try unit()
        guard (0xDC00..<0xE000).contains(second) else { return "\u{FFFD}" }
        return Unicode.Scalar((first - 0xD800) << 10 + (second - 0xDC00) + 0x10000) ?? "\u{FFFD}"
    }

    /// The four digits behind `u`.
    private mutating func unit() throws(DocumentError) -> UInt32 {
        position += 1
        guard position + 4 <= bytes.count,
            let unit = UInt32(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
        else { throw error("expected four hexadecimal digits") }
        position += 4
        return unit
    }
}
