import NIOConcurrencyHelpers
import TrustAPI

/// The assumptions of a server, which can be changed while it runs.
final class SharedAssumptions: Sendable {
    private let original: Assumptions
    private let chosen: NIOLockedValueBox<Assumptions>

    init(_ assumptions: Assumptions) {
        original = assumptions
        chosen = NIOLockedValueBox(assumptions)
    }

    var current: Assumptions { chosen.withLockedValue { $0 } }

    func set(_ assumptions: Assumptions) { chosen.withLockedValue { $0 = assumptions } }

    func reset() { set(original) }
}
