package import TrustAPI

/// The newest calls, oldest first, bounded by number and by bytes. What falls out is counted, so that a question which it
/// could have answered can be told from one that is answered.
package struct Journal: Sendable {
    package struct Limits: Equatable, Sendable {
        package var entries = 10_000
        package var bytes = 64 * 1024 * 1024

        package init() {}
    }

    private var ring: [JournalEntry?] = []
    private var first = 0
    package private(set) var count = 0
    /// About how many bytes the entries keep in memory.
    package private(set) var bytes = 0
    /// How many calls fell out, by endpoint.
    package private(set) var dropped: [EndpointName: Int] = [:]
    private var watch = HabitWatch()
    private let limits: Limits

    package init(limits: Limits = Limits()) { self.limits = limits }

    package var droppedCount: Int { dropped.values.reduce(0, +) }

    /// The entries that are kept, oldest first.
    package var entries: [JournalEntry] { (0..<count).compactMap { ring[(first + $0) % ring.count] } }

    /// Appends a call, with the habits that show in it. What is too old or too much falls out; `bytes` is what may stay,
    /// where that is less than the limit.
    package mutating func append(_ entry: JournalEntry, _ evidence: HabitEvidence, keeping bytes: Int = .max) {
        var entry = entry
        entry.habits = watch.habits(of: entry, evidence)
        if count == ring.count { makeRoom() }
        if count == ring.count { dropFirst() }
        guard !ring.isEmpty else {
            dropped[entry.endpoint, default: 0] += 1
            return
        }
        ring[(first + count) % ring.count] = entry
        count += 1
        self.bytes += entry.weight
        while self.bytes > min(limits.bytes, bytes), count > 0 { dropFirst() }
    }

    /// Forgets all calls, those that fell out as well.
    package mutating func empty() { self = Journal(limits: limits) }

    private mutating func makeRoom() {
        let larger = min(limits.entries, max(64, ring.count * 2))
        guard larger > ring.count else { return }
        ring = entries.map { $0 } + Array(repeating: nil, count: larger - count)
        first = 0
    }

    private mutating func dropFirst() {
        guard count > 0, let oldest = ring[first].take() else { return }
        dropped[oldest.endpoint, default: 0] += 1
        bytes -= oldest.weight
        first = (first + 1) % ring.count
        count -= 1
    }
}

extension Journal {
    /// Forgets the calls of one account, and its habits. What fell out is still counted.
    package mutating func forget(loginName: String) {
        let kept = entries.filter { $0.loginName != loginName }
        var fresh = self
        fresh.ring = kept
        fresh.first = 0
        fresh.count = kept.count
        fresh.bytes = kept.reduce(0) { $0 + $1.weight }
        fresh.watch.forget(loginName: loginName)
        self = fresh
    }
}
