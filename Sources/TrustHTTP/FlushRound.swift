import NIOCore

/// Sends what the connections of one event loop have written, at the end of a turn: once all that had something to say have
/// been heard. A client that is woken in between would take the processor away.
final class FlushRound {
    private typealias Member = (handler: RequestHandler, context: ChannelHandlerContext)

    private var waiting: [Member] = []
    /// Those of the round that is carried out; kept for its room.
    private var members: [Member] = []

    /// Has a connection flushed at the end of this turn.
    func join(_ handler: RequestHandler, _ context: ChannelHandlerContext) {
        if waiting.isEmpty { context.eventLoop.assumeIsolated().execute { [self] in carryOut() } }
        waiting.append((handler, context))
    }

    private func carryOut() {
        // Who is flushed may join the next round.
        swap(&waiting, &members)
        for (handler, context) in members { handler.flush(context) }
        members.removeAll(keepingCapacity: true)
    }
}

/// The rounds of the event loops of a group.
struct FlushRounds: Sendable {
    private let byLoop: [ObjectIdentifier: NIOLoopBoundBox<FlushRound>]

    init(_ group: any EventLoopGroup) {
        byLoop = Dictionary(
            uniqueKeysWithValues: group.makeIterator().map { eventLoop in
                (ObjectIdentifier(eventLoop), .makeBoxSendingValue(FlushRound(), eventLoop: eventLoop))
            }
        )
    }

    /// The round of an event loop, to be asked for on it.
    func round(of eventLoop: any EventLoop) -> FlushRound {
        byLoop[ObjectIdentifier(eventLoop)]?.value ?? FlushRound()
    }
}
