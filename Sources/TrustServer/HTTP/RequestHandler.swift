import NIOCore
import NIOHTTP1

/// Puts the requests of a connection together, has them answered, and writes the responses.
final class RequestHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private enum State {
        case idle
        case receiving(HTTPRequestHead)
        /// The body is too long: the response is on its way, the rest is read and thrown away.
        case draining(HTTPRequestHead, read: Int)
    }

    private let service: any HTTPService
    private let limits: ConnectionLimits
    private let deadlines: DeadlineHandler
    private var state = State.idle
    private var requests = 0
    /// The address of the client, looked up once.
    private var source: String?
    /// The work on a response that has to be waited for.
    private var work: Task<Void, Never>?
    /// What has come of the body; apart from the state, so that it grows in place.
    private var body = ByteBuffer()

    init(_ service: any HTTPService, limits: ConnectionLimits, deadlines: DeadlineHandler) {
        self.service = service
        self.limits = limits
        self.deadlines = deadlines
    }

    func handlerAdded(context: ChannelHandlerContext) { source = context.remoteAddress?.ipAddress }

    func channelActive(context: ChannelHandlerContext) {
        source = context.remoteAddress?.ipAddress
        context.fireChannelActive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch (unwrapInboundIn(data), state) {
        case (.head(let head), _):
            begin(head, context)
        case (.body(var part), .receiving(let head)):
            body.writeBuffer(&part)
            if body.readableBytes > limits.body { refuse(head, read: body.readableBytes, context) }
        case (.body(let part), .draining(let head, let read)):
            state = .draining(head, read: read + part.readableBytes)
            if read + part.readableBytes > limits.drained { context.close(promise: nil) }
        case (.end, .receiving(let head)):
            state = .idle
            deadlines.requestCompleted()
            requests += 1
            let request = HTTPRequest(head: head, body: Array(body.readableBytesView), source: source)
            body.clear()
            let isLast = !head.isKeepAlive || limits.requestsPerConnection.map { requests >= $0 } ?? false
            respond(to: request, ResponseWriter(head: head, closing: isLast, done: deadlines), context)
        case (.end, .draining):
            state = .idle
            deadlines.requestCompleted()
            context.close(promise: nil)
        case (.body, .idle), (.end, .idle):
            break
        }
    }

    func channelInactive(context: ChannelHandlerContext) {
        work?.cancel()
        context.fireChannelInactive()
    }

    private func respond(to request: HTTPRequest, _ writer: ResponseWriter, _ context: ChannelHandlerContext) {
        switch service.respond(to: request) {
        case .ready(let response):
            writer.write(response, context)
        case .later(let respond):
            let promise = context.eventLoop.makePromise(of: HTTPResponse.self)
            work = Task { promise.succeed(await respond()) }
            promise.futureResult.assumeIsolated().whenSuccess { [self] response in
                work = nil
                if context.channel.isActive { writer.write(response, context) }
            }
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // The client broke the connection or the protocol; what it can be told, it was told below.
        context.close(promise: nil)
    }

    private func begin(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        deadlines.headCompleted(context)
        let length = head.headers.first(name: "Content-Length").flatMap { Int($0) } ?? 0
        if length > limits.body {
            refuse(head, read: 0, context)
            return
        }
        state = .receiving(head)
        body = context.channel.allocator.buffer(capacity: min(length, 64 * 1024))
        if head.headers.first(name: "Expect")?.lowercased() == "100-continue" {
            let goOn = HTTPResponseHead(version: head.version, status: .continue)
            context.writeAndFlush(wrapOutboundOut(.head(goOn)), promise: nil)
        }
    }

    private func refuse(_ head: HTTPRequestHead, read: Int, _ context: ChannelHandlerContext) {
        state = .draining(head, read: read)
        body.clear()
        let text = "The body is longer than \(limits.body) bytes.\n"
        let response = HTTPResponse(.payloadTooLarge, contentType: "text/plain", body: Array(text.utf8))
        ResponseWriter(head: head, closing: true, staysOpen: true, done: deadlines).write(response, context)
    }
}
