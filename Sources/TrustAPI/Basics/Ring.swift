/// How near an endpoint is to the five that the vendor's pages at hand describe.
package enum Ring: String, CaseIterable, Sendable {
    /// The five documented endpoints.
    case first
    /// Their neighbours: clients that use the five call these as well. No page at hand describes them.
    case second

    /// The endpoints of the ring, in the order of declaration.
    package var endpoints: [EndpointName] { EndpointName.allCases.filter { $0.ring == self } }
}
