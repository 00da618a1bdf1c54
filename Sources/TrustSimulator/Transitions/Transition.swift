import TrustAPI

/// What an endpoint does to an order once login, order and permission are in order.
protocol Transition {
    /// Applies a call. Where it throws, nothing that it did to the order, the account or the post counts.
    static func apply(
        _ call: inout Call, to order: inout Order, of account: inout Account, sending post: inout PostOffice
    ) throws(Refusal) -> Answer
}

extension EndpointName {
    var transition: any Transition.Type {
        switch self {
        case .autoAuthorize: AutoAuthorize.self
        case .autoUpdateDCV: AutoUpdateDCV.self
        case .resendDCVEmail: ResendDCVEmail.self
        case .updateUserEvClickThrough: UpdateUserEvClickThrough.self
        case .updateUserOvCallback: UpdateUserOvCallback.self
        }
    }
}

extension Account {
    /// Refuses a template that the account does not have.
    func objection(toTemplate templateID: Int?, argument: String, _ why: inout Rationale) -> Refusal? {
        guard let templateID else { return nil }
        let choice = why.choice(of: Assumed.templateIDs)
        if dcvTemplateIDs.contains(templateID) || choice == .any && dcvTemplateIDs.isEmpty { return nil }
        let known = dcvTemplateIDs.isEmpty ? "no template of its own" : dcvTemplateIDs.map { String($0) }.enumerated
        return .invalid(argument: argument).because("the account has \(known), not \(templateID)")
    }
}
