package import TrustAPI

/// The newest requests, oldest first, bounded by number and by bytes: calls, and between them those that matched no endpoint. What
/// falls out is counted, so that a question which it could have answered can be told from one that is answered.
package struct Journal: Sendable {
    /// How much a journal keeps before the oldest entries fall out.
    package struct Limits: Equatable, Sendable {
        /// The number of entries.
        package var entries = 10_000
        /// About how many bytes of memory the entries may take together.
        package var bytes = 64 * 1024 * 1024

        /// The default limits.
        package init() {}
    }

    private var ring: [JournalEntry?] = []
    private var first = 0
    /// How many entries are kept.
    package private(set) var count = 0
    /// About how many bytes the entries keep in memory.
    package private(set) var bytes = 0
    /// How many calls fell out, by endpoint, and under nil how many unmatched requests.
    package private(set) var dropped: [EndpointName?: Int] = [:]
    /// How many of the entries are unmatched requests.
    private var unmatchedCount = 0
    private var watch = FindingWatch()
    private let limits: Limits

    /// An empty journal.
    package init(limits: Limits = Limits()) { self.limits = limits }

    /// How many entries have fallen out.
    package var droppedCount: Int { dropped.values.reduce(0, +) }

    /// The entries that are kept, oldest first.
    package var entries: [JournalEntry] { (0..<count).compactMap { ring[(first + $0) % ring.count] } }

    /// Appends an entry, with the habits that show in it. What is too old or too much falls out; `bytes` is what may stay,
    /// where that is less than the limit. Gives back what had to make room, so that a lock need not be held while it goes.
    @discardableResult
    package mutating func append(
        _ entry: JournalEntry, _ evidence: FindingEvidence, keeping bytes: Int = .max
    ) -> JournalEntry? {
        var entry = entry
        entry.findings = watch.findings(of: entry, evidence)
        if count == ring.count { makeRoom() }
        let oldest = count == ring.count ? dropFirst() : nil
        guard !ring.isEmpty else {
            dropped[entry.endpoint, default: 0] += 1
            return nil
        }
        ring[(first + count) % ring.count] = entry
        count += 1
        if entry.isUnmatched { unmatchedCount += 1 }
        self.bytes += entry.weight
        while self.bytes > min(limits.bytes, bytes), count > 0 { dropFirst() }
        return oldest
    }

    /// Forgets all entries, those that fell out as well.
    package mutating func empty() { self = Journal(limits: limits) }

    private mutating func makeRoom() {
        let larger = min(limits.entries, max(64, ring.count * 2))
        guard larger > ring.count else { return }
        ring = entries.map { $0 } + Array(repeating: nil, count: larger - count)
        first = 0
    }

    @discardableResult
    private mutating func dropFirst() -> JournalEntry? {
        guard count > 0, let oldest = ring[first].take() else { return nil }
        dropped[oldest.endpoint, default: 0] += 1
        if oldest.isUnmatched { unmatchedCount -= 1 }
        bytes -= oldest.weight
        first = (first + 1) % ring.count
        count -= 1
        return oldest
    }
}

extension Journal {
    /// The unmatched requests under a login name, oldest first.
    package func unmatched(of loginName: String) -> [JournalEntry] {
        // Mostly there are none, which is quicker to see.
        unmatchedCount == 0 ? [] : entries.filter { $0.isUnmatched && $0.loginName == loginName }
    }

    /// Forgets what came under a login name that only unmatched requests can have here.
    package mutating func forgetUnmatched(of loginName: String) {
        if unmatchedCount > 0 { forget(loginName: loginName) }
    }

    /// Forgets the calls of one account, and its habits. What fell out is still counted.
    package mutating func forget(loginName: String) {
        let kept = entries.filter { $0.loginName != loginName }
        var fresh = self
        fresh.ring = kept
        fresh.first = 0
        fresh.count = kept.count
        fresh.bytes = kept.reduce(0) { $0 + $1.weight }
        fresh.unmatchedCount = kept.count { $0.isUnmatched }
        fresh.watch.forget(loginName: loginName)
        self = fresh
    }
}
