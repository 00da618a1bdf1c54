import NIOHTTP1
import TrustAPI
package import TrustCertificates
import TrustHTTP
import TrustSimulator

/// A request to a server that answers from elsewhere than a world.
package struct ServedRequest: Sendable {
    /// The HTTP method.
    package let method: String
    /// Without the query.
    package let path: String
    /// What stood behind the `?`; nil where there was none.
    package let query: String?
    /// The Content-Type; nil where there was none.
    package let contentType: String?
    package let body: [UInt8]
    /// Whether it came over HTTPS.
    package let isOverHTTPS: Bool
}

/// What such a server sends.
package struct ServedResponse: Sendable {
    /// The HTTP status.
    package let status: Int
    /// The fields of the head, in their order.
    package let headers: [(name: String, value: String)]
    package let body: [UInt8]

    /// Takes the fields of the head in their order.
    package init(status: Int, headers: [(name: String, value: String)], body: [UInt8]) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

extension SimulatorServer {
    /// Opens the HTTPS and the plain port for answers that come from elsewhere than a world.
    /// - Throws: `ListenerError` when a port cannot be opened.
    package static func start(
        settings: ServerSettings, identity: ServerIdentity,
        answering: @escaping @Sendable (ServedRequest) -> ServedResponse
    ) async throws -> SimulatorServer {
        try await open(
            Services(
                https: AnsweringService(isOverHTTPS: true, answer: answering),
                http: AnsweringService(isOverHTTPS: settings.servesOverHTTP, answer: answering), admin: nil,
                worlds: SharedWorlds(World(), assuming: Assumptions(), journal: settings.journal)
            ),
            settings: settings, identity: identity
        )
    }
}

private struct AnsweringService: HTTPService {
    let isOverHTTPS: Bool
    let answer: @Sendable (ServedRequest) -> ServedResponse

    func respond(to request: HTTPRequest) -> PendingResponse {
        let answered = answer(
            ServedRequest(
                method: request.method, path: request.path, query: request.query.isEmpty ? nil : request.query,
                contentType: request.headers.first(name: "Content-Type"), body: request.body, isOverHTTPS: isOverHTTPS
            )
        )
        var response = HTTPResponse(
            HTTPResponseStatus(statusCode: answered.status), contentType: nil, body: answered.body
        )
        // What belongs to the connection is said anew.
        let ofConnection = ["content-length", "transfer-encoding", "connection", "keep-alive", "upgrade", "trailer"]
        for (name, value) in answered.headers where !ofConnection.contains(name.lowercased()) {
            response.head.furtherFields.append(FormField(name, value))
        }
        return .ready(response)
    }
}
