import Logging
import NIOConcurrencyHelpers
import NIOHTTP1
import Testing
import TrustAPI
import TrustDocuments
import TrustSimulator

@testable import TrustHTTP
@testable import TrustServer

@Suite("The log of unmatched requests")
struct UnmatchedLogTests {
    @Test("has a line for each, without passwords")
    func lines() throws {
        let log = CollectedLog()
        let worlds = SharedWorlds(try DemoWorld.load(), assuming: Assumptions(), journal: Journal.Limits())
        let service = EndpointService(
            worlds: worlds, countsAsHTTPS: true, logger: Logger(label: "test", factory: { _ in log })
        )
        for target in [
            "/products/!AutoUpdateDVC?loginName=login_name~a&loginPassword=login_password", "/products/!AutoRefund",
            "/products/!Nothing&loginPassword=hunter2",
        ] {
            let head = HTTPRequestHead(version: .http1_1, method: .POST, uri: target)
            _ = service.respond(to: HTTPRequest(head: head, body: [], source: nil))
        }
        #expect(
            log.lines == [
                "debug: no endpoint at /products/!AutoUpdateDVC: there is no endpoint at this path",
                "debug: no endpoint at /products/!AutoRefund: AutoRefund is part of the API, but is not simulated",
                "debug: no endpoint at /products/!Nothing&loginPassword=•••: there is no endpoint at this path",
            ])
        #expect(worlds.privateWorlds.isEmpty)
    }
}

/// Keeps what is logged, with the reasons.
private struct CollectedLog: LogHandler {
    private let kept = NIOLockedValueBox<[String]>([])
    var logLevel = Logger.Level.debug
    var metadata: Logger.Metadata = [:]

    var lines: [String] { kept.withLockedValue { $0 } }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let because = event.metadata?["because"].map { "\($0)" } ?? "no reason"
        kept.withLockedValue { $0.append("\(event.level): \(event.message): \(because)") }
    }
}
