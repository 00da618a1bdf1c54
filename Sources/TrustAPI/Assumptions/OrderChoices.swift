// The choices about what the state of an account or an order leads to.

package enum ConditionOrder: String, AssumptionChoice {
    case firstToLast = "first-to-last"
    case lastToFirst = "last-to-first"

    package var meaning: String {
        switch self {
        case .firstToLast:
            "As the tables of the simulator have them: kind and state of the order, then its terms, then its domains; the first that fails answers."
        case .lastToFirst: "The other way round."
        }
    }

    package var standing: Standing { .assumed }
}

package enum BeforeAuthorization: String, AssumptionChoice {
    case inProgress = "in-progress"
    case refused

    package var meaning: String {
        switch self {
        case .inProgress: "What is possible while it is in progress."
        case .refused: "Nothing: -139 on AutoUpdateDCV, -160 on ResendDCVEmail, -20 on the others."
        }
    }

    package var standing: Standing { .assumed }
}

package enum UpdateAtomicity: String, AssumptionChoice {
    case allOrNothing = "all-or-nothing"
    case untilFirstFailure = "until-first-failure"

    package var meaning: String {
        switch self {
        case .allOrNothing: "None of them changes."
        case .untilFirstFailure: "Those before the one that fails change all the same."
        }
    }

    package var standing: Standing { .assumed }
}

package enum MethodCount: String, AssumptionChoice {
    case newMethods
    case domainNames

    package var meaning: String {
        switch self {
        case .newMethods: "-4 on newMethods."
        case .domainNames: "-4 on domainNames."
        }
    }

    package var standing: Standing { .assumed }
}

package enum AddressCount: String, AssumptionChoice {
    case newDCVEmailAddresses
    case newMethods

    package var meaning: String {
        switch self {
        case .newDCVEmailAddresses: "-4 on newDCVEmailAddresses."
        case .newMethods: "-4 on newMethods."
        }
    }

    package var standing: Standing { .assumed }
}

package enum DuplicateNames: String, AssumptionChoice {
    case refused
    case last

    package var meaning: String {
        switch self {
        case .refused: "-4 on domainNames."
        case .last: "The last method for it counts."
        }
    }

    package var standing: Standing { .assumed }
}

package enum BothForms: String, AssumptionChoice {
    case refused
    case list
    case single

    package var meaning: String {
        switch self {
        case .refused: "-4 on domainNames."
        case .list: "domainNames and newMethods count."
        case .single: "domainName and newMethod count."
        }
    }

    package var standing: Standing { .assumed }
}

package enum IssuedOrderArgument: String, AssumptionChoice {
    case asSent = "as-sent"
    case orderNumber = "order-number"

    package var meaning: String {
        switch self {
        case .asSent: "The one that named the order: orderNumber or baseOrderNumber."
        case .orderNumber: "Always orderNumber, as the sentence of the page prints."
        }
    }

    package var standing: Standing {
        switch self {
        case .asSent: .assumed
        case .orderNumber: .documented
        }
    }
}

package enum TemplateIDs: String, AssumptionChoice {
    case any
    case ownOnly = "own-only"

    package var meaning: String {
        switch self {
        case .any: "An account without templates of its own takes any number; others take theirs, and -4 for the rest."
        case .ownOnly: "Only a template of the account; -4 for any other."
        }
    }

    package var standing: Standing { .assumed }
}

package enum NeverMailed: String, AssumptionChoice {
    case skipped
    case refused

    package var meaning: String {
        switch self {
        case .skipped: "It is left out where another domain was mailed before; -3 on dcvEmailAddress where none was."
        case .refused: "-3 on dcvEmailAddress, whatever was mailed for the others."
        }
    }

    package var standing: Standing { .assumed }
}

package enum ResendAddressScope: String, AssumptionChoice {
    case eligibleDomains = "eligible-domains"
    case allDomains = "all-domains"

    package var meaning: String {
        switch self {
        case .eligibleDomains: "The domains that the address is acceptable for; -4 where there is none."
        case .allDomains: "All of them: -4 where the address is not acceptable for one."
        }
    }

    package var standing: Standing { .assumed }
}

package enum PastCallbackTime: String, AssumptionChoice {
    case refused
    case accepted

    package var meaning: String {
        switch self {
        case .refused: "-4 on preferredTimeUTC."
        case .accepted: "It is scheduled all the same."
        }
    }

    package var standing: Standing { .assumed }
}

package enum CompletedStep: String, AssumptionChoice {
    case notDone = "status-0"
    case refused = "-20"

    package var meaning: String {
        switch self {
        case .notDone: "errorCode=0 with status=0, and nothing happens."
        case .refused: "-20."
        }
    }

    package var standing: Standing { .assumed }
}

package enum OtherKindOfOrder: String, AssumptionChoice {
    case orderRelated = "-20"
    case invalidArgument = "-4"

    package var meaning: String {
        switch self {
        case .orderRelated: "-20 with a text that says so."
        case .invalidArgument: "-4 on orderNumber."
        }
    }

    package var standing: Standing { .assumed }
}

package enum DeniedEndpointCode: String, AssumptionChoice {
    case byPage = "by-page"
    case loginRefused = "-16"

    package var meaning: String {
        switch self {
        case .byPage: "-90 where the page has that code, else -16."
        case .loginRefused: "-16 on each endpoint."
        }
    }

    package var standing: Standing { .assumed }
}

package enum PermissionSubject: String, AssumptionChoice {
    case value
    case endpoint

    package var meaning: String {
        switch self {
        case .value: "The method that the call asks for; the endpoint where it asks for none."
        case .endpoint: "The name of the endpoint."
        }
    }

    package var standing: Standing { .assumed }
}

package enum SiteLockTest: String, AssumptionChoice {
    case codeAlone = "code-alone"
    case withIDs = "with-ids"

    package var meaning: String {
        switch self {
        case .codeAlone: "0 alone, as for any other order."
        case .withIDs: "0, slUserID and slSiteID, as without test=Y."
        }
    }

    package var standing: Standing { .assumed }
}

package enum CallbackMethodChange: String, AssumptionChoice {
    case resets
    case keeps

    package var meaning: String {
        switch self {
        case .resets: "A scheduled call is called off and a phone check ends: the callback is ready, by email."
        case .keeps: "Both stay as they are."
        }
    }

    package var standing: Standing { .assumed }
}

package enum AddressOnFile: String, AssumptionChoice {
    case derived
    case none

    package var meaning: String {
        switch self {
        case .derived: "admin@ the first domain of the order; -20 where the order has no domain."
        case .none: "Nowhere: the call gets -20."
        }
    }

    package var standing: Standing { .assumed }
}
