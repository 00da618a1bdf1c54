import NIOCore
import NIOHTTP1

/// Puts the requests of a connection together, has them answered one after another, and writes the responses.
final class RequestHandler: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundIn = Never
    typealias OutboundOut = ByteBuffer

    private enum State {
        case idle
        case receiving(HTTPRequestHead)
        /// The body is too long: the response is on its way, the rest is read and thrown away.
        case draining(read: Int)
    }

    private let service: any HTTPService
    private let limits: ConnectionLimits
    let deadlines: DeadlineHandler
    private var state = State.idle
    var order: RequestOrder
    private var isProceeding = false
    let round: FlushRound
    /// Whether what is written will be flushed at the end of this turn of the event loop.
    var isFlushDue = false
    private var requests = 0
    /// Whether the connection is to close as soon as no request is in flight.
    var isQuiescing = false
    /// Whether the client has ended its side, so that nothing more comes; what came is answered.
    private var isInputClosed = false
    /// The address of the client, looked up once.
    private var source: String?
    /// Whether the client takes what is sent.
    var isWritable = true
    /// Whether the next request waits until it does.
    var isHeld = false
    /// The work on a response that has to be waited for.
    private var work: Task<Void, Never>?
    /// What has come of the body; apart from the state, so that it grows in place.
    private var body: [UInt8] = []
    var writer = ResponseWriter()
    /// Responses go out in this, one after another, so that one seldom costs an allocation.
    var buffer = ByteBuffer()
    /// A buffer that has become larger than this is not kept.
    static let keptCapacity = 16 * 1024

    init(_ service: any HTTPService, limits: ConnectionLimits, deadlines: DeadlineHandler, round: FlushRound) {
        self.service = service
        self.limits = limits
        self.deadlines = deadlines
        self.round = round
        order = RequestOrder(atMost: limits.pipelinedRequests, bytes: limits.body)
    }

    func handlerAdded(context: ChannelHandlerContext) { source = context.remoteAddress?.ipAddress }

    func channelActive(context: ChannelHandlerContext) {
        source = context.remoteAddress?.ipAddress
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        order.end()
        work?.cancel()
        context.fireChannelInactive()
    }

    func read(context: ChannelHandlerContext) { if order.mayRead() { context.read() } }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        isWritable = context.channel.isWritable
        if isHeld, isWritable {
            isHeld = false
            deadlines.responseCompleted(context)
            if isQuiescing { end(context) } else { goOn(context) }
        }
        context.fireChannelWritabilityChanged()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) { take(.part(unwrapInboundIn(data)), context) }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // The client broke the protocol, of which it is told in its turn, or the connection.
        if error is HTTPParserError { take(.violation, context) } else { context.close(promise: nil) }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .inputClosed? = event as? ChannelEvent {
            isInputClosed = true
            return endAfterInput(context)
        }
        guard event is ChannelShouldQuiesceEvent else { return context.fireUserInboundEventTriggered(event) }
        isQuiescing = true
        order.dropWaiting()
        switch state {
        case .idle: if !order.isResponding { context.close(promise: nil) }
        // The answer is on its way; nobody needs the rest of what came too much.
        case .draining: end(context)
        case .receiving: break
        }
    }
}

extension RequestHandler {
    /// Closes the connection where nothing more comes and all that came is answered.
    private func endAfterInput(_ context: ChannelHandlerContext) {
        guard isInputClosed, !isHeld else { return }
        switch state {
        case .idle: if order.isFree { end(context) }
        // The rest of it will not come.
        case .receiving, .draining: if !order.isResponding { end(context) }
        }
    }

    private func take(_ arrival: RequestOrder.Arrival, _ context: ChannelHandlerContext) {
        if order.isFree { work(on: arrival, context) } else if !isQuiescing { order.enqueue(arrival) }
    }

    /// Works on what waits, up to the next response that is not there at once.
    func proceed(_ context: ChannelHandlerContext) {
        // A response that is there at once leads here again.
        guard !isProceeding else { return }
        isProceeding = true
        while let arrival = order.next() { work(on: arrival, context) }
        isProceeding = false
        endAfterInput(context)
        if order.readsAgain() { context.read() }
    }

    private func work(on arrival: RequestOrder.Arrival, _ context: ChannelHandlerContext) {
        switch (arrival, state) {
        case (.part(.head(let head)), _):
            begin(head, context)
        case (.part(.body(let part)), .receiving(let head)):
            body.append(contentsOf: part.readableBytesView)
            if body.count > limits.body { refuse(head, read: body.count, context) }
        case (.part(.body(let part)), .draining(let read)):
            state = .draining(read: read + part.readableBytes)
            if read + part.readableBytes > limits.drained { context.close(promise: nil) }
        case (.part(.end), .receiving(let head)):
            state = .idle
            complete(head, context)
        case (.part(.end), .draining), (.violation, .draining):
            deadlines.requestCompleted()
            end(context)
        case (.violation, .idle), (.violation, .receiving):
            let form = ResponseForm(isHTTP10: false, isHead: false, isLast: true)
            write(HTTPResponse(.badRequest, contentType: nil), form, context)
        case (.part(.body), .idle), (.part(.end), .idle):
            break
        }
    }

    private func begin(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        deadlines.headCompleted(context)
        // A number that is too large for an integer is too large for a body.
        let length = head.headers.first(name: "Content-Length").map { Int($0) ?? .max } ?? 0
        guard length <= limits.body else { return refuse(head, read: 0, context) }
        state = .receiving(head)
        body.reserveCapacity(min(length, 64 * 1024))
        if head.headers.first(name: "Expect")?.lowercased() == "100-continue" {
            context.writeAndFlush(wrapOutboundOut(ByteBuffer(string: "HTTP/1.1 100 Continue\r\n\r\n")), promise: nil)
        }
    }

    /// Tells at once that the body is too long; the connection is closed after the rest of it was read.
    private func refuse(_ head: HTTPRequestHead, read: Int, _ context: ChannelHandlerContext) {
        state = .draining(read: read)
        body = []
        let text = "The body is longer than \(limits.body) bytes.\n"
        let response = HTTPResponse(.payloadTooLarge, contentType: "text/plain", body: Array(text.utf8))
        let form = ResponseForm(isHTTP10: head.version.minor == 0, isHead: head.method == .HEAD, isLast: true)
        buffer.clear()
        writer.write(response, as: form, into: &buffer)
        context.writeAndFlush(wrapOutboundOut(buffer), promise: nil)
    }

    private func complete(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        deadlines.requestCompleted()
        requests += 1
        let request = HTTPRequest(head: head, body: body, source: source)
        body = []
        let isLast =
            !head.isKeepAlive || head.asksForAnotherProtocol
            || limits.requestsPerConnection.map { requests >= $0 } ?? false
        let form = ResponseForm(
            isHTTP10: head.version.minor == 0, isHead: head.method == .HEAD, isLast: isLast || isQuiescing)
        switch service.respond(to: request) {
        case .ready(let response):
            write(response, form, context)
        case .later(let respond):
            order.responseBegan()
            let promise = context.eventLoop.makePromise(of: HTTPResponse.self)
            work = Task { promise.succeed(await respond()) }
            promise.futureResult.assumeIsolated().whenSuccess { [self] response in
                work = nil
                if context.channel.isActive { write(response, form, context) }
            }
        }
    }
}

extension HTTPRequestHead {
    /// Whether the client would rather speak something else from here on. It is answered as if it had not said so, but the
    /// decoder reads nothing more on this connection.
    fileprivate var asksForAnotherProtocol: Bool { method == .CONNECT || headers.contains(name: "Upgrade") }
}
