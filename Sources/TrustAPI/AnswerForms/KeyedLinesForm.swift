/// The code on a line of its own; behind it a line for each result, its name and its value with a tab between them, or the
/// message of a refusal. Names may come more than once.
package struct KeyedLinesForm: AnswerForm {
    package let contentType = "text/plain"
    package let namesFields = false
    package let isEscaped = false
    /// How lines are told apart, and code and message written, is as where lines have no names.
    private let lines = LinesForm(results: [])

    /// The form needs no settings: a line says itself what it is.
    package init() {}

    package func fieldCounts(ofRefusal isRefusal: Bool) -> [Int] { isRefusal ? [2] : [] }

    package func encode(_ fields: [FormField], in style: AnswerStyle) -> [UInt8] {
        if AnswerStyle.isRefusal(fields) { return lines.encode(fields, in: style) }
        let written = fields.map { field in
            field.name == ResponseRow.errorCodeName ? field : FormField(field.name, "\(field.name)\t\(field.value)")
        }
        return lines.encode(written, in: style)
    }

    package func decode(_ body: [UInt8]) -> [FormField] {
        let texts = LinesForm.lines(of: body)
        let isRefusal = texts.first?.hasPrefix("-") ?? false
        return texts.enumerated().map { index, text in
            let (name, value) = Self.parts(of: text, at: index, ofRefusal: isRefusal)
            return FormField(name, value)
        }
    }

    package func pieces(of body: ArraySlice<UInt8>) -> (pieces: [AnswerPiece], lineEnds: Set<String>) {
        let (plain, ends) = lines.pieces(of: body)
        // A refusal is written as one without names, in either order.
        if plain.contains(where: { $0.name == ResponseRow.errorMessageName }) { return (plain, ends) }
        let pieces = plain.enumerated().map { index, line in
            let (name, value) = Self.parts(of: line.value, at: index, ofRefusal: false)
            return AnswerPiece(name: name, value: value, bytes: line.bytes)
        }
        return (pieces, ends)
    }

    private static func parts(of line: String, at index: Int, ofRefusal isRefusal: Bool) -> (String, String) {
        if index == 0 { return (ResponseRow.errorCodeName, line) }
        if isRefusal { return (index == 1 ? ResponseRow.errorMessageName : "line \(index + 1)", line) }
        guard let tab = line.firstIndex(of: "\t") else { return ("line \(index + 1)", line) }
        return (String(line[..<tab]), String(line[line.index(after: tab)...]))
    }
}
