import TrustAPI
import TrustSimulator

/// A small world whose calls are kept in a journal, as the server does it.
struct JournaledWorld {
    static let login = "loginName=login_name&loginPassword=login_password"
    static let form = "application/x-www-form-urlencoded"

    var small: SmallWorld
    var journal: Journal
    /// Milliseconds since the server started.
    var elapsed = 0
    private var lastID = 0

    init(_ limits: Journal.Limits = Journal.Limits(), _ small: SmallWorld = SmallWorld()) {
        self.small = small
        self.small.add { $0.domains[0].email = "admin@example.com" }
        journal = Journal(limits: limits)
    }

    /// Makes a call with the usual login, a second after the last.
    @discardableResult
    mutating func call(
        _ endpoint: EndpointName, _ arguments: String, login: String = login, after milliseconds: Int = 1_000
    ) -> JournalEntry {
        send(
            Request(
                endpoint: endpoint, contentType: Self.form,
                body: Array([login, arguments].filter { !$0.isEmpty }.joined(separator: "&").utf8)),
            after: milliseconds
        )
    }

    /// Sends a request, and gives what the journal keeps of it.
    @discardableResult
    mutating func send(_ request: Request, headers: [FormField] = [], after milliseconds: Int = 1_000) -> JournalEntry {
        elapsed += milliseconds
        lastID += 1
        let admission = Admission(request, at: small.world.clock.now, assuming: small.assumptions)
        let answer = small.send(request)
        guard let reply = small.lastReply else { preconditionFailure("no reply") }
        let account = small.world.accounts.first { $0.account.loginName == admission.subject.loginName }
        var made = JournalEntry(
            receivedAt: small.world.clock.now, request: request, headers: headers,
            arguments: admission.reading.arguments, reply: reply,
            answer: WireAnswer(status: 200, contentType: nil, body: Array(answer.utf8)),
            accountPassword: account?.account.loginPassword.reveal()
        )
        made.arrived(as: lastID, after: elapsed)
        journal.append(made, FindingEvidence(made))
        guard let entry = journal.entries.last else { preconditionFailure("nothing was kept") }
        return entry
    }

    /// Sends a form that goes to a path without an endpoint, and gives what the journal keeps of it.
    @discardableResult
    mutating func unmatched(
        to path: String = "/products/!AutoUpdateDVC", _ form: String = login, query: String = "",
        isOverHTTPS: Bool = true
    ) -> JournalEntry {
        elapsed += 1_000
        lastID += 1
        let request = UnmatchedHTTPRequest(
            path: path, isOverHTTPS: isOverHTTPS, query: Array(query.utf8), contentType: Self.form,
            body: Array(form.utf8)
        )
        var made = JournalEntry(
            receivedAt: small.world.clock.now, unmatched: request, headers: [FormField("Host", "x")],
            answer: WireAnswer(status: 404, contentType: "text/plain", body: Array("There is none.".utf8)),
            accountPassword: "login_password"
        )
        made.arrived(as: lastID, after: elapsed)
        journal.append(made, FindingEvidence(made))
        guard let entry = journal.entries.last else { preconditionFailure("nothing was kept") }
        return entry
    }

    var dropped: [EndpointDrop] { journal.dropped.map { EndpointDrop(endpoint: $0.key, count: $0.value) } }

    func verdict(_ pattern: CallPattern, _ times: Verification.Times = Verification.Times()) -> Verification.Verdict {
        Verification(pattern, times: times).verdict(over: journal.entries, dropped: dropped, hiding: .none)
    }

    func verdict(_ patterns: [CallPattern]) -> Verification.Verdict {
        SequenceVerification(patterns).verdict(over: journal.entries, dropped: dropped, hiding: .none)
    }
}

extension Journal.Limits {
    init(entries: Int = 10_000, bytes: Int = 64 * 1024 * 1024) {
        self.init()
        (self.entries, self.bytes) = (entries, bytes)
    }
}

/// A pattern with some of its fields set.
func pattern(_ change: (inout CallPattern) -> Void = { _ in }) -> CallPattern {
    var pattern = CallPattern()
    change(&pattern)
    return pattern
}
