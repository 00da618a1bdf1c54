package import NIOCore
import NIOHTTP1

/// What a connection may cost, and how many there may be.
package struct ConnectionLimits: Sendable {
    /// Bytes of a body; more gets 413.
    package var body = 64 * 1024
    /// Bytes of all header fields together; more gets 400.
    package var head = 64 * 1024
    /// Number of header fields; more gets 400.
    package var headFields = 128
    /// To the end of a TLS handshake, and from the first byte of a head to its end.
    package var headDeadline = TimeAmount.seconds(30)
    /// From the end of a head to that of its body.
    package var bodyDeadline = TimeAmount.seconds(30)
    /// How long a client may take nothing of a response.
    package var responseDeadline = TimeAmount.seconds(30)
    /// How long a connection may wait between two requests; nil is as long as it likes.
    package var idleTime: TimeAmount?
    /// How many connections a port has at once; more are closed as they come.
    package var connections = 10_000
    /// After so many requests a connection is closed; nil is never.
    package var requestsPerConnection: Int?

    /// How many requests may wait behind the one that is being answered; while there are more, nothing is read.
    package var pipelinedRequests = 16

    /// The default limits, with another one for bodies, in bytes.
    package init(body: Int = 64 * 1024) { self.body = body }

    /// What is still read of a body that is too long, so that its sender gets to see the answer.
    var drained: Int { max(16 * 1024 * 1024, body) }

    var decoder: NIOHTTPDecoderLimitConfiguration {
        var configuration = NIOHTTPDecoderLimitConfiguration()
        configuration.maxHeaderFieldSize = head
        configuration.maxHeaderListSize = head
        configuration.maxHeaderFieldCount = headFields
        return configuration
    }
}
