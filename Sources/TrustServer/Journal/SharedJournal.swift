import NIOConcurrencyHelpers
import TrustSimulator

/// The journal of one world, behind a lock of its own.
final class SharedJournal: Sendable {
    let shelf: JournalStore
    private let journal: NIOLockedValueBox<Journal>

    init(on shelf: JournalStore) {
        self.shelf = shelf
        journal = NIOLockedValueBox(Journal(limits: shelf.limits))
        shelf.journalOpened()
    }

    deinit { shelf.journalClosed(holding: journal.withLockedValue { $0.bytes }) }

    /// Appends an entry, which gets its number under the lock, so that those of a journal stand in their order.
    func append(_ entry: JournalEntry) {
        let evidence = FindingEvidence(entry)
        let share = shelf.share
        // What falls out goes after the lock.
        _ = change { journal in
            var entry = entry
            entry.arrived(as: shelf.nextID(), after: shelf.elapsed)
            return journal.append(entry, evidence, keeping: share)
        }
        shelf.bell.ring()
    }

    func empty() { change { $0.empty() } }

    func forget(loginName: String) { change { $0.forget(loginName: loginName) } }

    /// Forgets what was unmatched under the login name of a private account, before that came to be or after it went.
    func forgetUnmatched(of loginName: String) { change { $0.forgetUnmatched(of: loginName) } }

    /// The unmatched requests under a login name, oldest first, and how many fell out, whoever sent them.
    func unmatched(of loginName: String) -> (entries: [JournalEntry], dropped: [EndpointDrop]) {
        journal.withLockedValue { journal in
            let dropped = journal.dropped.filter { $0.key == nil }
            return (journal.unmatched(of: loginName), dropped.map { EndpointDrop(endpoint: $0.key, count: $0.value) })
        }
    }

    /// The requests that are kept, oldest first, and how many fell out.
    var contents: (entries: [JournalEntry], dropped: [EndpointDrop]) {
        journal.withLockedValue { ($0.entries, $0.dropped.map { EndpointDrop(endpoint: $0.key, count: $0.value) }) }
    }

    private func change<Result>(_ body: (inout Journal) -> Result) -> Result {
        let (result, difference) = journal.withLockedValue { journal in
            let before = journal.bytes
            let result = body(&journal)
            return (result, journal.bytes - before)
        }
        if difference != 0 { shelf.noteChange(ofBytes: difference) }
        return result
    }
}
