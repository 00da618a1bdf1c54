import TrustAPI
package import TrustDocuments
import TrustScenarios
package import TrustSimulator

/// The control API of a simulator, as far as scenarios need it.
package struct ControlClient: Sendable {
    private let transport: any Transport
    private let base: String
    /// What is assumed during the run, apart from what the simulator was started with.
    fileprivate var assumed: [Node.Entry] = []

    /// `base` is the address of the control port, without a path.
    package init(_ transport: any Transport, at base: String) {
        self.transport = transport
        self.base = base
    }

    /// Puts a world in place, under the assumptions that it is to be under and those of the run for the rest.
    func arrange(world: Node, assume: [Node.Entry]) async throws(TargetError) {
        try await write("POST", "/__admin/reset", nil)
        try await write("PUT", "/__admin/world", world)
        let all = assumed.filter { entry in !assume.contains { $0.key == entry.key } } + assume
        if !all.isEmpty { try await write("PUT", "/__admin/assumptions", Node(.map(all))) }
    }

    func perform(_ act: Node, order: String) async throws(TargetError) {
        try await write("POST", "/__admin/orders/\(order)/acts", act)
    }

    func advance(seconds: Int) async throws(TargetError) {
        try await write("POST", "/__admin/clock/advance", ["seconds": .number(seconds)])
    }

    func order(_ number: String) async throws(TargetError) -> Node {
        try await read("/__admin/orders/\(number)")
    }

    /// Asks whether the simulator is up.
    /// - Throws: `TargetError` where it does not say so.
    package func checkHealth() async throws(TargetError) { _ = try await read("/__admin/health") }

    /// All mails so far, oldest first.
    func mails() async throws(TargetError) -> [Node] {
        guard case .list(let mails) = try await read("/__admin/mailbox").content else { return [] }
        return Array(mails)
    }

    /// The world as it is, to be put back later.
    /// - Throws: `TargetError` where the simulator cannot be reached.
    package func world() async throws(TargetError) -> Node { try await read("/__admin/world") }

    /// Replaces the world of the simulator.
    /// - Throws: `TargetError` where the simulator refuses it or cannot be reached.
    package func put(world: Node) async throws(TargetError) { try await write("PUT", "/__admin/world", world) }

    /// The assumptions in force, as they are put back later.
    func assumptions() async throws(TargetError) -> Node {
        guard case .list(let list) = try await read("/__admin/assumptions")["assumptions"]?.content else {
            return .map([])
        }
        return .map(list.compactMap { entry in entry["name"]?.text.map { ($0, entry["value"] ?? .null) } })
    }

    /// The assumptions in force, as far as they have names here.
    func chosenAssumptions() async throws(TargetError) -> Assumptions {
        guard case .map(let entries) = try await assumptions().content else { return Assumptions() }
        return Assumptions().with(Array(entries))
    }

    func put(assumptions: Node) async throws(TargetError) {
        try await write("PUT", "/__admin/assumptions", assumptions)
    }

    /// The same control API, where each world is arranged under some assumptions, or under those in force where none are
    /// given. What is there is reset, which brings back what the simulator was started with.
    func assuming(_ assumptions: Assumptions?) async throws(TargetError) -> ControlClient {
        let wanted: [Node.Entry] =
            if let assumptions {
                Assumed.all.map { Node.Entry($0.name, .string(assumptions.value(of: $0))) }
            } else if case .map(let entries) = try await self.assumptions().content {
                entries
            } else {
                []
            }
        try await write("POST", "/__admin/reset", nil)
        let start = try await self.assumptions()
        var client = self
        client.assumed = wanted.filter { start[$0.key] != $0.value }
        return client
    }

    /// A call in the journal, or an unmatched request.
    /// - Throws: `TargetError` where the simulator cannot be reached, or has no such entry.
    package func call(numbered id: Int) async throws(TargetError) -> CallRecord {
        let path = "/__admin/requests/\(id)"
        let node = try await read(path)
        do throws(DocumentError) {
            return try Coding<CallRecord>.callRecord(clock: Clock()).decode(node, source: path)
        } catch {
            throw .refused(call: "GET \(path)", status: 200, detail: error.description)
        }
    }

    /// How many calls have arrived at the simulator, those included that its journal no longer has.
    func countOfCalls() async throws(TargetError) -> Int {
        let path = "/__admin/requests/count"
        let response = try await call("POST", path, .map([]))
        let answer = try? Document.readJSON(response.body, source: path)
        return ["count", "dropped"].reduce(0) { sum, key in sum + (answer?[key]?.text.flatMap { Int($0) } ?? 0) }
    }

    /// The certificate that the simulator's clients have to trust.
    /// - Throws: `TargetError` where the simulator cannot be reached.
    package func trustAnchor() async throws(TargetError) -> String {
        let response = try await call("GET", "/__admin/certs/ca.pem", nil)
        return String(decoding: response.body, as: UTF8.self)
    }

    private func read(_ path: String) async throws(TargetError) -> Node {
        let response = try await call("GET", path, nil)
        do throws(DocumentError) {
            return try Document.readJSON(response.body, source: path)
        } catch {
            throw .refused(call: "GET \(path)", status: response.status, detail: error.description)
        }
    }

    private func write(_ method: String, _ path: String, _ body: Node?) async throws(TargetError) {
        _ = try await call(method, path, body)
    }

    private func call(_ method: String, _ path: String, _ body: Node?) async throws(TargetError)
        -> TransportResponse
    {
        let response = try await transport.send(
            method, base + path, headers: [("Content-Type", "application/json")],
            body: body.map { Array(JSONWriter.compact($0).utf8) } ?? []
        )
        guard (200..<300).contains(response.status) else {
            let problem = try? Document.readJSON(response.body, source: path)
            throw .refused(
                call: "\(method) \(path)", status: response.status,
                detail: problem?["detail"]?.text ?? String(decoding: response.body, as: UTF8.self)
            )
        }
        return response
    }
}
