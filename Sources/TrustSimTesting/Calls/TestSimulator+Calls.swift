import TrustDocuments
import TrustSimulator

extension TestSimulator {
    /// The calls that have come, oldest first. Requests to paths where there is no endpoint are not among them; see
    /// `unmatchedRequests()`.
    /// - Throws: `SimulatorError` when the simulator does not answer.
    public func requests() async throws -> [RecordedCall] {
        try await records("/__admin/requests?unmatched=false").compactMap { RecordedCall($0) }
    }

    /// The requests that have come to paths where there is no endpoint, oldest first. A test that expects none of them
    /// notices when a client calls an endpoint that is not simulated.
    /// - Throws: `SimulatorError` when the simulator does not answer.
    public func unmatchedRequests() async throws -> [UnmatchedRequest] {
        try await records("/__admin/requests?unmatched=true").compactMap { UnmatchedRequest($0) }
    }

    private func records(_ path: String) async throws -> [CallRecord] {
        let coding = Coding<CallRecord>.callRecord(clock: Clock())
        return try await control.call("GET", path)["requests"]?.elements
            .map { try control.decode(coding, $0, from: path) } ?? []
    }

    /// Makes sure that the client has made certain calls.
    ///
    /// Without more, that it has called at all; each of the rest narrows it down. `arguments` are compared with what the
    /// endpoint understood, `order` and `account` with what the call reached, and `code` with what it was answered; 0 is success.
    /// A call that may still come is waited for until `patience` is over, so a test need not sleep.
    /// - Throws: `SimulatorError.notVerified`, which says what was expected, what came, and the nearest misses.
    public func verify(
        _ endpoint: APIEndpoint? = nil, order: Int? = nil, arguments: [String: String] = [:], account: String? = nil,
        code: Int? = nil, times: CallCount = .atLeast(1), within patience: Duration = .zero
    ) async throws {
        let expected = arguments.sorted { $0.key < $1.key }.map { ($0.key, Node.string($0.value)) }
        let match = Node.map(present: [
            ("endpoint", endpoint.map { .string($0.rawValue) }), ("order", order.map(Node.number)),
            ("account", account.map(Node.string)), ("code", code.map(Node.number)),
            ("arguments", expected.isEmpty ? nil : .map(expected)),
        ])
        let question = Node.map([
            ("match", match), ("times", times.node), ("within", .string("\(patience.milliseconds)ms")),
        ])
        do throws(SimulatorError) {
            try await control.call("POST", "/__admin/verify", question, patience: patience)
        } catch {
            guard case .refused(_, 406, let detail) = error else { throw error }
            throw SimulatorError.notVerified(detail)
        }
    }
}

extension Duration {
    /// Whole milliseconds.
    var milliseconds: Int {
        Int(components.seconds) * 1_000 + Int(components.attoseconds / 1_000_000_000_000_000)
    }
}
