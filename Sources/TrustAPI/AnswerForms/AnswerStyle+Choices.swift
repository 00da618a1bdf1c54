// What the choices about bytes mean for a form.

/// By the words of a choice.
private let fieldNames = [
    "code": ResponseRow.errorCodeName, "message": ResponseRow.errorMessageName, "item": ResponseRow.errorItemName,
    "status": ResponseRow.statusName, "description": ResponseRow.descriptionName,
]

extension FieldOrder {
    /// The fields in this order.
    var names: [String] { rawValue.split(separator: "-").compactMap { fieldNames[String($0)] } }
}

extension ResultOrder {
    /// The fields in this order.
    var names: [String] { rawValue.split(separator: "-").compactMap { fieldNames[String($0)] } }
}

extension TrailingNewline {
    /// What follows an answer in a form.
    func text(after form: any AnswerForm) -> String {
        let (isLines, isPairs) = (!form.namesFields, form.isEscaped)
        return switch self {
        case .none: ""
        case .lf: "\n"
        case .crlf: "\r\n"
        case .lfAfterLines: isLines ? "\n" : ""
        case .crlfAfterLines: isLines ? "\r\n" : ""
        case .lfAfterPairs: isPairs ? "\n" : ""
        case .crlfAfterPairs: isPairs ? "\r\n" : ""
        }
    }
}

extension AnswerContentType {
    /// The type of an answer in a form; nil for none.
    package func type(of form: any AnswerForm) -> String? {
        let isLines = !form.namesFields
        return switch self {
        case .byForm: form.contentType
        case .plain: "text/plain"
        case .html: "text/html"
        case .form: PairsForm.contentType
        case .htmlForLines: isLines ? "text/html" : form.contentType
        case .htmlForPairs: form.isEscaped ? "text/html" : form.contentType
        case .json: "application/json"
        case .xml: "text/xml"
        case .bytes: "application/octet-stream"
        case .none: nil
        }
    }
}
