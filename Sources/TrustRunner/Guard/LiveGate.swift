import Foundation
import NIOConcurrencyHelpers
package import TrustAPI
import TrustDocuments
import TrustScenarios

/// What every call to a guarded target goes through: it asks the guard, and writes the call down before it is sent.
package struct LiveGate: Sendable {
    private let state: NIOLockedValueBox<LiveGuard>
    private let log: @Sendable (String) throws -> Void
    /// What hides the secrets of the login in messages and logs.
    package let mask: SecretMask

    /// `log` takes a line for each call; where it throws, the call is not sent and the run is over.
    package init(_ liveGuard: LiveGuard = LiveGuard(), log: @escaping @Sendable (String) throws -> Void = { _ in }) {
        state = NIOLockedValueBox(liveGuard)
        self.log = log
        mask = SecretMask(hiding: liveGuard.secretLogin)
    }

    /// The guard as it is now.
    package var now: LiveGuard { state.withLockedValue { $0 } }

    /// Why nothing goes out any more; nil while the run may go on. A run that was cancelled is over.
    package var stop: GuardStop? {
        state.withLockedValue { liveGuard in
            if Task.isCancelled { liveGuard.stop(for: .signal) }
            return liveGuard.stop
        }
    }

    /// Whether a scenario that failed may be tried again, or one of its steps.
    func mayRepeat(_ scenario: Scenario) -> Bool { stop == nil && !now.effective.contains(scenario.id) }

    /// Lets a call out, once its line is written. Throws where it must not be sent.
    func admit(_ call: OutgoingCall) throws(GuardStop) {
        if let stop { throw stop }
        let admitted = state.withLockedValue { liveGuard in
            Result<LiveGuard, GuardStop> { () throws(GuardStop) in
                try liveGuard.admit(call)
                return liveGuard
            }
        }
        let line = call.auditLine(at: Date().formatted(.iso8601), under: try admitted.get())
        do {
            try log(mask.shown(line))
        } catch {
            let stop = GuardStop.unlogged(error.systemReason)
            state.withLockedValue { $0.stop(for: stop) }
            throw stop
        }
    }

    func note(_ answer: [UInt8], to call: OutgoingCall) { state.withLockedValue { $0.note(answer, to: call) } }
}
