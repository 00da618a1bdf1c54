import TrustAPI

/// A body taken apart: what it says, and how it is written.
struct AnswerShape {
    /// The fields in the order in which they stood.
    let pieces: [AnswerPiece]
    /// What stands between lines: LF, CRLF, nothing where there is one line, both where they are mixed.
    let lineEnds: Set<String>
    /// The line ends after the last value.
    let trailing: String

    init(_ body: [UInt8], _ form: any AnswerForm) {
        var rest = body[...]
        while let last = rest.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") { rest.removeLast() }
        trailing = String(decoding: body[rest.endIndex...], as: UTF8.self)
        (pieces, lineEnds) = form.pieces(of: rest)
    }

    /// The value of a field; nil where it is not there.
    subscript(_ name: String) -> String? { pieces.first { $0.name == name }?.value }
}

extension AnswerPiece {
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
