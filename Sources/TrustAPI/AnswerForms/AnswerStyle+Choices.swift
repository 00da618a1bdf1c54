// What the choices about bytes mean for a form.

extension FieldOrder {
    /// The fields in this order.
    var names: [String] {
        let (code, message) = (ResponseRow.errorCodeName, ResponseRow.errorMessageName)
        let item = ResponseRow.errorItemName
        return switch self {
        case .codeMessageItem: [code, message, item]
        case .messageCodeItem: [message, code, item]
        case .codeItemMessage: [code, item, message]
        case .messageItemCode: [message, item, code]
        case .itemCodeMessage: [item, code, message]
        case .itemMessageCode: [item, message, code]
        }
    }
}

extension ResultOrder {
    /// The fields in this order.
    var names: [String] {
        let (code, status) = (ResponseRow.errorCodeName, ResponseRow.statusName)
        let description = ResponseRow.descriptionName
        return switch self {
        case .codeStatusDescription: [code, status, description]
        case .statusCodeDescription: [status, code, description]
        case .statusDescriptionCode: [status, description, code]
        case .codeDescriptionStatus: [code, description, status]
        case .descriptionStatusCode: [description, status, code]
        }
    }
}

extension TrailingNewline {
    /// What follows an answer in a form.
    func text(after form: any AnswerForm) -> String {
        let isLines = !form.namesFields
        return switch self {
        case .none: ""
        case .lf: "\n"
        case .crlf: "\r\n"
        case .lfAfterLines: isLines ? "\n" : ""
        case .crlfAfterLines: isLines ? "\r\n" : ""
        case .lfAfterPairs: isLines ? "" : "\n"
        case .crlfAfterPairs: isLines ? "" : "\r\n"
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
        case .htmlForPairs: isLines ? form.contentType : "text/html"
        case .json: "application/json"
        case .xml: "text/xml"
        case .bytes: "application/octet-stream"
        case .none: nil
        }
    }
}
