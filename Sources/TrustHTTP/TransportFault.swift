import NIOCore
import NIOSSL

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// Breaks a connection instead of answering on it.
struct TransportFault {
    private let delivery: Delivery

    init(_ delivery: Delivery) { self.delivery = delivery }

    func carryOut(_ context: ChannelHandlerContext) {
        switch delivery {
        case .plain, .delayed, .dribbled:
            break
        case .empty:
            context.close(promise: nil)
        case .reset:
            reset(context)
        case .malformedChunk:
            send("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nlskdu018973t09sylgasjkfg1][]'./.sdlv", context)
        case .noise:
            send("lskdu018973t09sylgasjkfg1][]'./.sdlv\r\n", context)
        }
    }

    /// Sends bytes that are not the whole of a response, then closes.
    private func send(_ text: String, _ context: ChannelHandlerContext) {
        let sent = context.eventLoop.makePromise(of: Void.self)
        context.writeAndFlush(NIOAny(ByteBuffer(string: text)), promise: sent)
        let channel = context.channel
        sent.futureResult.whenComplete { _ in channel.close(promise: nil) }
    }

    /// A reset needs a socket that does not linger, closed below TLS, which would say goodbye first.
    private func reset(_ context: ChannelHandlerContext) {
        guard let socket = context.channel as? any SocketOptionProvider else {
            context.close(promise: nil)
            return
        }
        let bound = NIOLoopBound(context, eventLoop: context.eventLoop)
        socket.setSoLinger(linger(l_onoff: 1, l_linger: 0)).assumeIsolated().whenComplete { _ in
            let context = bound.value
            let tls = try? context.pipeline.syncOperations.context(handlerType: NIOSSLServerHandler.self)
            (tls ?? context).close(promise: nil)
        }
    }
}
