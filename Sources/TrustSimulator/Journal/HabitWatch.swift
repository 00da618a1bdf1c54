import TrustAPI

/// What a call says of the habits of its client by itself, worked out before any lock is held.
package struct HabitEvidence: Sendable {
    /// Calls that say the same in the same way, password and all. The order of arguments does not matter: some clients
    /// keep them in a table that has none.
    struct Likeness: Hashable, Sendable {
        let endpoint: EndpointName
        let digest: Int
    }

    let shown: [Habit]
    let likeness: Likeness
    let loginName: String?
    /// Of the login name and the password; nil where one is missing.
    let login: Int?

    package init(_ entry: JournalEntry) {
        shown = Habit.shown(by: entry)
        likeness = Likeness(endpoint: entry.endpoint, digest: entry.request.digest)
        loginName = entry.loginName
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
    private struct Memory {
        let loginName: String?
        let code: Int?
        let elapsed: Int
        let receivedAt: Moment
    }

    /// How many calls are remembered at least; twice as many at most.
    private static let capacity = 2_000

    private var recent: [HabitEvidence.Likeness: Memory] = [:]
    private var older: [HabitEvidence.Likeness: Memory] = [:]
    /// Digests of the logins that were refused, and their names.
    private var refusedLogins: [Int: String] = [:]

    /// All habits that show in a call, which is remembered.
    mutating func habits(of entry: JournalEntry, _ evidence: HabitEvidence) -> [Habit] {
        var habits = evidence.shown
        if let last = recent[evidence.likeness] ?? older[evidence.likeness] {
            if last.code == 0 {
                habits.append(.repeatedAfterSuccess)
            } else if gap(from: last, to: entry) < 1_000 {
                habits.append(.retriedWithinASecond)
            }
        }
        if let login = evidence.login { note(login, entry, &habits) }
        remember(
            evidence.likeness,
            Memory(
                loginName: evidence.loginName, code: entry.code, elapsed: entry.elapsed, receivedAt: entry.receivedAt)
        )
        return habits
    }

    private mutating func note(_ login: Int, _ entry: JournalEntry, _ habits: inout [Habit]) {
        if refusedLogins[login] != nil { habits.append(.retriedAfterLoginRefused) }
        if entry.code == ErrorCode.loginRefused.rawValue {
            if refusedLogins.count >= Self.capacity { refusedLogins = [:] }
            refusedLogins[login] = entry.loginName
        } else if entry.code == 0 {
            refusedLogins[login] = nil
        }
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

    private mutating func remember(_ likeness: HabitEvidence.Likeness, _ memory: Memory) {
        if recent.count >= Self.capacity {
            older = recent
            recent = [:]
        }
        recent[likeness] = memory
    }
}

extension Request {
    /// The same for requests that say the same in the same way.
    fileprivate var digest: Int {
        var hasher = Hasher()
        hasher.combine(method)
        hasher.combine(isOverHTTPS)
        hasher.combine(Self.digest(ofForm: query))
        // The boundary of a multipart body is another one each time.
        hasher.combine(
            isMultipart ? Self.digest(of: sentFields.body) : Self.digest(ofForm: body))
        return hasher.finalize()
    }

    /// Of the pieces between `&`, whatever their order, without making a list of them.
    private static func digest(ofForm bytes: [UInt8]) -> UInt64 {
        let start: UInt64 = 0xCBF2_9CE4_8422_2325
        var (sum, piece) = (UInt64(0), start)
        for byte in bytes {
            if byte == UInt8(ascii: "&") {
                sum &+= piece
                piece = start
            } else {
                piece = (piece ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
            }
        }
        return sum &+ piece
    }

    private static func digest(of fields: [FormField]) -> UInt64 {
        fields.reduce(0) { sum, field in
            var hasher = Hasher()
            hasher.combine(field.name)
            hasher.combine(field.value)
            return sum &+ UInt64(truncatingIfNeeded: hasher.finalize())
        }
    }
}
