import TrustAPI

/// A body taken apart: what it says, and how it is written.
struct AnswerShape {
    /// A field, decoded, and the bytes of its name and value as they stood.
    struct Piece {
        let name: String
        let value: String
        let bytes: ArraySlice<UInt8>
    }

    /// The fields in the order in which they stood.
    let pieces: [Piece]
    /// What stands between lines: LF, CRLF, nothing where there is one line, both where they are mixed.
    let lineEnds: Set<String>
    /// The line ends after the last value.
    let trailing: String

    init(_ body: [UInt8], _ form: AnswerForm) {
        var rest = body[...]
        while let last = rest.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") { rest.removeLast() }
        trailing = String(decoding: body[rest.endIndex...], as: UTF8.self)
        switch form {
        case .pairs:
            lineEnds = []
            pieces = rest.split(separator: UInt8(ascii: "&")).map { bytes in
                let field = FormCoding.decode(bytes).first ?? FormField("", "")
                return Piece(name: field.name, value: field.value, bytes: bytes)
            }
        case .lines(let results):
            var ends: Set<String> = []
            var lines: [ArraySlice<UInt8>] = []
            for line in rest.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
                let isLast = line.endIndex == rest.endIndex
                let hasReturn = line.last == UInt8(ascii: "\r")
                if !isLast { ends.insert(hasReturn ? "\r\n" : "\n") }
                lines.append(hasReturn && !isLast ? line.dropLast() : line)
            }
            lineEnds = ends
            pieces = Self.named(lines, results)
        }
    }

    /// Lines with the names of their fields. A code is told from a message wherever it stands.
    private static func named(_ lines: [ArraySlice<UInt8>], _ results: [String]) -> [Piece] {
        let texts = lines.map { String(decoding: $0, as: UTF8.self) }
        let isMessageFirst = lines.count == 2 && Int(texts[0]) == nil && (Int(texts[1]) ?? 0) < 0
        let (code, message) = (ResponseRow.errorCodeName, ResponseRow.errorMessageName)
        let isRefusal = texts.first?.hasPrefix("-") ?? false
        let names = isMessageFirst ? [message, code] : [code] + (isRefusal ? [message] : results)
        return texts.enumerated().map { index, text in
            Piece(name: index < names.count ? names[index] : "line \(index + 1)", value: text, bytes: lines[index])
        }
    }

    /// The value of a field; nil where it is not there.
    subscript(_ name: String) -> String? { pieces.first { $0.name == name }?.value }
}

extension AnswerShape.Piece {
    /// The kinds of bytes that are written otherwise than a style writes them: a character, or the case of digits.
    func departures(from style: EscapeStyle) -> Set<String> {
        guard let equals = bytes.firstIndex(of: UInt8(ascii: "=")) else { return [] }
        let value = Self.units(bytes[bytes.index(after: equals)...])
        var kinds: Set<String> = []
        for unit in value {
            let plain = FormCoding.unescaped(unit, blank: UInt8(ascii: "+"))
            guard plain.count == 1 else { continue }
            var expected: [UInt8] = []
            style.append(plain[0], to: &expected)
            guard expected != Array(unit) else { continue }
            let isCase = expected.count == 3 && unit.count == 3
            kinds.insert(
                isCase ? "hex digits" : plain == [UInt8(ascii: " ")] ? "blank" : String(decoding: plain, as: UTF8.self))
        }
        return kinds
    }

    /// Percent sequences and single bytes.
    private static func units(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var units: [ArraySlice<UInt8>] = []
        var rest = bytes
        while let first = rest.first {
            let isSequence =
                first == UInt8(ascii: "%") && rest.count > 2
                && rest.dropFirst().prefix(2).allSatisfy { ASCII.hexValue($0) != nil }
            units.append(rest.prefix(isSequence ? 3 : 1))
            rest = rest.dropFirst(isSequence ? 3 : 1)
        }
        return units
    }
}
