import TrustAPI
import TrustSimulator

/// What a client would give for the arguments of a call about an order.
struct ExampleValues {
    let account: Account
    let order: Order
    /// The time of the world.
    let now: Moment

    /// The values to try for a parameter, given the rest of the call; empty where a call can do without it.
    func values(of row: ParameterRow, in call: ExampleCall) -> [String] {
        switch row.parameter {
        case .loginName: [account.loginName]
        case .loginPassword: [account.loginPassword.reveal()]
        case .orderNumber: [order.number.description]
        case .domainName: order.domains.map(\.name)
        case .newDCVEmailAddress: address(of: order.domains.first { $0.name == call.value(of: .domainName) })
        case .dcvEmailAddress, .adminEmailAddress, .emailAddress:
            address(of: order.domains.first { !$0.isValidated } ?? order.domains.first)
        case .phoneNumber: ["+1 555 0100"]
        case .preferredTimeUTC: [now.adding(seconds: 3_600).minuteText]
        case .action, .newMethod, .test, .disableSWP, .language, .responseFormat, .showStatusDetails:
            row.allowed.map(\.value)
        case .baseOrderNumber, .domainNames, .newMethods, .newDCVEmailAddresses: []
        case .dcvTemplateID, .extensionNumber, .comments: []
        }
    }

    /// An address to which the validation mail of a domain may go.
    private func address(of domain: Domain?) -> [String] { domain.map { Array($0.eligibleAddresses.prefix(1)) } ?? [] }
}
