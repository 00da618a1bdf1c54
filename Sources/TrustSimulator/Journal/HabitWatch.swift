import TrustAPI

/// Remembers of each call just enough to tell the habits that show only over several.
struct HabitWatch: Sendable {
    /// Calls that say the same, password and all.
    private struct Likeness: Hashable {
        let endpoint: EndpointName
        let digest: Int

        init(_ entry: JournalEntry) {
            endpoint = entry.endpoint
            var hasher = Hasher()
            hasher.combine(entry.request.query)
            hasher.combine(entry.request.body)
            digest = hasher.finalize()
        }
    }

    /// What became of a call, and when it came.
    private struct Memory {
        let code: Int?
        let elapsed: Int
        let receivedAt: Moment
    }

    /// How many calls are remembered at least; twice as many at most.
    private static let capacity = 2_000

    private var recent: [Likeness: Memory] = [:]
    private var older: [Likeness: Memory] = [:]
    private var refusedLogins: Set<Int> = []

    /// All habits that show in a call, which is remembered.
    mutating func habits(of entry: JournalEntry) -> [Habit] {
        var habits = Habit.shown(by: entry)
        let likeness = Likeness(entry)
        if let last = recent[likeness] ?? older[likeness] {
            if last.code == 0 {
                habits.append(.repeatedAfterSuccess)
            } else if gap(from: last, to: entry) < 1_000 {
                habits.append(.retriedWithinASecond)
            }
        }
        if let login = digestOfLogin(entry) {
            if refusedLogins.contains(login) { habits.append(.retriedAfterLoginRefused) }
            if entry.code == ErrorCode.loginRefused.rawValue {
                if refusedLogins.count >= Self.capacity { refusedLogins = [] }
                refusedLogins.insert(login)
            } else if entry.code == 0 {
                refusedLogins.remove(login)
            }
        }
        remember(likeness, Memory(code: entry.code, elapsed: entry.elapsed, receivedAt: entry.receivedAt))
        return habits
    }

    /// Milliseconds between two calls, by the clock of the machine or of the world, whichever saw more pass.
    private func gap(from last: Memory, to entry: JournalEntry) -> Int {
        let virtual = entry.receivedAt.seconds.subtractingReportingOverflow(last.receivedAt.seconds).partialValue
        return max(entry.elapsed - last.elapsed, virtual >= 1 ? 1_000 : 0)
    }

    private func digestOfLogin(_ entry: JournalEntry) -> Int? {
        guard let login = entry.arguments.login else { return nil }
        var hasher = Hasher()
        hasher.combine(login.name)
        hasher.combine(login.password)
        return hasher.finalize()
    }

    private mutating func remember(_ likeness: Likeness, _ memory: Memory) {
        if recent.count >= Self.capacity {
            older = recent
            recent = [:]
        }
        recent[likeness] = memory
    }
}
