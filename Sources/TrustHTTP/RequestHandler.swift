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
    private let deadlines: DeadlineHandler
    private var state = State.idle
    private var order: RequestOrder
    private var isProceeding = false
    private let round: FlushRound
    /// Whether what is written will be flushed at the end of this turn of the event loop.
    private var isFlushDue = false
    private var requests = 0
    /// Whether the connection is to close as soon as no request is in flight.
    private var isQuiescing = false
    /// Whether the client has ended its side, so that nothing more comes; what came is answered.
    private var isInputClosed = false
    /// The address of the client, looked up once.
    private var source: String?
    /// Whether the client takes what is sent.
    private var isWritable = true
    /// Whether the next request waits until it does.
    private var isHeld = false
    /// The work on a response that has to be waited for.
    private var work: Task<Void, Never>?
    /// What has come of the body; apart from the state, so that it grows in place.
    private var body: [UInt8] = []
    private var writer = ResponseWriter()
    /// Responses go out in this, one after another, so that one seldom costs an allocation.
    private var buffer = ByteBuffer()
    /// A buffer that has become larger than this is not kept.
    private static let keptCapacity = 16 * 1024

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

// MARK: - Requests

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
    private func proceed(_ context: ChannelHandlerContext) {
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

// MARK: - Responses

extension RequestHandler {
    private func write(_ response: HTTPResponse, _ form: ResponseForm, _ context: ChannelHandlerContext) {
        var form = form
        form.isLast = form.isLast || isQuiescing
        switch response.delivery {
        case .plain:
            buffer.clear()
            writer.write(response, as: form, into: &buffer)
            finish(with: buffer, isLast: form.isLast, context)
            if buffer.capacity > Self.keptCapacity { buffer = ByteBuffer() }
        case .delayed(let milliseconds):
            var plain = response
            plain.delivery = .plain
            order.responseBegan()
            later(milliseconds, context) { [self] in write(plain, form, $0) }
        case .dribbled(let chunks, let milliseconds):
            order.responseBegan()
            var head = ByteBuffer()
            writer.writeHead(of: response, as: form, into: &head)
            context.writeAndFlush(wrapOutboundOut(head), promise: nil)
            // A piece is at least one byte; the time is that of all pieces together, whatever their number.
            let pieces = max(1, min(chunks, response.body.count))
            let body = form.hasBody(response) ? response.body : []
            dribble(body, piece: 0, of: pieces, pause: milliseconds / pieces, isLast: form.isLast, context)
        case .reset, .empty, .malformedChunk, .noise:
            order.end()
            TransportFault(response.delivery).carryOut(context)
        }
    }

    private func dribble(
        _ body: [UInt8], piece: Int, of pieces: Int, pause: Int, isLast: Bool, _ context: ChannelHandlerContext
    ) {
        let bytes = body[(body.count * piece / pieces)..<(body.count * (piece + 1) / pieces)]
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes)), promise: nil)
        later(pause, context) { [self] context in
            if piece + 1 == pieces {
                finish(with: ByteBuffer(), isLast: isLast || isQuiescing, context)
            } else {
                dribble(body, piece: piece + 1, of: pieces, pause: pause, isLast: isLast, context)
            }
        }
    }

    /// Sends the end of a response; then it is the turn of what waits, or the connection is closed.
    private func finish(with bytes: ByteBuffer, isLast: Bool, _ context: ChannelHandlerContext) {
        deadlines.responseCompleted(context)
        guard !isLast else { return end(with: bytes, context) }
        context.write(wrapOutboundOut(bytes), promise: nil)
        flushSoon(context)
        if isWritable { goOn(context) } else { hold(context) }
    }

    private func goOn(_ context: ChannelHandlerContext) {
        order.responseCompleted()
        proceed(context)
    }

    /// Lets what waits go on waiting, so that the responses to a client that takes none do not pile up.
    private func hold(_ context: ChannelHandlerContext) {
        isHeld = true
        order.responseBegan()
        deadlines.responseWaits(context)
    }

    /// Lets responses to pipelined requests go out together, and with those of other connections.
    private func flushSoon(_ context: ChannelHandlerContext) {
        if isFlushDue { return }
        isFlushDue = true
        round.join(self, context)
    }

    /// Sends what is written, as the round of the event loop asks for.
    func flush(_ context: ChannelHandlerContext) {
        isFlushDue = false
        context.flush()
    }

    /// Closes the connection once the bytes are on their way.
    private func end(with bytes: ByteBuffer = ByteBuffer(), _ context: ChannelHandlerContext) {
        order.end()
        let written = context.eventLoop.makePromise(of: Void.self)
        context.writeAndFlush(wrapOutboundOut(bytes), promise: written)
        deadlines.responseWaits(context)
        let channel = context.channel
        written.futureResult.whenComplete { _ in channel.close(promise: nil) }
    }

    private func later(
        _ milliseconds: Int, _ context: ChannelHandlerContext, _ action: @escaping (ChannelHandlerContext) -> Void
    ) {
        let channel = context.channel
        context.eventLoop.assumeIsolated().scheduleTask(in: .milliseconds(Int64(milliseconds))) {
            if channel.isActive { action(context) }
        }
    }
}

extension HTTPRequestHead {
    /// Whether the client would rather speak something else from here on. It is answered as if it had not said so, but the
    /// decoder reads nothing more on this connection.
    fileprivate var asksForAnotherProtocol: Bool { method == .CONNECT || headers.contains(name: "Upgrade") }
}
