import TrustAPI

/// Remembers of each call just enough to tell the habits that show only over several.
struct HabitWatch: Sendable {
    /// Calls that say the same in the same way, password and all. The order of arguments does not matter: some clients
    /// keep them in a table that has none.
    private struct Likeness: Hashable {
        let endpoint: EndpointName
        let digest: Int

        init(_ entry: JournalEntry) {
            let request = entry.request
            endpoint = entry.endpoint
            var hasher = Hasher()
            hasher.combine(request.method)
            hasher.combine(request.isOverHTTPS)
            hasher.combine(Self.digest(ofForm: request.query))
            if request.isMultipart {
                // The boundary is another one each time.
                hasher.combine(Self.digest(of: request.sentFields.body.map { [$0.name, $0.value] }))
            } else {
                hasher.combine(Self.digest(ofForm: request.body))
            }
            digest = hasher.finalize()
        }

        private static func digest(ofForm bytes: [UInt8]) -> Int {
            digest(of: bytes.split(separator: UInt8(ascii: "&")))
        }

        private static func digest(of pieces: [some Hashable]) -> Int {
            pieces.reduce(0) { $0 &+ $1.hashValue }
        }
    }

    /// What became of a call, and when it came.
    private struct Memory {
        let loginName: String?
        let code: Int?
        let elapsed: Int
        let receivedAt: Moment
    }

    /// How many calls are remembered at least; twice as many at most.
    private static let capacity = 2_000

    private var recent: [Likeness: Memory] = [:]
    private var older: [Likeness: Memory] = [:]
    /// Names and digests of the logins that were refused.
    private var refusedLogins: [Int: String] = [:]

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
        if let (name, login) = loginWithDigest(entry) {
            if refusedLogins[login] != nil { habits.append(.retriedAfterLoginRefused) }
            if entry.code == ErrorCode.loginRefused.rawValue {
                if refusedLogins.count >= Self.capacity { refusedLogins = [:] }
                refusedLogins[login] = name
            } else if entry.code == 0 {
                refusedLogins[login] = nil
            }
        }
        remember(
            likeness,
            Memory(
                loginName: entry.loginName, code: entry.code, elapsed: entry.elapsed, receivedAt: entry.receivedAt)
        )
        return habits
    }

    /// Forgets what was done under a login name.
    mutating func forget(loginName: String) {
        recent = recent.filter { $0.value.loginName != loginName }
        older = older.filter { $0.value.loginName != loginName }
        refusedLogins = refusedLogins.filter { $0.value != loginName }
    }

    /// Milliseconds between two calls, by the clock of the machine or of the world, whichever saw more pass.
    private func gap(from last: Memory, to entry: JournalEntry) -> Int {
        let virtual = entry.receivedAt.seconds.subtractingReportingOverflow(last.receivedAt.seconds).partialValue
        return max(entry.elapsed - last.elapsed, virtual >= 1 ? 1_000 : 0)
    }

    private func loginWithDigest(_ entry: JournalEntry) -> (name: String, digest: Int)? {
        guard let login = entry.arguments.login else { return nil }
        var hasher = Hasher()
        hasher.combine(login.name)
        hasher.combine(login.password)
        return (login.name, hasher.finalize())
    }

    private mutating func remember(_ likeness: Likeness, _ memory: Memory) {
        if recent.count >= Self.capacity {
            older = recent
            recent = [:]
        }
        recent[likeness] = memory
    }
}
