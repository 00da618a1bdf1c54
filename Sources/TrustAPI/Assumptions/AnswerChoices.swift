// The choices about what an answer says and does.

package enum UnknownArgumentText: String, AssumptionChoice {
    case page
    case british
    case american

    package var meaning: String {
        switch self {
        case .page: "As each page has it: without the name on AutoAuthorize, 'unrecognized' elsewhere."
        case .british: "'xxxx' is an unrecognised argument! on all endpoints."
        case .american: "'xxxx' is an unrecognized argument! on all endpoints."
        }
    }

    package var standing: Standing {
        switch self {
        case .page: .documented
        case .british: .observed
        case .american: .assumed
        }
    }
}

package enum ResponseEncoding: String, AssumptionChoice {
    case encoded
    case raw

    package var meaning: String {
        switch self {
        case .encoded: "x-www-form-urlencoded, as the pages say: + for a blank, %27 for a quote."
        case .raw: "With blanks and punctuation as they are, as two of the samples show."
        }
    }

    package var standing: Standing { .documented }
}

package enum ErrorItemPresence: String, AssumptionChoice {
    case allPairs = "all"
    case listed
    case none

    package var meaning: String {
        switch self {
        case .allPairs: "All four that answer in pairs, for -2, -3 and -4."
        case .listed: "AutoUpdateDCV and ResendDCVEmail, whose pages show it."
        case .none: "None."
        }
    }

    package var standing: Standing {
        switch self {
        case .allPairs, .none: .assumed
        case .listed: .documented
        }
    }
}

package enum AuthorizeQuotes: String, AssumptionChoice {
    case without
    case quoted

    package var meaning: String {
        switch self {
        case .without: "Order 11111111 is …, as the sample shows."
        case .quoted: "Order '11111111' is …, as the table of codes has it."
        }
    }

    package var standing: Standing { .documented }
}

package enum ValidatedName: String, AssumptionChoice {
    case literal
    case filled

    package var meaning: String {
        switch self {
        case .literal: "The text is 'domainName is already validated!', as the page has it."
        case .filled: "The domain stands in its place: 'example.com is already validated!'."
        }
    }

    package var standing: Standing {
        switch self {
        case .literal: .documented
        case .filled: .assumed
        }
    }
}

package enum IssuedDCVCode: String, AssumptionChoice {
    case invalidArgument = "-4"
    case unexpectedState = "-139"

    package var meaning: String {
        switch self {
        case .invalidArgument: "-4 on the argument that named the order, as the page's prose says."
        case .unexpectedState: "-139, as the page's table of codes suggests."
        }
    }

    package var standing: Standing {
        switch self {
        case .invalidArgument: .documented
        case .unexpectedState: .assumed
        }
    }
}

package enum ResendPermissionCode: String, AssumptionChoice {
    case voucher = "-90"
    case context = "-91"

    package var meaning: String {
        switch self {
        case .voucher: "-90 Permission denied for using 'voucher' with 'xxxx'."
        case .context: "-91 Permission denied Context."
        }
    }

    package var standing: Standing {
        switch self {
        case .voucher: .assumed
        case .context: .sibling
        }
    }
}

package enum ResendImpossibleCode: String, AssumptionChoice {
    case updateFailed = "-160"

    package var meaning: String {
        switch self {
        case .updateFailed: "-160 The attempt to resend the DCV email(s) did not succeed."
        }
    }

    package var standing: Standing { .assumed }
}

package enum UnknownOrder: String, AssumptionChoice {
    case invalidArgument = "-4"
    case unknownError = "-14"
    case loginRefused = "-16"
    case permissionDenied = "-90"

    package var meaning: String {
        switch self {
        case .invalidArgument: "-4 on the argument that named it."
        case .unknownError: "-14 An unknown error occurred!"
        case .loginRefused: "-16, as a wrong login."
        case .permissionDenied: "-90, where the page has that code, else -14."
        }
    }

    package var standing: Standing { .assumed }
}

package enum BothOrderNumbers: String, AssumptionChoice {
    case orderNumber = "order-number"

    package var meaning: String {
        switch self {
        case .orderNumber: "The one that orderNumber names; baseOrderNumber is not looked at."
        }
    }

    package var standing: Standing { .assumed }
}

package enum BaseOrderTarget: String, AssumptionChoice {
    case newest
    case oldest

    package var meaning: String {
        switch self {
        case .newest: "The one with the highest order number."
        case .oldest: "The one with the lowest order number."
        }
    }

    package var standing: Standing { .assumed }
}

package enum WildcardParentCovers: String, AssumptionChoice {
    case emailAndCNAME = "email-and-cname"
    case never

    package var meaning: String {
        switch self {
        case .emailAndCNAME: "By EMAIL and CNAME it does, by HTTP(S) it does not."
        case .never: "Each domain has to be validated by itself."
        }
    }

    package var standing: Standing {
        switch self {
        case .emailAndCNAME: .sibling
        case .never: .assumed
        }
    }
}

package enum SpareAddress: String, AssumptionChoice {
    case checked
    case ignored

    package var meaning: String {
        switch self {
        case .checked: "It does: \"if specified\", says the page, it must be an acceptable one (-4)."
        case .ignored: "It is not looked at."
        }
    }

    package var standing: Standing {
        switch self {
        case .checked: .documented
        case .ignored: .assumed
        }
    }
}
