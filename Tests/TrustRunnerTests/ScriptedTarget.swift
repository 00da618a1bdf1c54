import ScenarioStage
import TrustAPI
import TrustRunner
import TrustScenarios

/// A target in memory that counts what reaches it, and answers each call as it is told.
actor ScriptedTarget: Transport {
    struct Call: Sendable {
        let method: String
        let url: String
        let body: String

        /// Everything that was sent.
        var text: String { "\(method) \(url) \(body)" }
    }

    private(set) var calls: [Call] = []
    private let answer: @Sendable (Call, Int) -> String
    /// The HTTP status and the Content-Type of each answer; nil for those that the endpoint should have.
    private let head: Head?

    struct Head: Sendable {
        var status: UInt = 200
        var contentType: String?
    }

    /// `answer` is given the call and its number, counted from 1.
    init(head: Head? = nil, answer: @escaping @Sendable (Call, Int) -> String = { _, _ in "errorCode=-2" }) {
        self.head = head
        self.answer = answer
    }

    func send(
        _ method: String, _ url: String, headers: [(String, String)], body: [UInt8]
    ) async throws(TargetError) -> TransportResponse {
        let call = Call(method: method, url: url, body: String(decoding: body, as: UTF8.self))
        calls.append(call)
        let endpoint = EndpointName.allCases.first { url.contains($0.path) }
        let head = head ?? Head(contentType: endpoint?.definition.answerForms.usual.contentType)
        return TransportResponse(
            status: head.status, contentType: head.contentType, body: Array(answer(call, calls.count).utf8)
        )
    }

    func shutdown() async {}
}

extension ScriptedTarget {
    static let login = Credentials(loginName: "acme", loginPassword: "hunter2 & co")

    /// A scenario with steps in YAML's short form.
    static func scenario(_ steps: String, effect: String = "probe", given: String = "{}") -> String {
        "title: t\neffect: \(effect)\ngiven: \(given)\nsteps: [\(steps)]"
    }

    /// Replays scenarios, given as YAML, and gives the results, the calls that arrived, and the guard afterwards.
    static func replay(
        _ texts: [String], bindings: Bindings = Bindings(), isForeign: Bool = true, login: Credentials? = login,
        settings: Runner.Settings = .init(), http: String? = "http://target", head: Head? = nil,
        answer: @escaping @Sendable (Call, Int) -> String = { _, _ in "errorCode=-2" },
        log: @escaping @Sendable (String) throws -> Void = { _ in }
    ) async throws -> (results: [ScenarioResult], calls: [Call], liveGuard: LiveGuard) {
        let target = ScriptedTarget(head: head, answer: answer)
        let gate = LiveGate(LiveGuard(bindings, file: "b.yaml", isForeign: isForeign, login: login), log: log)
        let worker = Worker(
            Target(https: "https://target", http: http, admin: nil, trust: .system), over: target,
            credentials: login ?? .standard, gate: gate
        )
        let results = try await Stage.withScenarios(texts) { scenarios in
            try await Runner([worker], settings: settings).run(scenarios) { _ in }
        }
        return (results, await target.calls, gate.now)
    }
}
