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
}

package enum ArgumentNames: String, AssumptionChoice {
    case exact, anyCase = "any-case"
}

package enum ArgumentsInQuery: String, AssumptionChoice {
    case ignored, merged
}

package enum MultipartBody: String, AssumptionChoice {
    case ignored, read
}

package enum ContentTypeRole: String, AssumptionChoice {
    case ignored, required
}

package enum EmptyArgument: String, AssumptionChoice {
    case absent, invalid, missing
}

package enum RepeatedArgument: String, AssumptionChoice {
    case refused, first, last
}

package enum ListSeparators: String, AssumptionChoice {
    case blanks, blanksOrCommas = "blanks-or-commas"
}

package enum CallbackActionCase: String, AssumptionChoice {
    case exact, anyCase = "any-case"
}

package enum LanguageSeparator: String, AssumptionChoice {
    case either, exact
}

package enum MethodNotPost: String, AssumptionChoice {
    case likeGet = "-17", statusAlone = "405", likePost = "like-post"
}

package enum ListLength: String, AssumptionChoice {
    case unlimitedMethods = "unlimited", documented
}

package enum ValueBlanks: String, AssumptionChoice {
    case kept, trimmed
}

package enum TransportOrder: String, AssumptionChoice {
    case schemeFirst = "scheme-first", methodFirst = "method-first"
}

package enum PlainHTTP: String, AssumptionChoice {
    case refused = "-1", served
}
