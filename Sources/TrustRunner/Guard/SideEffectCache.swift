import NIOConcurrencyHelpers
import TrustAPI
import TrustScenarios

/// Remembers what was found about a call: each is looked at when the run is planned, when its scenario begins, and when it is
/// about to be sent.
struct SideEffectCache: Sendable {
    /// All that the search depends on, but for the bindings, which a guard keeps.
    private struct Key: Hashable {
        let effect: Scenario.Effect
        let endpoint: EndpointName
        let method: String
        let query: String?
        let contentType: String?
        let body: [UInt8]

        init(_ call: OutgoingCall) {
            effect = call.effect
            endpoint = call.endpoint
            method = call.method
            query = call.query
            contentType = call.sentContentType
            body = call.body
        }
    }

    private let known = NIOLockedValueBox<[Key: SideEffectSearch.Counterexample?]>([:])

    /// What was found about the call before, or what `search` finds now.
    func counterexample(
        to call: OutgoingCall, _ search: () -> SideEffectSearch.Counterexample?
    ) -> SideEffectSearch.Counterexample? {
        let key = Key(call)
        if let known = known.withLockedValue({ $0[key] }) { return known }
        let found = search()
        known.withLockedValue { $0[key] = .some(found) }
        return found
    }
}
