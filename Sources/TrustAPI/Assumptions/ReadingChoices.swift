// The choices about how a call is read and checked.

/// The choices for `Assumed.checkOrder`.
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

/// The choices for `Assumed.argumentNames`.
package enum ArgumentNames: String, AssumptionChoice {
    case exact, anyCase = "any-case"
}

/// The choices for `Assumed.argumentsInQuery`.
package enum ArgumentsInQuery: String, AssumptionChoice {
    case ignored, merged
}

/// The choices for `Assumed.multipartBody`.
package enum MultipartBody: String, AssumptionChoice {
    case ignored, read
}

/// The choices for `Assumed.contentType`.
package enum ContentTypeRole: String, AssumptionChoice {
    case ignored, required
}

/// The choices for `Assumed.emptyArgument`.
package enum EmptyArgument: String, AssumptionChoice {
    case absent, invalid, missing
}

/// The choices for `Assumed.repeatedArgument`.
package enum RepeatedArgument: String, AssumptionChoice {
    case refused, first, last
}

/// The choices for `Assumed.listSeparator`.
package enum ListSeparators: String, AssumptionChoice {
    case blanks, blanksOrCommas = "blanks-or-commas"
}

/// The choices for `Assumed.callbackActionCase`.
package enum CallbackActionCase: String, AssumptionChoice {
    case exact, anyCase = "any-case"
}

/// The choices for `Assumed.languageSeparator`.
package enum LanguageSeparator: String, AssumptionChoice {
    case either, exact
}

/// The choices for `Assumed.methodNotPost`.
package enum MethodNotPost: String, AssumptionChoice {
    case likeGet = "-17", statusAlone = "405", likePost = "like-post"
}

/// The choices for `Assumed.listLength`.
package enum ListLength: String, AssumptionChoice {
    case unlimitedMethods = "unlimited", documented
}

/// The choices for `Assumed.valueBlanks`.
package enum ValueBlanks: String, AssumptionChoice {
    case kept, trimmed
}

/// The choices for `Assumed.transportOrder`.
package enum TransportOrder: String, AssumptionChoice {
    case schemeFirst = "scheme-first", methodFirst = "method-first"
}

/// The choices for `Assumed.plainHTTP`.
package enum PlainHTTP: String, AssumptionChoice {
    case refused = "-1", served
}
