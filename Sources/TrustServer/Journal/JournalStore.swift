import NIOConcurrencyHelpers
import NIOCore
import Synchronization
import TrustSimulator

/// What the journals of a server share: the numbering of calls, the room for them, and the bell that rings at each.
final class JournalStore: Sendable {
    let limits: Journal.Limits
    let bell = ChangeSignal()
    private let started = NIODeadline.now()
    private let lastID = Synchronization.Atomic(0)
    private let bytes = Synchronization.Atomic(0)
    private let journals = Synchronization.Atomic(0)

    init(limits: Journal.Limits) { self.limits = limits }

    func nextID() -> Int { lastID.add(1, ordering: .relaxed).newValue }

    /// Milliseconds since the server started.
    var elapsed: Int { Int((NIODeadline.now() - started).nanoseconds / 1_000_000) }

    func journalOpened() { journals.add(1, ordering: .relaxed) }

    func journalClosed(holding held: Int) {
        journals.subtract(1, ordering: .relaxed)
        bytes.subtract(held, ordering: .relaxed)
    }

    func noteChange(ofBytes change: Int) { bytes.add(change, ordering: .relaxed) }

    /// How many bytes a journal may keep: while there is room for all, as many as it likes; then its share.
    var share: Int {
        guard bytes.load(ordering: .relaxed) > limits.bytes else { return limits.bytes }
        return limits.bytes / max(1, journals.load(ordering: .relaxed))
    }
}
