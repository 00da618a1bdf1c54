import TrustAPI

/// What a call says of the habits of its client by itself, worked out before any lock is held.
package struct HabitEvidence: Sendable {
    let shown: [Habit]
    /// The same for calls that say the same, password and all.
    let likeness: Int
    /// Of the login name and the password; nil where one is missing.
    let login: Int?
    fileprivate let memory: HabitWatch.Memory

    package init(_ entry: JournalEntry) {
        shown = Habit.shown(by: entry)
        let request = entry.request
        var hasher = Hasher()
        hasher.combine(request.endpoint)
        if entry.arguments.isEmpty || request.isMultipart {
            // A boundary differs each time, and what was not understood has no order of its own.
            let (query, body) = request.sentFields
            for field in (query + body).sorted(by: { ($0.name, $0.value) < ($1.name, $1.value) }) {
                hasher.combine(field.name)
                hasher.combine(field.value)
            }
        } else {
            hasher.combine(entry.arguments)
        }
        likeness = hasher.finalize()
        memory = HabitWatch.Memory(code: entry.code, elapsed: entry.elapsed, receivedAt: entry.receivedAt)
        login = entry.arguments.login.map { login in
            var hasher = Hasher()
            hasher.combine(login.name)
            hasher.combine(login.password)
            return hasher.finalize()
        }
    }
}

/// Remembers of each call just enough to tell the habits that show only over several.
struct HabitWatch: Sendable {
    /// What became of a call, and when it came.
    fileprivate struct Memory: Sendable {
        let code: Int?
        let elapsed: Int
        let receivedAt: Moment
    }

    /// How many calls are remembered at least; twice as many at most.
    private static let capacity = 2_000

    private var recent: [Int: Memory] = [:]
    private var older: [Int: Memory] = [:]
    private var refusedLogins: Set<Int> = []

    /// All habits that show in a call, which is remembered.
    mutating func habits(of evidence: HabitEvidence) -> [Habit] {
        var habits = evidence.shown
        if let last = recent[evidence.likeness] ?? older[evidence.likeness] {
            if last.code == 0 {
                habits.append(.repeatedAfterSuccess)
            } else if gap(from: last, to: evidence.memory) < 1_000 {
                habits.append(.retriedWithinASecond)
            }
        }
        if let login = evidence.login { note(login, evidence.memory.code, &habits) }
        remember(evidence.likeness, evidence.memory)
        return habits
    }

    private mutating func note(_ login: Int, _ code: Int?, _ habits: inout [Habit]) {
        if refusedLogins.contains(login) { habits.append(.retriedAfterLoginRefused) }
        if code == ErrorCode.loginRefused.rawValue {
            if refusedLogins.count >= Self.capacity { refusedLogins = [] }
            refusedLogins.insert(login)
        } else if code == 0 {
            refusedLogins.remove(login)
        }
    }

    /// Milliseconds between two calls, by the clock of the machine or of the world, whichever saw more pass.
    private func gap(from last: Memory, to next: Memory) -> Int {
        let virtual = next.receivedAt.seconds.subtractingReportingOverflow(last.receivedAt.seconds).partialValue
        return max(next.elapsed - last.elapsed, virtual >= 1 ? 1_000 : 0)
    }

    private mutating func remember(_ likeness: Int, _ memory: Memory) {
        if recent.count >= Self.capacity {
            swap(&older, &recent)
            recent.removeAll(keepingCapacity: true)
        }
        recent[likeness] = memory
    }
}
