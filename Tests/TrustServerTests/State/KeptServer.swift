import Foundation
import Logging
import NIOHTTP1
import TrustAPI
import TrustDocuments
import TrustSimulator

@testable import TrustHTTP
@testable import TrustServer

/// A server with a state in a folder, without its sockets.
final class KeptServer {
    let folder: String
    let state: KeptState
    private let endpoints: EndpointService
    private lazy var routes = ControlService(
        routes: ControlRoutes(worlds: state.worlds, trustAnchor: "").all, logger: Self.logger, keeper: state.keeper
    )
    private static let logger = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })

    init(
        _ folder: String, world: World? = nil, asking: Assumptions? = nil,
        compactingAt size: Int = KeptState.compactionSize
    ) throws {
        self.folder = folder
        state = try KeptState(
            folder: folder, world: world ?? DemoWorld.load(), worldIsAskedFor: world != nil,
            assuming: asking ?? Assumptions(), assumptionsAreAskedFor: asking != nil, journal: Journal.Limits(),
            compactingAt: size
        ) { _ in }
        endpoints = EndpointService(
            worlds: state.worlds, countsAsHTTPS: true, logger: Self.logger, keeper: state.keeper
        )
    }

    /// Calls an endpoint. Returns when the answer may go out.
    @discardableResult
    func call(_ endpoint: EndpointName, _ body: String, query: String = "", type: String? = nil) async -> String {
        var head = HTTPRequestHead(version: .http1_1, method: .POST, uri: endpoint.path)
        if !query.isEmpty { head.uri += "?\(query)" }
        if let type { head.headers.add(name: "Content-Type", value: type) }
        let request = HTTPRequest(head: head, body: Array(body.utf8), source: "192.0.2.1")
        return String(decoding: await endpoints.respond(to: request).settled.body, as: UTF8.self)
    }

    /// Asks the control API. Returns when the answer may go out.
    @discardableResult
    func control(_ method: String, _ path: String, _ body: String = "") async -> (status: UInt, body: String) {
        var head = HTTPRequestHead(version: .http1_1, method: .RAW(value: method), uri: path)
        head.headers = ["Host": "localhost", "Content-Type": "application/json"]
        let request = HTTPRequest(head: head, body: Array(body.utf8), source: nil)
        let response = await routes.respond(to: request).settled
        return (response.head.status.code, String(decoding: response.body, as: UTF8.self))
    }

    /// All that it knows, as it is at a moment of the time source.
    func everything(at ticks: Int) -> String {
        let time = state.worlds.time
        let snapshot = time.holdStill(at: ticks) {
            state.worlds.stateSnapshot(generation: 0, original: Assumptions())
        }
        return JSONWriter.compact(Coding.snapshot.encode(snapshot))
    }

    var ticks: Int { state.worlds.time.ticks }
}

extension PendingResponse {
    var settled: HTTPResponse {
        get async {
            switch self {
            case .ready(let response): response
            case .later(let respond): await respond()
            }
        }
    }
}

/// A folder of a test, and copies of it: what a process that is killed at a moment would leave.
enum StateFolders {
    static func fresh() -> String {
        FileManager.default.temporaryDirectory.appendingPathComponent("state-\(UUID().uuidString)").path
    }

    static func copy(_ folder: String) throws -> String {
        let copy = fresh()
        try FileManager.default.copyItem(atPath: folder, toPath: copy)
        return copy
    }

    static func remove(_ folders: String...) {
        for folder in folders { try? FileManager.default.removeItem(atPath: folder) }
    }

    /// The text of the logs, one after another.
    static func logs(_ folder: String) throws -> String {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("log-") }
        return try names.sorted().map { try text("\(folder)/\($0)") }.joined()
    }

    static func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    }

    static func write(_ text: String, to path: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }
}
