package import NIOHTTP1
package import TrustAPI

/// A whole response.
package struct HTTPResponse: Sendable {
    /// What stands before the body, but for what the connection adds.
    package struct Head: Equatable, Sendable {
        /// The status code and its reason.
        package var status: HTTPResponseStatus
        /// The Content-Type; nil for none.
        package var contentType: String?
        /// When the response was given, by the clock of the world; nil where that is not said.
        var date: Moment?
        /// Fields to add, in this order.
        package var furtherFields: [FormField] = []
    }

    /// The status and the fields.
    package var head: Head
    package var body: [UInt8]
    /// How it is sent, which a fault may change.
    package var delivery = Delivery.plain

    /// A response that is sent at once and in one piece.
    package init(_ status: HTTPResponseStatus, contentType: String?, date: Moment? = nil, body: [UInt8] = []) {
        head = Head(status: status, contentType: contentType, date: date)
        self.body = body
    }
}

/// How a response goes over the wire.
package enum Delivery: Equatable, Sendable {
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
