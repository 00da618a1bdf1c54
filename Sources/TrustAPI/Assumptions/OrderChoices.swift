// The choices about what the state of an account or an order leads to.

package enum ConditionOrder: String, AssumptionChoice {
    case firstToLast = "first-to-last", lastToFirst = "last-to-first"
}

package enum BeforeAuthorization: String, AssumptionChoice {
    case inProgress = "in-progress", refused
}

package enum UpdateAtomicity: String, AssumptionChoice {
    case allOrNothing = "all-or-nothing", untilFirstFailure = "until-first-failure"
}

package enum MethodCount: String, AssumptionChoice {
    case newMethods, domainNames
}

package enum AddressCount: String, AssumptionChoice {
    case newDCVEmailAddresses, newMethods
}

package enum DuplicateNames: String, AssumptionChoice {
    case refused, last
}

package enum BothForms: String, AssumptionChoice {
    case refused, list, single
}

package enum IssuedOrderArgument: String, AssumptionChoice {
    case asSent = "as-sent", orderNumber = "order-number"
}

package enum TemplateIDs: String, AssumptionChoice {
    case any, ownOnly = "own-only"
}

package enum NeverMailed: String, AssumptionChoice {
    case skipped, refused
}

package enum ResendAddressScope: String, AssumptionChoice {
    case eligibleDomains = "eligible-domains", allDomains = "all-domains"
}

package enum PastCallbackTime: String, AssumptionChoice {
    case refused, accepted
}

package enum CompletedStep: String, AssumptionChoice {
    case notDone = "status-0", refused = "-20"
}

package enum OtherKindOfOrder: String, AssumptionChoice {
    case orderRelated = "-20", invalidArgument = "-4"
}

package enum DeniedEndpointCode: String, AssumptionChoice {
    case byPage = "by-page", loginRefused = "-16"
}

package enum PermissionSubject: String, AssumptionChoice {
    case value, endpoint
}

package enum SiteLockTest: String, AssumptionChoice {
    case codeAlone = "code-alone", withIDs = "with-ids"
}

package enum CallbackMethodChange: String, AssumptionChoice {
    case resets, keeps
}

package enum AddressOnFile: String, AssumptionChoice {
    case derived, none
}
