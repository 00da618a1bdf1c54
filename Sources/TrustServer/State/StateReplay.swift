import Logging
import NIOHTTP1
import TrustAPI

/// Carries the inputs of a log out again.
struct StateReplay {
    let worlds: LiveWorlds
    /// Whether each has to give what it gave before.
    let verifies: Bool
    private let control: ControlService

    init(worlds: LiveWorlds, verifies: Bool) {
        self.worlds = worlds
        self.verifies = verifies
        control = ControlService(
            routes: ControlRoutes(worlds: worlds, trustAnchor: "").all, logger: Logger(label: "trustsim.state")
        )
    }

    /// - Throws: `StateError` where an input gives something else than before, and that matters.
    func replay(_ reader: StateReader) throws(StateError) {
        for (index, entry) in reader.entries.enumerated() {
            let outcome = worlds.time.holdStill(at: entry.ticks) { self.outcome(of: entry.input) }
            if verifies, outcome != entry.outcome { throw .diverges(path: reader.path, line: index + 1) }
        }
    }

    private func outcome(of input: StateInput) -> [UInt8] {
        switch input {
        case .call(let request):
            return worlds.world(for: request).answer(request, headers: []).body
        case .control(let write):
            var head = HTTPRequestHead(version: .http1_1, method: .RAW(value: write.method), uri: write.path)
            if !write.query.isEmpty { head.uri += "?\(write.query)" }
            head.headers = ["Host": "localhost", "Content-Type": "application/json"]
            guard
                case .ready(let response) = control.respond(to: HTTPRequest(head: head, body: write.body, source: nil))
            else { return [] }
            return response.digest
        }
    }
}
