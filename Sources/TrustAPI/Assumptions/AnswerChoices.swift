// The choices about what an answer says and does.

/// The choices for `Assumed.unknownArgumentText`.
package enum UnknownArgumentText: String, AssumptionChoice {
    case page, british, american
}

/// The choices for `Assumed.responseEncoding`.
package enum ResponseEncoding: String, AssumptionChoice {
    case encoded, raw
}

/// The choices for `Assumed.errorItem`.
package enum ErrorItemPresence: String, AssumptionChoice {
    case allPairs = "all", listed, none
}

/// The choices for `Assumed.authorizeQuotes`.
package enum AuthorizeQuotes: String, AssumptionChoice {
    case without, quoted
}

/// The choices for `Assumed.validatedName`.
package enum ValidatedName: String, AssumptionChoice {
    case literal, filled
}

/// The choices for `Assumed.issuedDCVCode`.
package enum IssuedDCVCode: String, AssumptionChoice {
    case invalidArgument = "-4", unexpectedState = "-139"
}

/// The choices for `Assumed.resendPermissionCode`.
package enum ResendPermissionCode: String, AssumptionChoice {
    case voucher = "-90", context = "-91"
}

/// The choices for `Assumed.resendImpossibleCode`.
package enum ResendImpossibleCode: String, AssumptionChoice {
    case updateFailed = "-160"
}

/// The choices for `Assumed.unknownOrder`.
package enum UnknownOrder: String, AssumptionChoice {
    case invalidArgument = "-4", unknownError = "-14", loginRefused = "-16", permissionDenied = "-90"
}

/// The choices for `Assumed.bothOrderNumbers`.
package enum BothOrderNumbers: String, AssumptionChoice {
    case orderNumber = "order-number"
}

/// The choices for `Assumed.baseOrderTarget`.
package enum BaseOrderTarget: String, AssumptionChoice {
    case newest, oldest
}

/// The choices for `Assumed.wildcardParentCovers`.
package enum WildcardParentCovers: String, AssumptionChoice {
    case emailAndCNAME = "email-and-cname", never
}

/// The choices for `Assumed.spareAddress`.
package enum SpareAddress: String, AssumptionChoice {
    case checked, ignored
}
