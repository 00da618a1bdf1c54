import NIOCore
import NIOSSL
import NIOTLS

/// Closes a connection that takes too long over its handshake, a head or a body. A connection between two requests may
/// wait as long as it likes.
final class DeadlineHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private let allowed: TimeAmount
    private let isTLS: Bool
    private var timer: Scheduled<Void>?
    private var isResponding = false

    init(_ allowed: TimeAmount, isTLS: Bool) {
        self.allowed = allowed
        self.isTLS = isTLS
    }

    func channelActive(context: ChannelHandlerContext) {
        if isTLS { start(context) }
        context.fireChannelActive()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if let event = event as? TLSUserEvent, case .handshakeCompleted = event { stop() }
        context.fireUserInboundEventTriggered(event)
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if timer == nil, !isResponding { start(context) }
        context.fireChannelRead(data)
    }

    func channelInactive(context: ChannelHandlerContext) {
        stop()
        context.fireChannelInactive()
    }

    /// The head has come, the body has as long again.
    func headCompleted(_ context: ChannelHandlerContext) {
        stop()
        start(context)
    }

    func requestCompleted() {
        isResponding = true
        stop()
    }

    func responseCompleted() { isResponding = false }

    private func start(_ context: ChannelHandlerContext) {
        let channel = context.channel
        timer = context.eventLoop.scheduleTask(in: allowed) { channel.close(promise: nil) }
    }

    private func stop() {
        timer?.cancel()
        timer = nil
    }
}
