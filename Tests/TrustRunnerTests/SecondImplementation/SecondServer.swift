import NIOConcurrencyHelpers
import NIOCore
import NIOHTTP1
import NIOPosix

/// The second implementation behind two ports: one that stands for HTTPS, and one for plain HTTP.
final class SecondServer: Sendable {
    private let group: MultiThreadedEventLoopGroup
    private let channels: [any Channel]
    private let logic: NIOLockedValueBox<SecondLogic>

    var https: String { "http://127.0.0.1:\(channels[0].localAddress?.port ?? 0)" }
    var http: String { "http://127.0.0.1:\(channels[1].localAddress?.port ?? 0)" }
    /// How many requests have reached it.
    var count: Int { logic.withLockedValue { $0.count } }

    private init(
        _ group: MultiThreadedEventLoopGroup, _ channels: [any Channel], _ logic: NIOLockedValueBox<SecondLogic>
    ) {
        self.group = group
        self.channels = channels
        self.logic = logic
    }

    static func start(_ habits: Set<Habit>) async throws -> SecondServer {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let logic = NIOLockedValueBox(SecondLogic(habits: habits))
        var channels: [any Channel] = []
        for isSecure in [true, false] {
            let bootstrap = ServerBootstrap(group: group)
                .childChannelInitializer { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                        try channel.pipeline.syncOperations.addHandler(SecondHandler(logic, isSecure: isSecure))
                    }
                }
            channels.append(try await bootstrap.bind(host: "127.0.0.1", port: 0).get())
        }
        return SecondServer(group, channels, logic)
    }

    func stop() async {
        for channel in channels { try? await channel.close() }
        try? await group.shutdownGracefully()
    }
}

private final class SecondHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let logic: NIOLockedValueBox<SecondLogic>
    private let isSecure: Bool
    private var head: HTTPRequestHead?
    private var body: [UInt8] = []

    init(_ logic: NIOLockedValueBox<SecondLogic>, isSecure: Bool) {
        self.logic = logic
        self.isSecure = isSecure
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            body = []
        case .body(let part):
            body += part.readableBytesView
        case .end:
            guard let head else { return }
            let pieces = head.uri.split(separator: "?", maxSplits: 1).map(String.init)
            let request = SecondRequest(
                method: head.method.rawValue, path: pieces[0], query: pieces.count > 1 ? pieces[1] : "",
                contentType: head.headers.first(name: "Content-Type") ?? "", body: body, isSecure: isSecure
            )
            write(logic.withLockedValue { $0.respond(to: request) }, context)
        }
    }

    private func write(_ response: SecondResponse, _ context: ChannelHandlerContext) {
        let headers: HTTPHeaders = [
            "Content-Type": response.contentType, "Content-Length": String(response.body.count),
            "Set-Cookie": "JSESSIONID=0123456789ABCDEF; Path=/",
        ]
        let head = HTTPResponseHead(
            version: .http1_1, status: HTTPResponseStatus(statusCode: response.status), headers: headers
        )
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: response.body)))), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    }
}
