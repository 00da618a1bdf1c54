import NIOCore

extension RequestHandler {
    func write(_ response: HTTPResponse, _ form: ResponseForm, _ context: ChannelHandlerContext) {
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

    func goOn(_ context: ChannelHandlerContext) {
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
    func end(with bytes: ByteBuffer = ByteBuffer(), _ context: ChannelHandlerContext) {
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
