import TrustAPI

/// What a request says of the habits of its client by itself, worked out before any lock is held.
package struct FindingEvidence: Sendable {
    let shown: FindingSet
    /// The same for calls that say the same in the same way, password and all; nil for an unmatched request.
    let likeness: Digest?
    let loginName: String?
    /// Of the login name and the password; nil where one is missing.
    let login: Digest?

    /// Reads what an entry shows without those before it.
    package init(_ entry: JournalEntry) {
        loginName = entry.loginName
        switch entry.content {
        case .call(let call):
            shown = FindingKind.shown(by: call)
            likeness = Digest(call.request)
            login = call.arguments.login.map { login in
                var digest = Digest()
                digest.add(login.name)
                digest.add(login.password)
                return digest
            }
        case .unmatched(let unmatched):
            shown = FindingKind.shown(by: unmatched.request)
            likeness = nil
            login = nil
        }
    }
}

/// Remembers of each call just enough to tell the habits that show only over several.
struct FindingWatch: Sendable {
    /// What became of a call, and when it came.
    private struct Memory {
        let loginName: String?
        let isSuccess: Bool
        let elapsed: Int
        let receivedAt: Moment
    }

    /// How many calls are remembered at least; twice as many at most.
    private static let capacity = 2_000

    private var recent: [Digest: Memory] = [:]
    private var older: [Digest: Memory] = [:]
    /// Digests of the logins that were refused, and their names.
    private var refusedLogins: [Digest: String] = [:]

    /// All habits that show in a request. A call is remembered.
    mutating func findings(of entry: JournalEntry, _ evidence: FindingEvidence) -> FindingSet {
        guard let likeness = evidence.likeness else { return evidence.shown }
        var findings = evidence.shown
        if let last = recent[likeness] ?? older[likeness] {
            if last.isSuccess {
                findings.insert(.repeatedAfterSuccess)
            } else if gap(from: last, to: entry) < 1_000 {
                findings.insert(.retriedWithinASecond)
            }
        }
        if let login = evidence.login { note(login, entry, &findings) }
        remember(
            likeness,
            Memory(
                loginName: evidence.loginName, isSuccess: entry.call?.isSuccess ?? false, elapsed: entry.elapsed,
                receivedAt: entry.receivedAt)
        )
        return findings
    }

    private mutating func note(_ login: Digest, _ entry: JournalEntry, _ findings: inout FindingSet) {
        if refusedLogins[login] != nil { findings.insert(.retriedAfterLoginRefused) }
        if entry.call?.outcome == ErrorCode.loginRefused.rawValue {
            if refusedLogins.count >= Self.capacity { refusedLogins = [:] }
            refusedLogins[login] = entry.loginName
        } else if entry.call?.isSuccess == true {
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

    private mutating func remember(_ likeness: Digest, _ memory: Memory) {
        if recent.count >= Self.capacity {
            swap(&older, &recent)
            recent.removeAll(keepingCapacity: true)
        }
        recent[likeness] = memory
    }
}
