import NIOCore
import NIOSSL
import NIOTLS

/// Closes a connection that takes too long over its handshake, a head or a body, that takes nothing of a response for too
/// long, or that is idle for too long between two requests.
///
/// A deadline is a time to be looked at, not a timer: there is at most one timer, which looks again when the deadline has
/// moved on meanwhile, and is set anew only where the deadline comes before it. So a request costs no timer.
final class DeadlineHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private let limits: ConnectionLimits
    private let isTLS: Bool
    private var deadline: NIODeadline?
    private var timer: Scheduled<Void>?
    /// When the timer looks; nil without one.
    private var nextLook: NIODeadline?
    /// How many bytes of a response the client has not taken; nil where that is not what is waited for.
    private var untaken: Int?
    /// Whether the next byte begins a head.
    private var isBetweenRequests = false
    /// Whether there is more to hear of what has just come.
    private var isReading = false
    /// What the deadline will be once all of that has been heard. Most requests come whole, and need none.
    private var allowance: TimeAmount?

    init(_ limits: ConnectionLimits, isTLS: Bool) {
        self.limits = limits
        self.isTLS = isTLS
    }

    func channelActive(context: ChannelHandlerContext) {
        if isTLS { allow(limits.headDeadline, context) } else { wait(context) }
        context.fireChannelActive()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if let event = event as? TLSUserEvent, case .handshakeCompleted = event { wait(context) }
        context.fireUserInboundEventTriggered(event)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        isReading = true
        if isBetweenRequests {
            isBetweenRequests = false
            allowance = limits.headDeadline
        }
        context.fireChannelRead(data)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        isReading = false
        if let allowance { allow(allowance, context) }
        context.fireChannelReadComplete()
    }

    func channelInactive(context: ChannelHandlerContext) {
        deadline = nil
        timer?.cancel()
        context.fireChannelInactive()
    }

    /// The head has come, the body has its own time.
    func headCompleted(_ context: ChannelHandlerContext) {
        if isReading { allowance = limits.bodyDeadline } else { allow(limits.bodyDeadline, context) }
    }

    /// The request is there; what is done with it may take as long as it likes.
    func requestCompleted() {
        deadline = nil
        allowance = nil
    }

    /// The response is written; the next request may begin.
    func responseCompleted(_ context: ChannelHandlerContext) { wait(context) }

    /// The response is on its way, and the client has to go on taking it.
    func responseWaits(_ context: ChannelHandlerContext) {
        allow(limits.responseDeadline, context)
        untaken = context.channel.bufferedBytes
    }

    private func wait(_ context: ChannelHandlerContext) {
        isBetweenRequests = true
        if let idle = limits.idleTime { allow(idle, context) } else { deadline = nil }
    }

    private func allow(_ time: TimeAmount, _ context: ChannelHandlerContext) {
        let deadline = NIODeadline.now() + time
        allowance = nil
        untaken = nil
        self.deadline = deadline
        if nextLook.map({ deadline < $0 }) ?? true { look(at: deadline, context.channel) }
    }

    private func look(at time: NIODeadline, _ channel: any Channel) {
        timer?.cancel()
        nextLook = time
        timer = channel.eventLoop.assumeIsolated().scheduleTask(deadline: time) { [self] in
            timer = nil
            nextLook = nil
            guard let deadline else { return }
            if deadline > .now() {
                look(at: deadline, channel)
            } else if let untaken, channel.bufferedBytes < untaken {
                self.untaken = channel.bufferedBytes
                self.deadline = .now() + limits.responseDeadline
                look(at: .now() + limits.responseDeadline, channel)
            } else {
                channel.close(promise: nil)
            }
        }
    }
}

extension Channel {
    /// What was written and is still to be sent.
    fileprivate var bufferedBytes: Int { (try? syncOptions?.getOption(.bufferedWritableBytes)) ?? 0 }
}
