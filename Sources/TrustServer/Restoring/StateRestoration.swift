import Logging
import NIOHTTP1
import TrustAPI
import TrustHTTP
import TrustSimulator

/// Carries the inputs of a log out again.
struct StateRestoration {
    let worlds: SharedWorlds
    /// Made when the first write comes, since a start is to be quick.
    private lazy var control = ControlService(
        routes: ControlRoutes(worlds: worlds, trustAnchor: "").all, logger: Logger(label: "trustsim.state")
    )

    init(worlds: SharedWorlds) { self.worlds = worlds }

    /// An input that gave something else than it gave before.
    struct Divergence {
        let line: Int
        let then: SealedBytes
        let now: SealedBytes
    }

    /// Carries all out, and gives those that gave something else than before.
    mutating func replay(_ reader: StateReader) -> [Divergence] {
        var divergences: [Divergence] = []
        for (index, entry) in reader.entries.enumerated() {
            let now = worlds.time.holdStill(at: entry.ticks) { outcome(of: entry.input) }
            if now != entry.outcome {
                divergences.append(Divergence(line: index + 1, then: entry.outcome, now: now))
            }
        }
        return divergences
    }

    private mutating func outcome(of input: StateInput) -> SealedBytes {
        switch input {
        case .call(let sealed):
            let (request, keyring) = sealed.opened(in: worlds)
            return SealedBytes(worlds.world(for: request).answer(request, headers: []).answer, without: keyring)
        case .control(let write):
            var head = HTTPRequestHead(version: .http1_1, method: .RAW(value: write.method), uri: write.path)
            if !write.query.isEmpty { head.uri += "?\(write.query)" }
            head.headers = ["Host": "localhost", "Content-Type": "application/json"]
            guard
                case .ready(let response) = control.respond(to: HTTPRequest(head: head, body: write.body, source: nil))
            else { return SealedBytes([]) }
            return response.digest
        case .copy(let account):
            _ = worlds.world(forLogin: account)
            return SealedBytes([])
        case .look:
            return SealedBytes([])
        }
    }
}
