// The choices about the bytes of an answer: what the pages show by samples, and another server may do otherwise.

/// The choices for `Assumed.spelling`.
package enum Spelling: String, AssumptionChoice {
    case page, british, american
}

/// The choices for `Assumed.blankEncoding`.
package enum BlankEncoding: String, AssumptionChoice {
    case plus, percent
}

/// The choices for `Assumed.hexadecimalCase`.
package enum HexadecimalCase: String, AssumptionChoice {
    case upper, lower
}

/// The choices for `Assumed.unescapedCharacters`.
package enum UnescapedCharacters: String, AssumptionChoice {
    case form, unreserved, component, formAndTilde = "form-and-tilde"
}

/// The choices for `Assumed.fieldOrder`.
package enum FieldOrder: String, AssumptionChoice {
    case codeMessageItem = "code-message-item"
    case messageCodeItem = "message-code-item"
    case codeItemMessage = "code-item-message"
    case messageItemCode = "message-item-code"
    case itemCodeMessage = "item-code-message"
    case itemMessageCode = "item-message-code"
}

/// The choices for `Assumed.resultOrder`.
package enum ResultOrder: String, AssumptionChoice {
    case codeStatusDescription = "code-status-description"
    case statusCodeDescription = "status-code-description"
    case statusDescriptionCode = "status-description-code"
    case codeDescriptionStatus = "code-description-status"
    case descriptionStatusCode = "description-status-code"
}

/// The choices for `Assumed.lineOrder`.
package enum LineOrder: String, AssumptionChoice {
    case codeFirst = "code-first", messageFirst = "message-first"
}

/// The choices for `Assumed.successMessage`.
package enum SuccessMessage: String, AssumptionChoice {
    case none, empty
}
