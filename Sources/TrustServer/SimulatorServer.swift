package import Logging
import NIOCore
import NIOPosix
package import TrustAPI
package import TrustSimulator

/// The simulator on its ports: HTTPS, plain HTTP, and the control API.
package final class SimulatorServer: Sendable {
    /// Where the ports are; nil for those that are off.
    package struct Addresses: Sendable, Equatable {
        package var https: String?
        package var http: String?
        package var admin: String?
    }

    package let addresses: Addresses
    /// The certificate that clients have to trust, in PEM.
    package let trustAnchor: String
    private let listeners: [Listener]
    private let group: MultiThreadedEventLoopGroup

    private init(
        addresses: Addresses, trustAnchor: String, listeners: [Listener], group: MultiThreadedEventLoopGroup
    ) {
        self.addresses = addresses
        self.trustAnchor = trustAnchor
        self.listeners = listeners
        self.group = group
    }

    /// Opens all ports; when it returns, every one of them answers.
    ///
    /// Throws `ListenerError` when a port cannot be had; then none stays open.
    package static func start(
        _ world: World, assuming assumptions: Assumptions = Assumptions(), settings: ServerSettings = ServerSettings(),
        identity: ServerIdentity, logger: Logger = Logger(label: "trustsim"), state: KeptState? = nil
    ) async throws -> SimulatorServer {
        let worlds = state?.worlds ?? LiveWorlds(world, assuming: assumptions, journal: settings.journal)
        let keeper = state?.keeper
        let routes = ControlRoutes(worlds: worlds, trustAnchor: identity.trustAnchor).all
        return try await open(
            Services(
                https: EndpointService(worlds: worlds, countsAsHTTPS: true, logger: logger, keeper: keeper),
                http: EndpointService(
                    worlds: worlds, countsAsHTTPS: settings.servesOverHTTP, logger: logger, keeper: keeper),
                admin: ControlService(routes: routes, logger: logger, keeper: keeper)
            ),
            settings: settings, identity: identity
        )
    }

    /// What answers on each port; nil for a port that is always off.
    struct Services {
        let https: any HTTPService
        let http: any HTTPService
        let admin: (any HTTPService)?
    }

    /// Opens the ports for services.
    static func open(
        _ services: Services, settings: ServerSettings, identity: ServerIdentity
    ) async throws -> SimulatorServer {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: settings.threads)
        var listeners: [Listener] = []
        func open(
            _ port: ServerSettings.Port, host: String, _ service: any HTTPService, isTLS: Bool = false,
            body: Int = settings.bodyLimit
        ) async throws -> String? {
            guard case .on(let number) = port else { return nil }
            let listener = try await Listener.open(
                host: host, port: number, service: service, tls: isTLS ? identity.context : nil,
                limits: ConnectionLimits(body: body), group: group
            )
            listeners.append(listener)
            return "\(isTLS ? "https" : "http")://\(host.contains(":") ? "[\(host)]" : host):\(listener.port)"
        }
        do {
            var addresses = Addresses(
                https: try await open(settings.https, host: settings.host, services.https, isTLS: true),
                http: try await open(settings.http, host: settings.host, services.http)
            )
            if let admin = services.admin {
                addresses.admin = try await open(
                    settings.admin, host: settings.adminHost, admin, body: settings.adminBodyLimit
                )
            }
            return SimulatorServer(
                addresses: addresses, trustAnchor: identity.trustAnchor, listeners: listeners, group: group
            )
        } catch {
            for listener in listeners { await listener.close() }
            try? await group.shutdownGracefully()
            throw error
        }
    }

    /// Stops taking connections, lets requests in flight finish, and closes all ports.
    package func stop() async {
        await withTaskGroup(of: Void.self) { tasks in
            for listener in listeners { tasks.addTask { await listener.close() } }
        }
        try? await group.shutdownGracefully()
    }
}
