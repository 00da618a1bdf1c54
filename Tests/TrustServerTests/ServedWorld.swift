import Foundation
import NIOCore
import TrustCertificates
import TrustDocuments
import TrustHTTP
import TrustServer
import TrustSimulator

/// The demo world on free ports, for the length of a test.
struct ServedWorld {
    let server: SimulatorServer

    /// The usual settings, with deadlines that a test does not miss where the machine is busy with others.
    static let patient = {
        var settings = ServerSettings()
        settings.limits.headDeadline = .minutes(10)
        settings.limits.bodyDeadline = .minutes(10)
        settings.limits.responseDeadline = .minutes(10)
        return settings
    }()

    static func with(
        _ settings: ServerSettings = patient, world: World? = nil,
        _ body: (ServedWorld) async throws -> Void
    ) async throws {
        var settings = settings
        settings.threads = 1
        let server = try await SimulatorServer.start(
            try world ?? DemoWorld.load(), settings: settings, identity: try ServerIdentity.generated()
        )
        do {
            try await body(ServedWorld(server: server))
        } catch {
            await server.stop()
            throw error
        }
        await server.stop()
    }

    func https() async throws -> RawConnection { try await open(server.addresses.https) }
    func http(reads: Bool = true) async throws -> RawConnection { try await open(server.addresses.http, reads: reads) }
    func admin() async throws -> RawConnection { try await open(server.addresses.admin) }

    private func open(_ address: String?, reads: Bool = true) async throws -> RawConnection {
        try await RawConnection.open(address ?? "", trusting: server.trustAnchor, reads: reads)
    }

    /// One request of the control API: the status and the body of its answer.
    func control(
        _ method: String, _ path: String, _ body: String? = nil, headers: String = ""
    ) async throws -> (status: Int, head: String, body: String) {
        let connection = try await admin()
        let type = body == nil || headers.contains("Content-Type") ? "" : "Content-Type: application/json\r\n"
        let host = headers.contains("Host:") ? "" : "Host: localhost\r\n"
        try await connection.write(
            "\(method) \(path) HTTP/1.1\r\n\(host)Connection: close\r\n\(type)\(headers)"
                + "Content-Length: \(body?.utf8.count ?? 0)\r\n\r\n\(body ?? "")"
        )
        let answer = try await connection.readToEnd()
        let pieces = answer.components(separatedBy: "\r\n\r\n")
        let status = Int(answer.split(separator: " ").dropFirst().first ?? "") ?? 0
        return (status, pieces[0], pieces.dropFirst().joined(separator: "\r\n\r\n"))
    }
}

/// A POST of a form to an endpoint, as bytes.
func post(_ endpoint: String, _ body: String, headers: String = "") -> String {
    "POST /products/\(endpoint) HTTP/1.1\r\nHost: secure.trust-provider.com\r\n\(headers)"
        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)"
}
