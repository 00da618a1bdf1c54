import NIOHTTP1
import TrustAPI

/// A whole response.
struct HTTPResponse: Sendable {
    /// What stands before the body, but for what the connection adds.
    struct Head: Equatable, Sendable {
        var status: HTTPResponseStatus
        var contentType: String?
        /// When the response was given, by the clock of the world; nil where that is not said.
        var date: Moment?
        var furtherFields: [FormField] = []
    }

    var head: Head
    var body: [UInt8]
    var delivery = Delivery.plain

    init(_ status: HTTPResponseStatus, contentType: String?, date: Moment? = nil, body: [UInt8] = []) {
        head = Head(status: status, contentType: contentType, date: date)
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
