/// The values alone, a line each, joined by LF: the code, then either the message or the results of the page.
package struct LinesForm: AnswerForm {
    package let contentType = "text/plain"
    package let namesFields = false
    package let isEscaped = false
    /// The names of the lines behind the code of a success.
    private let results: [String]

    /// The form of an endpoint whose successes have these results behind the code.
    package init(results: [String]) { self.results = results }

    package func fieldCounts(ofRefusal isRefusal: Bool) -> [Int] { isRefusal ? [2] : [1, 1 + results.count] }

    package func encode(_ fields: [FormField], in style: AnswerStyle) -> [UInt8] {
        var values = fields.map(\.value)
        if style.lineOrder == .messageFirst, AnswerStyle.isRefusal(fields) { values.reverse() }
        return Array(values.joined(separator: style.lineEnds == .crlf ? "\r\n" : "\n").utf8)
    }

    package func decode(_ body: [UInt8]) -> [FormField] {
        let lines = Self.lines(of: body)
        let isRefusal = lines.first?.hasPrefix("-") ?? false
        return zip(names(ofRefusal: isRefusal), lines).map { FormField($0, $1) }
    }

    private func names(ofRefusal isRefusal: Bool) -> [String] {
        [ResponseRow.errorCodeName] + (isRefusal ? [ResponseRow.errorMessageName] : results)
    }

    /// The lines of a body, without their line ends.
    package static func lines(of body: [UInt8]) -> [String] {
        var lines = String(decoding: body, as: UTF8.self)
            .split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
        if lines.last == "" { lines.removeLast() }
        return lines
    }

    package func pieces(of body: ArraySlice<UInt8>) -> (pieces: [AnswerPiece], lineEnds: Set<String>) {
        var ends: Set<String> = []
        var lines: [ArraySlice<UInt8>] = []
        for line in body.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let isLast = line.endIndex == body.endIndex
            let hasReturn = line.last == UInt8(ascii: "\r")
            if !isLast { ends.insert(hasReturn ? "\r\n" : "\n") }
            lines.append(hasReturn && !isLast ? line.dropLast() : line)
        }
        return (named(lines), ends)
    }

    /// Lines with the names of their fields. A code is told from a message wherever it is.
    private func named(_ lines: [ArraySlice<UInt8>]) -> [AnswerPiece] {
        let texts = lines.map { String(decoding: $0, as: UTF8.self) }
        let isMessageFirst = lines.count == 2 && Int(texts[0]) == nil && (Int(texts[1]) ?? 0) < 0
        let usual = names(ofRefusal: texts.first?.hasPrefix("-") ?? false)
        let names = isMessageFirst ? [ResponseRow.errorMessageName, ResponseRow.errorCodeName] : usual
        return texts.enumerated().map { index, text in
            AnswerPiece(
                name: index < names.count ? names[index] : "line \(index + 1)", value: text, bytes: lines[index])
        }
    }
}
