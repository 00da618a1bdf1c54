/// Reads the fields of a JSON object: texts and numbers, lists of these, and lists of objects whose members get the number of
/// their object before their name. What is nested deeper, or is no JSON, ends the reading.
struct JSONFields {
    /// What stands for the rest of a body that is not read.
    static let unread = "no JSON"

    /// The fields in the order in which they stand.
    private(set) var pieces: [AnswerPiece] = []
    private let bytes: ArraySlice<UInt8>
    private var index: Int

    init(in bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        index = bytes.startIndex
        if readObject(named: { $0 }), isAtEnd || bytes.isEmpty { return }
        if bytes.isEmpty { return }
        let rest = bytes[index...]
        pieces.append(AnswerPiece(name: Self.unread, value: String(decoding: rest, as: UTF8.self), bytes: rest))
    }

    private var isAtEnd: Bool {
        mutating get {
            skipBlanks()
            return index == bytes.endIndex
        }
    }

    /// Reads `{"name": value, …}`; false where something else stands there.
    private mutating func readObject(named shown: (String) -> String) -> Bool {
        guard take("{") else { return false }
        if take("}") { return true }
        repeat {
            skipBlanks()
            let start = index
            guard let name = readText(), take(":"), readValue(of: shown(name), from: start) else { return false }
        } while take(",")
        return take("}")
    }

    private mutating func readValue(of name: String, from start: Int) -> Bool {
        if let value = readScalar() {
            pieces.append(AnswerPiece(name: name, value: value, bytes: bytes[start..<index]))
            return true
        }
        guard take("[") else { return false }
        if take("]") { return true }
        var number = 1
        repeat {
            skipBlanks()
            let place = index
            if let value = readScalar() {
                pieces.append(AnswerPiece(name: name, value: value, bytes: bytes[place..<index]))
            } else {
                let prefix = number
                // Lists in lists are no answer of any endpoint, and are not followed.
                guard name.first?.isNumber != true,
                    readObject(named: { NumberedPairsForm.name($0, in: prefix) })
                else { return false }
            }
            number += 1
        } while take(",")
        return take("]")
    }

    /// A text, a number, or a word such as `true`.
    private mutating func readScalar() -> String? {
        if let text = readText() { return text }
        let word = bytes[index...].prefix { ASCII.isDigit($0) || ASCII.isLetter($0) || "+-.".utf8.contains($0) }
        guard !word.isEmpty else { return nil }
        index = word.endIndex
        return String(decoding: word, as: UTF8.self)
    }

    private mutating func readText() -> String? {
        skipBlanks()
        guard index < bytes.endIndex, bytes[index] == UInt8(ascii: "\"") else { return nil }
        var rest = bytes[(index + 1)...]
        var units: [UInt16] = []
        var plain: [UInt8] = []
        func flushed() -> [UInt16] { Array(String(decoding: plain, as: UTF8.self).utf16) }
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "\""):
                index = rest.startIndex
                return String(decoding: units + flushed(), as: UTF16.self)
            case UInt8(ascii: "\\"):
                units += flushed()
                plain = []
                guard let unit = Self.escaped(&rest) else { return nil }
                units.append(unit)
            default:
                plain.append(byte)
            }
        }
        return nil
    }

    /// What stands behind a backslash.
    private static func escaped(_ rest: inout ArraySlice<UInt8>) -> UInt16? {
        guard let byte = rest.popFirst() else { return nil }
        switch byte {
        case UInt8(ascii: "n"): return 0x0A
        case UInt8(ascii: "r"): return 0x0D
        case UInt8(ascii: "t"): return 0x09
        case UInt8(ascii: "b"): return 0x08
        case UInt8(ascii: "f"): return 0x0C
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return UInt16(byte)
        case UInt8(ascii: "u"):
            let digits = rest.prefix(4).compactMap(ASCII.hexValue)
            guard digits.count == 4 else { return nil }
            rest = rest.dropFirst(4)
            return digits.reduce(0) { $0 << 4 | UInt16($1) }
        default: return nil
        }
    }

    private mutating func skipBlanks() {
        while index < bytes.endIndex, " \t\r\n".utf8.contains(bytes[index]) { index += 1 }
    }

    private mutating func take(_ mark: Unicode.Scalar) -> Bool {
        skipBlanks()
        guard index < bytes.endIndex, bytes[index] == UInt8(ascii: mark) else { return false }
        index += 1
        return true
    }
}
