import NIOCore
import NIOHTTP1

/// A whole request, as the services of all three ports get it.
struct HTTPRequest: Sendable {
    let method: String
    /// The host and port in the first line, where a client sent it as for a proxy.
    let authority: String?
    /// The path as it was sent, without the query.
    let path: String
    /// What stood behind the `?`; empty without one.
    let query: String
    let headers: HTTPHeaders
    let body: [UInt8]
    /// The address of the client, without the port.
    let source: String?

    init(head: HTTPRequestHead, body: [UInt8], source: String?) {
        method = head.method.rawValue
        let (authority, target) = Self.split(head.uri)
        self.authority = authority
        let pieces = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        path = String(pieces.first ?? "")
        query = pieces.count > 1 ? String(pieces[1]) : ""
        headers = head.headers
        self.body = body
        self.source = source
    }

    /// Clients behind a proxy send the whole address as the target.
    private static func split(_ target: String) -> (authority: String?, target: Substring) {
        guard !target.hasPrefix("/") else { return (nil, target[...]) }
        for scheme in ["https://", "http://"] where target.lowercased().hasPrefix(scheme) {
            let rest = target.dropFirst(scheme.count)
            let authority = rest.prefix { $0 != "/" }
            return (String(authority), authority.endIndex == rest.endIndex ? "/" : rest[authority.endIndex...])
        }
        return (nil, target[...])
    }
}

/// A whole response.
struct HTTPResponse: Sendable {
    var status: HTTPResponseStatus
    var headers: HTTPHeaders
    var body: [UInt8]
    var delivery = Delivery.plain

    init(_ status: HTTPResponseStatus, contentType: String?, body: [UInt8] = []) {
        self.status = status
        headers = contentType.map { ["Content-Type": $0] } ?? [:]
        self.body = body
    }
}

/// How a response goes over the wire.
enum Delivery: Equatable, Sendable {
    case plain
    case delayed(milliseconds: Int)
    /// In as many pieces, spread over a time.
    case dribbled(chunks: Int, milliseconds: Int)
    /// A TCP reset instead of a response.
    case reset
    /// The connection closes without a byte.
    case empty
    /// A good head and a broken chunk, then the end.
    case malformedChunk
    /// Bytes that are no HTTP, then the end.
    case noise
}

/// Answers the requests of one port.
protocol HTTPService: Sendable {
    func respond(to request: HTTPRequest) -> PendingResponse
}

/// A response that is there, or one that has to be waited for.
enum PendingResponse: Sendable {
    case ready(HTTPResponse)
    /// The work is cancelled when the client goes away.
    case later(@Sendable () async -> HTTPResponse)
}
