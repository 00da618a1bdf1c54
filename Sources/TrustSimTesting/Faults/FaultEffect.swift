import TrustDocuments

/// What goes wrong with a call.
public enum FaultEffect: Sendable, Hashable {
    /// What is done to the bytes of an answer.
    public enum Damage: String, CaseIterable, Sendable {
        /// The second half is missing.
        case truncated
        /// Nothing is left.
        case empty
        /// A page of a gateway stands in its place.
        case html502
        /// The values are not percent-encoded.
        case unencoded
        /// Lines end with CRLF, the last one too.
        case crlf
        /// A line end follows the last byte.
        case trailingNewline
        /// The code is missing.
        case missingCode
        /// The code is there twice.
        case duplicateKey
    }

    /// The answer is this documented code, such as -14.
    case code(Int)
    /// The answer is this HTTP status, with the seconds of a `Retry-After` beside it.
    case httpStatus(Int, retryAfter: Int? = nil)
    /// The connection is reset.
    case connectionReset
    /// The connection is closed without a byte.
    case emptyResponse
    /// The body breaks off in a chunk that is none.
    case malformedChunk
    /// Noise comes instead of an answer.
    case randomData
    /// The answer comes late.
    case delay(Duration)
    /// The answer comes in so many pieces, spread over a time.
    case dribble(chunks: Int, over: Duration)
    /// The bytes of the answer are spoilt.
    case damage(Damage)

    var node: Node {
        switch self {
        case .code(let code): .map([("code", .number(code))])
        case .httpStatus(let status, let retryAfter):
            .map(present: [("http", .number(status)), ("retryAfter", retryAfter.map(Node.number))])
        case .connectionReset: Self.transport("CONNECTION_RESET_BY_PEER")
        case .emptyResponse: Self.transport("EMPTY_RESPONSE")
        case .malformedChunk: Self.transport("MALFORMED_RESPONSE_CHUNK")
        case .randomData: Self.transport("RANDOM_DATA_THEN_CLOSE")
        case .delay(let time): .map([("delay", .map([("milliseconds", .number(time.milliseconds))]))])
        case .dribble(let chunks, let time):
            .map([("dribble", .map([("chunks", .number(chunks)), ("milliseconds", .number(time.milliseconds))]))])
        case .damage(let damage): .map([("body", .string(damage.rawValue))])
        }
    }

    private static func transport(_ name: String) -> Node { .map([("transport", .string(name))]) }
}
