import NIOConcurrencyHelpers
import Synchronization
import TrustSimulator

/// Faults that name no account, behind a lock of their own.
final class LiveFaults: Sendable {
    private let list = NIOLockedValueBox(FaultList())
    /// Whether any is set, so that calls need not ask for the lock when none is.
    private let isSet = Synchronization.Atomic(false)

    /// What strikes a call; nil where nothing does.
    func strike(_ subject: CallSubject) -> Strike? {
        guard isSet.load(ordering: .acquiring) else { return nil }
        return list.withLockedValue { $0.strike(subject) }
    }

    var current: FaultList { list.withLockedValue { $0 } }

    func change<Result>(_ body: (inout FaultList) throws -> Result) rethrows -> Result {
        try list.withLockedValue { list in
            defer { isSet.store(!list.isEmpty, ordering: .releasing) }
            return try body(&list)
        }
    }
}
