// The choices about arguments that a page leaves without a rule, and about texts that no page prints.

package enum IrrelevantArguments: String, AssumptionChoice {
    case ignored
    case refused

    package var meaning: String {
        switch self {
        case .ignored: "It is read, and nothing comes of it."
        case .refused: "-4 on its name."
        }
    }

    package var standing: Standing { .assumed }
}

package enum ResendToAdminAddress: String, AssumptionChoice {
    case ignored
    case used

    package var meaning: String {
        switch self {
        case .ignored: "The mail goes to the address in use; adminEmailAddress is not looked at."
        case .used: "The mail goes to adminEmailAddress; the address in use stays."
        }
    }

    package var standing: Standing { .assumed }
}

package enum InventedTexts: String, AssumptionChoice {
    case own
    case printed

    package var meaning: String {
        switch self {
        case .own: "A sentence of the simulator: Order has no callback."
        case .printed:
            "What the row of the page says in place of a text: Action specific errors (see errorMessage for details)."
        }
    }

    package var standing: Standing { .assumed }
}

package enum SameAddressText: String, AssumptionChoice {
    case short
    case resent = "re-sent"

    package var meaning: String {
        switch self {
        case .short: "Email Address was the same and wasn't changed"
        case .resent:
            "Email Address was the same and wasn't changed. Email was re-sent - and it is, as an older edition has it."
        }
    }

    package var standing: Standing {
        switch self {
        case .short: .assumed
        case .resent: .sibling
        }
    }
}

package enum PathCase: String, AssumptionChoice {
    case exact
    case anyCase = "any-case"

    package var meaning: String {
        switch self {
        case .exact: "It counts: /products/!autoupdatedcv is no endpoint (HTTP status 404)."
        case .anyCase: "It does not count."
        }
    }

    package var standing: Standing { .assumed }
}
