import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import TrustSimTesting

/// A client of the API that trusts one simulator.
struct CallingClient {
    let simulator: TestSimulator
    private let client: HTTPClient

    /// Gives `body` a client of a simulator, and shuts it down.
    static func with(_ simulator: TestSimulator, _ body: (CallingClient) async throws -> Void) async throws {
        let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: simulator.clientConfiguration)
        do {
            try await body(CallingClient(simulator: simulator, client: client))
        } catch {
            try? await client.shutdown()
            throw error
        }
        try await client.shutdown()
    }

    /// Calls an endpoint and gives the body of its answer.
    func call(
        _ endpoint: APIEndpoint, order: Int, _ arguments: [String: String] = [:], at url: URL? = nil
    ) async throws -> String {
        try await send(arguments.merging(["orderNumber": String(order)]) { $1 }, to: endpoint.path, at: url)
    }

    /// Sends a form with the login to a path and gives the body of the answer.
    func send(_ arguments: [String: String] = [:], to path: String, at url: URL? = nil) async throws -> String {
        var request = HTTPClientRequest(url: "\(url ?? simulator.url)\(path)")
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/x-www-form-urlencoded")
        let login = ["loginName": simulator.loginName, "loginPassword": simulator.loginPassword]
        let fields = login.merging(arguments) { $1 }.map { "\($0)=\($1)" }
        request.body = .bytes(ByteBuffer(string: fields.joined(separator: "&")))
        let response = try await client.execute(request, timeout: .seconds(10))
        return String(buffer: try await response.body.collect(upTo: 65_536))
    }
}
