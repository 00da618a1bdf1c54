// The choices about what an answer says and does.

package enum UnknownArgumentText: String, AssumptionChoice {
    case page, british, american
}

package enum ResponseEncoding: String, AssumptionChoice {
    case encoded, raw
}

package enum ErrorItemPresence: String, AssumptionChoice {
    case allPairs = "all", listed, none
}

package enum AuthorizeQuotes: String, AssumptionChoice {
    case without, quoted
}

package enum ValidatedName: String, AssumptionChoice {
    case literal, filled
}

package enum IssuedDCVCode: String, AssumptionChoice {
    case invalidArgument = "-4", unexpectedState = "-139"
}

package enum ResendPermissionCode: String, AssumptionChoice {
    case voucher = "-90", context = "-91"
}

package enum ResendImpossibleCode: String, AssumptionChoice {
    case updateFailed = "-160"
}

package enum UnknownOrder: String, AssumptionChoice {
    case invalidArgument = "-4", unknownError = "-14", loginRefused = "-16", permissionDenied = "-90"
}

package enum BothOrderNumbers: String, AssumptionChoice {
    case orderNumber = "order-number"
}

package enum BaseOrderTarget: String, AssumptionChoice {
    case newest, oldest
}

package enum WildcardParentCovers: String, AssumptionChoice {
    case emailAndCNAME = "email-and-cname", never
}

package enum SpareAddress: String, AssumptionChoice {
    case checked, ignored
}
