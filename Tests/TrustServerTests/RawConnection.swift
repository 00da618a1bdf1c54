import Foundation
import NIOConcurrencyHelpers
import NIOCore
import NIOPosix
import NIOSSL
import Testing

/// A connection on which a test writes bytes as it likes and reads what comes back.
struct RawConnection {
    private let channel: any Channel
    private let collector: Collector

    /// Opens a connection to `http://HOST:PORT` or, trusting the given certificate, `https://HOST:PORT`. One that does not
    /// read leaves what comes where it is.
    static func open(
        _ address: String, trusting anchor: String, verification: CertificateVerification = .fullVerification,
        reads: Bool = true
    ) async throws -> RawConnection {
        let url = try #require(URL(string: address))
        let collector = Collector()
        let tls =
            url.scheme == "https"
            ? try {
                var configuration = TLSConfiguration.makeClientConfiguration()
                configuration.certificateVerification = verification
                configuration.trustRoots = .certificates(try NIOSSLCertificate.fromPEMBytes(Array(anchor.utf8)))
                return try NIOSSLContext(configuration: configuration)
            }() : nil
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(.autoRead, value: reads)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    if let tls {
                        let handler = try NIOSSLClientHandler(context: tls, serverHostname: nil)
                        try channel.pipeline.syncOperations.addHandler(handler)
                    }
                    try channel.pipeline.syncOperations.addHandler(collector.handler())
                }
            }
            .connect(host: url.host ?? "", port: url.port ?? 0).get()
        return RawConnection(channel: channel, collector: collector)
    }

    func write(_ text: String) async throws { try await write(Array(text.utf8)) }

    func write(_ bytes: [UInt8]) async throws {
        try await channel.writeAndFlush(channel.allocator.buffer(bytes: bytes))
    }

    /// What has come once it contains a text as often as said, or the connection is closed.
    func read(until text: String, times: Int = 1) async throws -> String {
        try await wait { $0.components(separatedBy: text).count > times }
    }

    /// The bodies of so many answers, once all of them have come whole; fewer when the connection is closed before.
    func bodies(_ count: Int) async throws -> [String] {
        Self.bodies(in: try await wait { Self.bodies(in: $0).count >= count })
    }

    /// The bodies that have come whole, by the lengths that their heads say.
    private static func bodies(in text: String) -> [String] {
        var bodies: [String] = []
        var rest = Array(text.utf8)[...]
        while let end = rest.firstRange(of: Array("\r\n\r\n".utf8)) {
            let head = String(decoding: rest[..<end.lowerBound], as: UTF8.self)
            let length = head.components(separatedBy: "Content-Length: ").dropFirst().first?.prefix { $0.isNumber }
            guard let length = length.flatMap({ Int($0) }), rest[end.upperBound...].count >= length else { break }
            bodies.append(String(decoding: rest[end.upperBound...].prefix(length), as: UTF8.self))
            rest = rest[end.upperBound...].dropFirst(length)
        }
        return bodies
    }

    /// What has come once the connection is closed.
    func readToEnd() async throws -> String { try await wait { _ in false } }

    /// What has come once it is what is waited for, or the connection is closed. Throws when neither comes in five minutes,
    /// so that a test which waits in vain fails.
    private func wait(_ isMet: @escaping @Sendable (String) -> Bool) async throws -> String {
        let patience = channel.eventLoop.scheduleTask(in: .minutes(5)) { [collector, channel] in
            collector.failed(WaitedInVain())
            channel.close(promise: nil)
        }
        let text = await collector.wait(isMet)
        patience.cancel()
        if collector.failure is WaitedInVain { throw WaitedInVain() }
        return text
    }

    private struct WaitedInVain: Error {}

    /// How the connection failed, once it is closed; nil where it ended in order.
    func failure() async throws -> (any Error)? {
        _ = try await readToEnd()
        return collector.failure
    }

    func close() async throws { try? await channel.close() }
}

/// What came over a connection, and who waits for it.
private final class Collector: Sendable {
    private struct State {
        var bytes: [UInt8] = []
        var isClosed = false
        var failure: (any Error)?
        var waiting: [(isMet: @Sendable (String) -> Bool, continuation: CheckedContinuation<String, Never>)] = []
    }

    private let state = NIOLockedValueBox(State())

    func handler() -> CollectingHandler { CollectingHandler(self) }

    func wait(_ isMet: @escaping @Sendable (String) -> Bool) async -> String {
        await withCheckedContinuation { continuation in
            update { $0.waiting.append((isMet, continuation)) }
        }
    }

    func received(_ bytes: [UInt8]) { update { $0.bytes += bytes } }

    func closed() { update { $0.isClosed = true } }

    func failed(_ error: any Error) { update { $0.failure = $0.failure ?? error } }

    var failure: (any Error)? { state.withLockedValue { $0.failure } }

    private func update(_ change: (inout State) -> Void) {
        let met = state.withLockedValue { state -> [(CheckedContinuation<String, Never>, String)] in
            change(&state)
            let text = String(decoding: state.bytes, as: UTF8.self)
            let met = state.waiting.filter { state.isClosed || $0.isMet(text) }
            state.waiting.removeAll { state.isClosed || $0.isMet(text) }
            return met.map { ($0.continuation, text) }
        }
        for (continuation, text) in met { continuation.resume(returning: text) }
    }

    final class CollectingHandler: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        private let collector: Collector

        init(_ collector: Collector) { self.collector = collector }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            let bytes = Array(unwrapInboundIn(data).readableBytesView)
            collector.received(bytes)
        }

        func channelInactive(context: ChannelHandlerContext) { collector.closed() }

        func errorCaught(context: ChannelHandlerContext, error: any Error) {
            collector.failed(error)
            context.close(promise: nil)
        }
    }
}
