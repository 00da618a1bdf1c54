import TrustDocuments

/// What a customer or the CA does to an order, outside the API.
public enum OrderAct: Sendable, Hashable {
    /// The customer proves control of a domain; nil is the only one of the order.
    case validateDomain(String? = nil)
    /// The account has the addresses listed that are eligible for a domain, which holds for 24 hours; nil is every domain of
    /// the order.
    case listAddresses(String? = nil)
    /// The customer agrees to an EV order.
    case clickThrough
    /// The call to the customer of an OV or EV order has taken place.
    case completeCallback
    /// The CA has checked the telephone number.
    case finishPhoneCheck
    /// The CA issues the certificate.
    case issue
    /// The CA rejects the order.
    case reject
    /// The CA revokes the certificate.
    case revoke
    /// The certificate expires.
    case expire
    /// The order is cancelled.
    case cancel

    private var name: String {
        switch self {
        case .validateDomain: "validateDomain"
        case .listAddresses: "listAddresses"
        case .clickThrough: "clickThrough"
        case .completeCallback: "completeCallback"
        case .finishPhoneCheck: "finishPhoneCheck"
        case .issue: "issue"
        case .reject: "reject"
        case .revoke: "revoke"
        case .expire: "expire"
        case .cancel: "cancel"
        }
    }

    var node: Node {
        switch self {
        case .validateDomain(let domain?), .listAddresses(let domain?):
            .map([("act", .string(name)), ("domain", .string(domain))])
        default:
            .map([("act", .string(name))])
        }
    }
}
