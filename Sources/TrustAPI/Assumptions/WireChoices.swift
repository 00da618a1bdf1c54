// The choices about the bytes of an answer: what the pages show by samples, and another server may do otherwise.

package enum Spelling: String, AssumptionChoice {
    case page
    case british
    case american

    package var meaning: String {
        switch self {
        case .page: "As each page has it."
        case .british: "British throughout: unrecognised, synchronisation, Authorisation."
        case .american: "American throughout: Unrecognized argument! on AutoAuthorize, too."
        }
    }

    package var standing: Standing {
        switch self {
        case .page: .documented
        case .british, .american: .assumed
        }
    }
}

package enum BlankEncoding: String, AssumptionChoice {
    case plus
    case percent

    package var meaning: String {
        switch self {
        case .plus: "As +, as the samples have it."
        case .percent: "As %20."
        }
    }

    package var standing: Standing {
        switch self {
        case .plus: .documented
        case .percent: .assumed
        }
    }
}

package enum HexadecimalCase: String, AssumptionChoice {
    case upper
    case lower

    package var meaning: String {
        switch self {
        case .upper: "Capitals: %2C."
        case .lower: "Small letters: %2c."
        }
    }

    package var standing: Standing { .assumed }
}

package enum UnescapedCharacters: String, AssumptionChoice {
    case form
    case unreserved
    case component
    case formAndTilde = "form-and-tilde"

    package var meaning: String {
        switch self {
        case .form: "Letters, digits and * - . _, as forms have it."
        case .unreserved: "Letters, digits and - . _ ~, as RFC 3986 has it."
        case .component: "Letters, digits and - . _ ~ ! * ' ( ), as encodeURIComponent has it."
        case .formAndTilde: "Letters, digits and * - . _ ~."
        }
    }

    package var standing: Standing {
        switch self {
        case .form: .documented
        case .unreserved, .component, .formAndTilde: .assumed
        }
    }
}

package enum FieldOrder: String, AssumptionChoice {
    case codeMessageItem = "code-message-item"
    case messageCodeItem = "message-code-item"
    case codeItemMessage = "code-item-message"
    case messageItemCode = "message-item-code"
    case itemCodeMessage = "item-code-message"
    case itemMessageCode = "item-message-code"

    package var meaning: String {
        "\(names.joined(separator: ", ")), as far as they are there."
    }

    package var standing: Standing { self == .codeMessageItem ? .documented : .assumed }

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

package enum ResultOrder: String, AssumptionChoice {
    case codeStatusDescription = "code-status-description"
    case statusCodeDescription = "status-code-description"
    case statusDescriptionCode = "status-description-code"
    case codeDescriptionStatus = "code-description-status"
    case descriptionStatusCode = "description-status-code"

    package var meaning: String {
        "\(names.joined(separator: ", ")), as far as they are there."
    }

    package var standing: Standing { self == .codeStatusDescription ? .documented : .assumed }

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

package enum LineOrder: String, AssumptionChoice {
    case codeFirst = "code-first"
    case messageFirst = "message-first"

    package var meaning: String {
        switch self {
        case .codeFirst: "The code, then the message, as the sample has it."
        case .messageFirst: "The message, then the code."
        }
    }

    package var standing: Standing {
        switch self {
        case .codeFirst: .documented
        case .messageFirst: .assumed
        }
    }
}

package enum SuccessMessage: String, AssumptionChoice {
    case none
    case empty

    package var meaning: String {
        switch self {
        case .none: "None."
        case .empty: "An empty one, behind the code."
        }
    }

    package var standing: Standing {
        switch self {
        case .none: .documented
        case .empty: .assumed
        }
    }
}
