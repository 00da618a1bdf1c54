package import TrustAPI

/// What a customer or the CA does to an order, outside the API.
package struct Act: Equatable, Sendable {
    /// An act without its details, as the control API names it.
    package enum Kind: String, CaseIterable, Sendable {
        /// The customer proves control of a domain: that of the act, else the only one of the order.
        case validateDomain
        /// The account has the addresses listed that are eligible for a domain: that of the act, else every one of the order.
        case listAddresses
        case clickThrough, completeCallback, finishPhoneCheck, issue, reject, revoke, expire, cancel
    }

    /// Which act it is.
    package let kind: Kind
    /// The domain that it is about; nil where none is named.
    package var domain: String?

    package init(_ kind: Kind, domain: String? = nil) {
        self.kind = kind
        self.domain = domain
    }
}

/// Why an act cannot be done to an order.
package enum ActRefusal: Error, Equatable, Sendable, CustomStringConvertible {
    case unknownDomain(String, known: [String])
    case domainNotSaid(known: [String])
    case withoutCallback(OrderNumber)
    case withoutClickThrough(OrderNumber)
    case wrongState(Act.Kind, OrderState, needed: [OrderState])
    case wrongCallbackProgress(OrderNumber)

    package var description: String {
        switch self {
        case .unknownDomain(let name, let known):
            "The order has no domain '\(name)'. It has: \(known.joined(separator: ", "))."
        case .domainNotSaid(let known):
            "Say which domain, as the order has not just one. It has: \(known.joined(separator: ", "))."
        case .withoutCallback(let number):
            "Order \(number) is neither OV nor EV, so it has no callback."
        case .withoutClickThrough(let number):
            "Order \(number) is not EV, so it has no click-through."
        case .wrongState(let act, let state, let needed):
            "\(act.rawValue) needs an order that is \(needed.map(\.rawValue).joined(separator: " or ")); "
                + "this one is \(state.rawValue)."
        case .wrongCallbackProgress(let number):
            "The telephone number of order \(number) is not being checked."
        }
    }
}
