import NIOConcurrencyHelpers
import TrustSimulator

/// The journal of one world, behind a lock of its own.
final class LiveJournal: Sendable {
    let shelf: JournalShelf
    private let journal: NIOLockedValueBox<Journal>

    init(on shelf: JournalShelf) {
        self.shelf = shelf
        journal = NIOLockedValueBox(Journal(limits: shelf.limits))
        shelf.journalOpened()
    }

    deinit { shelf.journalClosed(holding: journal.withLockedValue { $0.bytes }) }

    /// Appends a call, which gets its number under the lock, so that the calls of a journal stand in their order.
    func append(_ entry: JournalEntry) {
        let evidence = HabitEvidence(entry)
        change { journal in
            var entry = entry
            entry.arrived(as: shelf.nextID(), after: shelf.elapsed)
            journal.append(entry, evidence, keeping: shelf.share)
        }
        shelf.bell.ring()
    }

    func empty() { change { $0.empty() } }

    func forget(loginName: String) { change { $0.forget(loginName: loginName) } }

    /// The calls that are kept, oldest first, and how many fell out.
    var contents: (entries: [JournalEntry], dropped: [EndpointDrop]) {
        journal.withLockedValue { ($0.entries, $0.dropped.map { EndpointDrop(endpoint: $0.key, count: $0.value) }) }
    }

    private func change(_ body: (inout Journal) -> Void) {
        let difference = journal.withLockedValue { journal in
            let before = journal.bytes
            body(&journal)
            return journal.bytes - before
        }
        shelf.noteChange(ofBytes: difference)
    }
}
