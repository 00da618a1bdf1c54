import Foundation
import NIOConcurrencyHelpers
package import NIOCore
import NIOHTTP1
import NIOPosix
package import NIOSSL

/// One listening port and the connections that it took.
package final class Listener: Sendable {
    private let server: any Channel
    private let connections: ConnectionSet

    /// The port that it listens on, also when a free one was asked for.
    package var port: Int { server.localAddress?.port ?? 0 }

    private init(server: any Channel, connections: ConnectionSet) {
        self.server = server
        self.connections = connections
    }

    /// Opens a port.
    /// - Throws: `ListenerError` when that cannot be done.
    package static func open(
        host: String, port: Int, service: any HTTPService, tls: NIOSSLContext?, limits: ConnectionLimits,
        group: any EventLoopGroup
    ) async throws(ListenerError) -> Listener {
        let connections = ConnectionSet(atMost: limits.connections)
        // Two connections that come at once on two threads would make the type of this handler for the first time, at
        // which the runtime of Swift 6.3 crashes now and then; so it is made here, before there is one.
        _ = decoding(limits)
        let rounds = FlushRounds(group)
        let bootstrap = ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 4_096)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            // Who sends a request and then ends its side at once still wants the answer. TLS ends both sides together.
            .childChannelOption(.allowRemoteHalfClosure, value: tls == nil)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    guard connections.insert(channel) else { throw TooManyConnections() }
                    let round = rounds.round(of: channel.eventLoop)
                    try setUp(channel.pipeline.syncOperations, service: service, tls: tls, limits: limits, round: round)
                }
            }
        do {
            let server = try await bootstrap.bind(host: host, port: port).get()
            return Listener(server: server, connections: connections)
        } catch {
            throw ListenerError(host: host, port: port, error)
        }
    }

    private static func setUp(
        _ pipeline: ChannelPipeline.SynchronousOperations, service: any HTTPService, tls: NIOSSLContext?,
        limits: ConnectionLimits, round: FlushRound
    ) throws {
        if let tls { try pipeline.addHandler(NIOSSLServerHandler(context: tls)) }
        let deadlines = DeadlineHandler(limits, isTLS: tls != nil)
        try pipeline.addHandler(deadlines)
        try pipeline.addHandler(decoding(limits))
        try pipeline.addHandler(RequestHandler(service, limits: limits, deadlines: deadlines, round: round))
    }

    private static func decoding(_ limits: ConnectionLimits) -> ByteToMessageHandler<HTTPRequestDecoder> {
        ByteToMessageHandler(HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes, limitConfiguration: limits.decoder))
    }

    /// Takes no more connections, lets requests in flight finish, and returns when all are closed.
    package func close() async {
        try? await server.close()
        connections.quiesce()
        await connections.emptied()
    }
}

/// A connection came when there were as many as there may be.
private struct TooManyConnections: Error {}

/// Why a port could not be opened.
package struct ListenerError: Error, CustomStringConvertible {
    /// The address that was to be listened on.
    package let host: String
    /// The port that was to be opened.
    package let port: Int
    /// Whether it is the address that is wrong, rather than that somebody else has it.
    package let isBadAddress: Bool
    private let reason: String

    init(host: String, port: Int, _ error: any Error) {
        self.host = host
        self.port = port
        let isUnknown = error is SocketAddressError || error is SocketAddressError.UnknownHost
        isBadAddress = isUnknown || (error as? IOError)?.errnoCode == EADDRNOTAVAIL
        switch error {
        case let error as IOError where error.errnoCode == EADDRINUSE:
            reason = "another process has the port; port 0 takes a free one"
        case let error as IOError where error.errnoCode == EADDRNOTAVAIL:
            reason = "this machine does not have the address"
        case let error as IOError:
            reason = String(cString: strerror(error.errnoCode))
        case _ where isUnknown:
            reason = "there is no such address"
        default:
            reason = "\(error)"
        }
    }

    package var description: String { "Cannot listen on \(host):\(port): \(reason)." }
}
