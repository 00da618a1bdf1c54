import TrustAPI
import TrustSimulator

/// An order as it is now.
public struct SimulatedOrder: Sendable, Hashable {
    /// Where an order stands in its life.
    public enum State: String, CaseIterable, Sendable {
        case awaitingAuthorization, inProgress, issued, rejected, revoked, expired, cancelled
    }

    /// A domain of an order.
    public struct Domain: Sendable, Hashable {
        /// Its name; a wildcard as `*.example.com`.
        public let name: String
        /// How it is validated, such as `EMAIL`.
        public let method: String
        /// The address to which the validation mail last went.
        public let email: String?
        /// Whether control of it has been proven.
        public let isValidated: Bool
    }

    /// The number that calls name it by.
    public let number: Int
    /// The login name of its account.
    public let account: String
    /// What was ordered.
    public let product: String
    /// Where it stands in its life.
    public let state: State
    /// The domains of the certificate.
    public let domains: [Domain]
}

extension SimulatedOrder {
    init(_ order: Order) {
        number = Int(order.number.value)
        account = order.account
        product = order.product
        state = State(order.state)
        domains = order.domains.map {
            Domain(name: $0.name, method: $0.method.rawValue, email: $0.email, isValidated: $0.isValidated)
        }
    }
}

extension SimulatedOrder.State {
    init(_ state: OrderState) {
        self =
            switch state {
            case .awaitingAuthorization: .awaitingAuthorization
            case .inProgress: .inProgress
            case .issued: .issued
            case .rejected: .rejected
            case .revoked: .revoked
            case .expired: .expired
            case .cancelled: .cancelled
            }
    }
}
