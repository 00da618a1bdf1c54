/// Answers the requests of one port.
package protocol HTTPService: Sendable {
    func respond(to request: HTTPRequest) -> PendingResponse
}

/// A response that is there, or one that has to be waited for.
package enum PendingResponse: Sendable {
    case ready(HTTPResponse)
    /// The work is cancelled when the client goes away.
    case later(@Sendable () async -> HTTPResponse)
}
