import TrustAPI

/// What an endpoint does once the login of a call is accepted.
enum Transition {
    /// Something to the order that the call names.
    case order(any OrderTransition.Type)
    /// Something to the account as a whole, such as adding an order.
    case account(any AccountTransition.Type)
}

/// What an endpoint does to the order that a call names, once login, order and permission are in order.
protocol OrderTransition {
    /// Applies a call. Where it throws, nothing that it did to the order, the account or the post counts.
    static func apply(
        _ call: inout Call, to order: inout Order, of account: inout Account, sending post: inout Outbox
    ) throws(Refusal) -> Answer
}

/// What an endpoint does to an account, once login and permission are in order.
protocol AccountTransition {
    /// Applies a call. Where it throws, nothing that it did to the account or the post counts.
    static func apply(
        _ call: inout Call, to account: inout AccountState, sending post: inout Outbox
    ) throws(Refusal) -> Answer
}

extension EndpointName {
    var transition: Transition {
        switch self {
        case .autoAuthorize: .order(AutoAuthorize.self)
        case .autoUpdateDCV: .order(AutoUpdateDCV.self)
        case .resendDCVEmail: .order(ResendDCVEmail.self)
        case .updateUserEvClickThrough: .order(UpdateUserEvClickThrough.self)
        case .updateUserOvCallback: .order(UpdateUserOvCallback.self)
        case .getDCVEmailAddressList: .account(GetDCVEmailAddressList.self)
        case .getMDCDomainDetails: .order(GetMDCDomainDetails.self)
        }
    }
}

extension Account {
    /// Refuses a template that the account does not have.
    func objection(toTemplate templateID: Int?, argument: String, _ grounds: inout Grounds) -> Refusal? {
        guard let templateID else { return nil }
        let choice = grounds.choice(of: Assumed.templateIDs)
        if dcvTemplateIDs.contains(templateID) || choice == .any && dcvTemplateIDs.isEmpty { return nil }
        let known = dcvTemplateIDs.isEmpty ? "no template of its own" : dcvTemplateIDs.map { String($0) }.enumerated
        return .invalid(argument: argument).because("the account has \(known), not \(templateID)")
    }
}
