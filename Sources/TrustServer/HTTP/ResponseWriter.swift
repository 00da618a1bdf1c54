import NIOCore
import NIOHTTP1

/// Writes one response, in the way that its delivery asks for.
struct ResponseWriter {
    let head: HTTPRequestHead
    /// Whether this is the last response of the connection.
    let closing: Bool
    /// Whether the connection is closed by somebody else, after the rest of the request was read.
    var staysOpen = false
    let done: DeadlineHandler

    func write(_ response: HTTPResponse, _ context: ChannelHandlerContext) {
        switch response.delivery {
        case .plain:
            writeHead(of: response, context)
            writeBody(response.body[...], context)
            finish(context)
        case .delayed(let milliseconds):
            var plain = response
            plain.delivery = .plain
            later(milliseconds, context) { write(plain, $0) }
        case .dribbled(let chunks, let milliseconds):
            writeHead(of: response, context)
            context.flush()
            // A piece is at least one byte; the time is that of all pieces together, whatever their number.
            let pieces = max(1, min(chunks, response.body.count))
            dribble(response.body, piece: 0, of: pieces, pause: milliseconds / pieces, context)
        case .reset, .empty, .malformedChunk, .noise:
            Breakage(response.delivery).carryOut(context)
        }
    }

    private func writeHead(of response: HTTPResponse, _ context: ChannelHandlerContext) {
        var headers = response.headers
        if response.status != .noContent { headers.add(name: "Content-Length", value: String(response.body.count)) }
        if closing {
            headers.add(name: "Connection", value: "close")
        } else if head.version.minor == 0 {
            headers.add(name: "Connection", value: "keep-alive")
        }
        let head = HTTPResponseHead(version: .http1_1, status: response.status, headers: headers)
        context.write(RequestHandler.part(.head(head)), promise: nil)
    }

    private func writeBody(_ bytes: ArraySlice<UInt8>, _ context: ChannelHandlerContext) {
        guard head.method != .HEAD, !bytes.isEmpty else { return }
        let buffer = context.channel.allocator.buffer(bytes: bytes)
        context.write(RequestHandler.part(.body(.byteBuffer(buffer))), promise: nil)
    }

    private func finish(_ context: ChannelHandlerContext) {
        done.responseCompleted(context)
        let written = context.eventLoop.makePromise(of: Void.self)
        context.writeAndFlush(RequestHandler.part(.end(nil)), promise: written)
        guard closing, !staysOpen else { return }
        let channel = context.channel
        written.futureResult.whenComplete { _ in channel.close(promise: nil) }
    }

    private func dribble(_ body: [UInt8], piece: Int, of pieces: Int, pause: Int, _ context: ChannelHandlerContext) {
        writeBody(body[(body.count * piece / pieces)..<(body.count * (piece + 1) / pieces)], context)
        context.flush()
        later(pause, context) { context in
            piece + 1 == pieces
                ? finish(context) : dribble(body, piece: piece + 1, of: pieces, pause: pause, context)
        }
    }

    private func later(
        _ milliseconds: Int, _ context: ChannelHandlerContext, _ action: @escaping (ChannelHandlerContext) -> Void
    ) {
        let loop = context.eventLoop.assumeIsolated()
        let channel = context.channel
        loop.scheduleTask(in: .milliseconds(Int64(milliseconds))) {
            if channel.isActive { action(context) }
        }
    }
}

extension RequestHandler {
    static func part(_ part: HTTPServerResponsePart) -> NIOAny { NIOAny(part) }
}
