/// Which endpoints a simulator answers at.
package enum ServedEndpoints: String, CaseIterable, Sendable {
    /// The five documented ones alone, as if no other were simulated.
    case five
    /// The second ring as well.
    case all

    /// The endpoints, in the order of declaration.
    package var names: [EndpointName] {
        switch self {
        case .five: Ring.first.endpoints
        case .all: EndpointName.allCases
        }
    }

    /// Whether an endpoint is among them.
    package func contains(_ name: EndpointName) -> Bool { self == .all || name.ring == .first }
}
