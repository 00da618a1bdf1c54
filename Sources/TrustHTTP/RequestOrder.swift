import NIOCore
package import NIOHTTP1

/// Keeps the requests of a connection in their order: what comes while a response is outstanding waits for its turn.
///
/// How much waits is bounded: when it is enough, nothing more is read, so that the client has to wait as well.
package struct RequestOrder {
    /// What comes over a connection.
    package enum Arrival {
        case part(HTTPServerRequestPart)
        /// Bytes that are no HTTP; nothing comes after them.
        case violation
    }

    private enum Phase {
        case free
        case responding
        /// The last response of the connection has begun.
        case over
    }

    /// How many requests may wait, and how many bytes of bodies, before reading stops.
    private let limit: (requests: Int, bytes: Int)
    private var phase = Phase.free
    private var waiting = CircularBuffer<Arrival>()
    private var count = (requests: 0, bytes: 0)
    private var isReadHeld = false

    /// How many requests and how many bytes of bodies may wait.
    package init(atMost requests: Int, bytes: Int) { limit = (requests, bytes) }

    /// Whether what comes now may be worked on at once.
    package var isFree: Bool { phase == .free && waiting.isEmpty }

    /// Whether a response is being written.
    package var isResponding: Bool { phase == .responding }

    /// Whether the next bytes may be read. If not, `readsAgain` tells once they may.
    package mutating func mayRead() -> Bool {
        isReadHeld = phase == .over || count.requests >= limit.requests || count.bytes > limit.bytes
        return !isReadHeld
    }

    /// Whether bytes that were not read may be read now.
    package mutating func readsAgain() -> Bool { isReadHeld && mayRead() }

    /// Puts what cannot be worked on at once behind all that waits already.
    package mutating func enqueue(_ arrival: Arrival) {
        guard phase != .over else { return }
        waiting.append(arrival)
        note(arrival, 1)
    }

    /// What is next to be worked on; nil while a response is outstanding, or where nothing waits.
    package mutating func next() -> Arrival? {
        guard phase == .free, let arrival = waiting.popFirst() else { return nil }
        note(arrival, -1)
        return arrival
    }

    /// A response is outstanding from now on.
    package mutating func responseBegan() { if phase == .free { phase = .responding } }

    /// The response is written.
    package mutating func responseCompleted() { if phase == .responding { phase = .free } }

    /// No request is taken any more; what waits is dropped.
    package mutating func end() {
        phase = .over
        dropWaiting()
    }

    /// Forgets the requests that wait.
    package mutating func dropWaiting() {
        waiting.removeAll()
        count = (0, 0)
    }

    private mutating func note(_ arrival: Arrival, _ change: Int) {
        switch arrival {
        case .part(.head), .violation: break
        case .part(.body(let bytes)): count.bytes += change * bytes.readableBytes
        case .part(.end): count.requests += change
        }
    }
}
