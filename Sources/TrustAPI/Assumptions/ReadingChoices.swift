// The choices about how a call is read and checked.

package enum CheckOrder: String, AssumptionChoice {
    case argumentsFirst = "arguments-first"
    case loginFirst = "login-first"
    case loginFirstOfAll = "login-first-of-all"
    case loginPresentFirst = "login-present-first"
    case loginBeforeValues = "login-before-values"
    case missingFirst = "missing-first"
    case unknownLast = "unknown-last"
    case rowByRow = "row-by-row"

    package var meaning: String {
        switch self {
        case .argumentsFirst:
            "Arguments first (-2, -3, -4), then the login (-16), the order, its permission and its state."
        case .loginFirst: "The login (-16) first, then arguments, the order, its permission and its state."
        case .loginFirstOfAll: "The login first, and one that is missing is refused as a wrong one (-16)."
        case .loginPresentFirst: "Whether there is a login (-3), whether it is right (-16), then other arguments."
        case .loginBeforeValues: "Unknown and missing arguments (-2, -3), the login (-16), then values (-4)."
        case .missingFirst: "Missing arguments (-3) before unknown ones (-2), then values (-4) and the login (-16)."
        case .unknownLast: "Missing arguments (-3), values (-4), unknown arguments (-2), then the login (-16)."
        case .rowByRow: "Unknown arguments (-2), then -3 and -4 row by row of the page's table, then the login (-16)."
        }
    }

    package var standing: Standing { .assumed }
}

package enum ArgumentNames: String, AssumptionChoice {
    case exact
    case anyCase = "any-case"

    package var meaning: String {
        switch self {
        case .exact: "Names count to the letter; another case is an unknown argument (-2)."
        case .anyCase: "responseformat and LOGINNAME are taken for what they mean."
        }
    }

    package var standing: Standing {
        switch self {
        case .exact: .documented
        case .anyCase: .observed
        }
    }
}

package enum ArgumentsInQuery: String, AssumptionChoice {
    case ignored
    case merged

    package var meaning: String {
        switch self {
        case .ignored: "Only the body is read."
        case .merged: "The query string is read first, then the body."
        }
    }

    package var standing: Standing {
        switch self {
        case .ignored: .documented
        case .merged: .observed
        }
    }
}

package enum MultipartBody: String, AssumptionChoice {
    case ignored
    case read

    package var meaning: String {
        switch self {
        case .ignored: "It is not read, so the required arguments are missing (-3)."
        case .read: "Its fields are read as arguments."
        }
    }

    package var standing: Standing {
        switch self {
        case .ignored: .documented
        case .read: .observed
        }
    }
}

package enum ContentTypeRole: String, AssumptionChoice {
    case ignored
    case required

    package var meaning: String {
        switch self {
        case .ignored: "Any other body is read as x-www-form-urlencoded, whatever the field says and when it is absent."
        case .required: "A body that is not called x-www-form-urlencoded is not read, so arguments are missing (-3)."
        }
    }

    package var standing: Standing {
        switch self {
        case .ignored: .observed
        case .required: .assumed
        }
    }
}

package enum EmptyArgument: String, AssumptionChoice {
    case absent
    case invalid
    case missing

    package var meaning: String {
        switch self {
        case .absent: "It counts as not sent: -3 where it is required, nothing where it is optional."
        case .invalid: "It is an invalid value (-4)."
        case .missing: "It is missing (-3), also where it is optional."
        }
    }

    package var standing: Standing {
        switch self {
        case .absent: .observed
        case .invalid, .missing: .assumed
        }
    }
}

package enum RepeatedArgument: String, AssumptionChoice {
    case refused
    case first
    case last

    package var meaning: String {
        switch self {
        case .refused: "-4 on its name."
        case .first: "The first value counts."
        case .last: "The last value counts."
        }
    }

    package var standing: Standing { .assumed }
}

package enum ListSeparators: String, AssumptionChoice {
    case blanks
    case blanksOrCommas = "blanks-or-commas"

    package var meaning: String {
        switch self {
        case .blanks: "Blanks."
        case .blanksOrCommas: "Blanks, commas or both."
        }
    }

    package var standing: Standing {
        switch self {
        case .blanks: .documented
        case .blanksOrCommas: .sibling
        }
    }
}

package enum CallbackActionCase: String, AssumptionChoice {
    case exact
    case anyCase = "any-case"

    package var meaning: String {
        switch self {
        case .exact: "To the letter; ReplaceEmailAddress is accepted beside replaceEmailAddress, as the page has both."
        case .anyCase: "Any case is accepted."
        }
    }

    package var standing: Standing {
        switch self {
        case .exact: .documented
        case .anyCase: .assumed
        }
    }
}

package enum LanguageSeparator: String, AssumptionChoice {
    case either
    case exact

    package var meaning: String {
        switch self {
        case .either: "Each language is accepted with - and with _."
        case .exact: "Each language only as the page spells it."
        }
    }

    package var standing: Standing {
        switch self {
        case .either: .observed
        case .exact: .documented
        }
    }
}

package enum MethodNotPost: String, AssumptionChoice {
    case likeGet = "-17"
    case statusAlone = "405"
    case likePost = "like-post"

    package var meaning: String {
        switch self {
        case .likeGet: "-17, whatever the method."
        case .statusAlone: "The HTTP status 405 without a body."
        case .likePost: "What a POST gets."
        }
    }

    package var standing: Standing { .assumed }
}

package enum ListLength: String, AssumptionChoice {
    case unlimitedMethods = "unlimited"
    case documented

    package var meaning: String {
        switch self {
        case .unlimitedMethods:
            "255 for lists, and none for newMethods: the documented 32 does not hold three HTTPS_CSR_HASH."
        case .documented: "32 for newMethods, as the page has it."
        }
    }

    package var standing: Standing {
        switch self {
        case .unlimitedMethods: .assumed
        case .documented: .documented
        }
    }
}

package enum ValueBlanks: String, AssumptionChoice {
    case kept
    case trimmed

    package var meaning: String {
        switch self {
        case .kept: "They are part of the value."
        case .trimmed: "They do not count."
        }
    }

    package var standing: Standing { .assumed }
}

package enum TransportOrder: String, AssumptionChoice {
    case schemeFirst = "scheme-first"
    case methodFirst = "method-first"

    package var meaning: String {
        switch self {
        case .schemeFirst: "-1, for plain HTTP."
        case .methodFirst: "-17, for the method."
        }
    }

    package var standing: Standing { .assumed }
}

package enum PlainHTTP: String, AssumptionChoice {
    case refused = "-1"
    case served

    package var meaning: String {
        switch self {
        case .refused: "-1, as the pages say."
        case .served: "What it gets over HTTPS."
        }
    }

    package var standing: Standing {
        switch self {
        case .refused: .documented
        case .served: .assumed
        }
    }
}
