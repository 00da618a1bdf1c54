import TrustAPI
import TrustRunner
import TrustScenarios
import TrustSimulator

// What the words of worlds and scenarios mean, for people who meet one in a report.

extension OrderState {
    var meaning: String {
        switch self {
        case .awaitingAuthorization:
            "A state of an order: it was placed and is not authorized yet. AutoAuthorize does that."
        case .inProgress:
            "A state of an order: it is authorized, and issued once all that its kind needs is validated."
        case .issued: "A state of an order: its certificate is issued. It can still be revoked, or expire."
        case .rejected: "A state of an order: it was rejected. Nothing can happen to it any more."
        case .revoked: "A state of an order: its certificate was revoked. Nothing can happen to it any more."
        case .expired: "A state of an order: its certificate has expired. Nothing can happen to it any more."
        case .cancelled: "A state of an order: it was cancelled before issuance. Nothing can happen to it any more."
        }
    }
}

extension Vetting.Kind {
    var meaning: String {
        switch self {
        case .domain: "A kind of validation: the domains are validated (domain validation)."
        case .organization: "A kind of validation: the domains, and a callback (organization validation)."
        case .extended: "A kind of validation: the domains, a callback and a click-through (extended validation)."
        }
    }
}

extension Scenario.Effect {
    var meaning: String {
        switch self {
        case .probe: "The effect of a scenario: every call of it fails before it has any effect."
        case .test: "The effect of a scenario: its calls are test operations, which change nothing."
        case .reversible: "The effect of a scenario: what its calls change can be changed back."
        case .irreversible: "The effect of a scenario: what its calls do cannot be undone, such as a payment or a mail."
        }
    }
}
