import NIOConcurrencyHelpers
import Synchronization
import TrustAPI
import TrustSimulator

/// Faults that name no account, behind a lock of their own.
final class SharedFaults: Sendable {
    private let list = NIOLockedValueBox(FaultList())
    /// Whether any is set, so that calls need not ask for the lock when none is.
    private let isSet = Synchronization.Atomic(false)

    var areSet: Bool { isSet.load(ordering: .acquiring) }

    /// What strikes a call; nil where nothing does. `target` is the order that it reaches by a number that several share.
    func strike(_ subject: CallSubject, reaching target: OrderNumber?) -> FaultHit? {
        areSet ? list.withLockedValue { $0.strike(subject, reaching: target) } : nil
    }

    var current: FaultList { list.withLockedValue { $0 } }

    func change<Result>(_ body: (inout FaultList) throws -> Result) rethrows -> Result {
        try list.withLockedValue { list in
            defer { isSet.store(!list.isEmpty, ordering: .releasing) }
            return try body(&list)
        }
    }
}
