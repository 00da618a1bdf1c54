package import NIOCore
import NIOHTTP1

/// What a connection may cost.
package struct ConnectionLimits: Sendable {
    /// Bytes of a body; more gets 413.
    package var body = 64 * 1024
    /// Bytes of all header fields together.
    package var headerList = 64 * 1024
    /// Number of header fields.
    package var headerCount = 128
    /// From the first byte of a connection to the end of its TLS handshake, from the first byte of a head to its end, and
    /// from there to the end of the body.
    package var deadline = TimeAmount.seconds(30)

    package init(body: Int = 64 * 1024) { self.body = body }

    /// What is still read of a body that is too long, so that its sender gets to see the answer.
    var drained: Int { max(16 * 1024 * 1024, body) }

    var decoder: NIOHTTPDecoderLimitConfiguration {
        var configuration = NIOHTTPDecoderLimitConfiguration()
        configuration.maxHeaderFieldSize = headerList
        configuration.maxHeaderListSize = headerList
        configuration.maxHeaderFieldCount = headerCount
        return configuration
    }
}
