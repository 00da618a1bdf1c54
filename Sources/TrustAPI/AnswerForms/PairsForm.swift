/// `name=value` joined by `&`, percent-encoded, without a line end.
package struct PairsForm: AnswerForm {
    /// The Content-Type of pairs, in answers as in requests.
    package static let contentType: String = "application/x-www-form-urlencoded"

    package let contentType: String = PairsForm.contentType
    package let namesFields = true
    package let isEscaped = true

    /// The form needs no settings: it is the same at every endpoint.
    package init() {}

    package func fieldCounts(ofRefusal isRefusal: Bool) -> [Int] { [] }

    package func encode(_ fields: [FormField], in style: AnswerStyle) -> [UInt8] {
        FormCoding.encode(ordered(fields, in: style), in: style.escapes)
    }

    private func ordered(_ fields: [FormField], in style: AnswerStyle) -> [FormField] {
        let isRefusal = AnswerStyle.isRefusal(fields)
        let isUsual =
            isRefusal
            ? style.fieldOrder == AnswerStyle.usual.fieldOrder : style.resultOrder == AnswerStyle.usual.resultOrder
        if isUsual { return fields }
        let names = isRefusal ? style.fieldOrder.names : style.resultOrder.names
        let ordered = names.flatMap { name in fields.filter { $0.name == name } }
        let others = fields.filter { !names.contains($0.name) }
        // What the order does not name stays behind the code.
        let code = ordered.firstIndex { $0.name == ResponseRow.errorCodeName }.map { $0 + 1 } ?? 0
        return Array(ordered[..<code] + others + ordered[code...])
    }

    package func decode(_ body: [UInt8]) -> [FormField] {
        FormCoding.decode(Array(LinesForm.lines(of: body).joined(separator: "\n").utf8))
    }

    package func pieces(of body: ArraySlice<UInt8>) -> (pieces: [AnswerPiece], lineEnds: Set<String>) {
        let pieces = body.split(separator: UInt8(ascii: "&")).map { bytes in
            let field = FormCoding.decode(bytes).first ?? FormField("", "")
            return AnswerPiece(name: field.name, value: field.value, bytes: bytes)
        }
        return (pieces, [])
    }
}
