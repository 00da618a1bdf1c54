// The choices about what the state of an account or an order leads to.

/// The choices for `Assumed.conditionOrder`.
package enum ConditionOrder: String, AssumptionChoice {
    case firstToLast = "first-to-last", lastToFirst = "last-to-first"
}

/// The choices for `Assumed.beforeAuthorization`.
package enum BeforeAuthorization: String, AssumptionChoice {
    case inProgress = "in-progress", refused
}

/// The choices for `Assumed.updateAtomicity`.
package enum UpdateAtomicity: String, AssumptionChoice {
    case allOrNothing = "all-or-nothing", untilFirstFailure = "until-first-failure"
}

/// The choices for `Assumed.methodCount`.
package enum MethodCount: String, AssumptionChoice {
    case newMethods, domainNames
}

/// The choices for `Assumed.addressCount`.
package enum AddressCount: String, AssumptionChoice {
    case newDCVEmailAddresses, newMethods
}

/// The choices for `Assumed.duplicateNames`.
package enum DuplicateNames: String, AssumptionChoice {
    case refused, last
}

/// The choices for `Assumed.bothForms`.
package enum BothForms: String, AssumptionChoice {
    case refused, list, single
}

/// The choices for `Assumed.issuedOrderArgument`.
package enum IssuedOrderArgument: String, AssumptionChoice {
    case asSent = "as-sent", orderNumber = "order-number"
}

/// The choices for `Assumed.templateIDs`.
package enum TemplateIDs: String, AssumptionChoice {
    case any, ownOnly = "own-only"
}

/// The choices for `Assumed.neverMailed`.
package enum NeverMailed: String, AssumptionChoice {
    case skipped, refused
}

/// The choices for `Assumed.resendAddressScope`.
package enum ResendAddressScope: String, AssumptionChoice {
    case eligibleDomains = "eligible-domains", allDomains = "all-domains"
}

/// The choices for `Assumed.pastCallbackTime`.
package enum PastCallbackTime: String, AssumptionChoice {
    case refused, accepted
}

/// The choices for `Assumed.completedStep`.
package enum CompletedStep: String, AssumptionChoice {
    case notDone = "status-0", refused = "-20"
}

/// The choices for `Assumed.otherKindOfOrder`.
package enum OtherKindOfOrder: String, AssumptionChoice {
    case orderRelated = "-20", invalidArgument = "-4"
}

/// The choices for `Assumed.deniedEndpointCode`.
package enum DeniedEndpointCode: String, AssumptionChoice {
    case byPage = "by-page", loginRefused = "-16"
}

/// The choices for `Assumed.permissionSubject`.
package enum PermissionSubject: String, AssumptionChoice {
    case value, endpoint
}

/// The choices for `Assumed.siteLockTest`.
package enum SiteLockTest: String, AssumptionChoice {
    case codeAlone = "code-alone", withIDs = "with-ids"
}

/// The choices for `Assumed.callbackMethodChange`.
package enum CallbackMethodChange: String, AssumptionChoice {
    case resets, keeps
}

/// The choices for `Assumed.addressOnFile`.
package enum AddressOnFile: String, AssumptionChoice {
    case derived, none
}
