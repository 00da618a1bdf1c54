package import Logging
import NIOConcurrencyHelpers
import NIOCore
import NIOPosix
import NIOSSL
package import TrustAPI
package import TrustCertificates
import TrustHTTP
package import TrustSimulator

/// The simulator on its ports: HTTPS, plain HTTP, and the control API.
package final class SimulatorServer: Sendable {
    /// Where the ports are; nil for those that are off.
    package struct Addresses: Sendable, Equatable {
        /// The address of the HTTPS port.
        package var https: String?
        /// The address of the plain port.
        package var http: String?
        /// The address of the control port.
        package var admin: String?
        /// The addresses of the ports with a faulty certificate.
        package var tlsFaults: [TLSFault: String] = [:]
    }

    /// Where the ports are.
    package let addresses: Addresses
    /// The certificate that clients have to trust, in PEM.
    package let trustAnchor: String
    private let listeners: [Listener]
    let worlds: SharedWorlds
    private let group: MultiThreadedEventLoopGroup
    /// The closing of the ports, from the first call of `stop` on: a group that is shut down hears nothing more.
    private let stopping = NIOLockedValueBox<Task<Void, Never>?>(nil)

    private init(
        addresses: Addresses, trustAnchor: String, listeners: [Listener], worlds: SharedWorlds,
        group: MultiThreadedEventLoopGroup
    ) {
        self.addresses = addresses
        self.trustAnchor = trustAnchor
        self.listeners = listeners
        self.worlds = worlds
        self.group = group
    }

    /// Opens all ports; when it returns, every one of them answers.
    /// - Throws: `ListenerError` when a port cannot be had; then none stays open.
    package static func start(
        _ world: World, assuming assumptions: Assumptions = Assumptions(), settings: ServerSettings = ServerSettings(),
        identity: ServerIdentity, logger: Logger = Logger(label: "trustsim"), state: KeptState? = nil
    ) async throws -> SimulatorServer {
        let worlds = state?.worlds ?? SharedWorlds(world, assuming: assumptions, journal: settings.journal)
        let keeper = state?.keeper
        let routes = ControlRoutes(
            worlds: worlds, trustAnchor: identity.trustAnchor, endpoints: settings.endpoints
        ).all
        return try await open(
            Services(
                https: EndpointService(
                    worlds: worlds, countsAsHTTPS: true, logger: logger, keeper: keeper, endpoints: settings.endpoints),
                http: EndpointService(
                    worlds: worlds, countsAsHTTPS: settings.servesOverHTTP, logger: logger, keeper: keeper,
                    endpoints: settings.endpoints),
                admin: ControlService(routes: routes, logger: logger, keeper: keeper), worlds: worlds
            ),
            settings: settings, identity: identity
        )
    }

    /// What answers on each port; nil for a port that is always off.
    struct Services {
        let https: any HTTPService
        let http: any HTTPService
        let admin: (any HTTPService)?
        /// The worlds that they answer from, empty where they answer from elsewhere.
        let worlds: SharedWorlds
    }

    /// Opens the ports for services.
    static func open(
        _ services: Services, settings: ServerSettings, identity: ServerIdentity
    ) async throws -> SimulatorServer {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: settings.threads)
        var listeners: [Listener] = []
        func open(
            _ port: ServerSettings.Port, host: String, _ service: any HTTPService, tls: NIOSSLContext? = nil,
            body: Int = settings.limits.body
        ) async throws -> String? {
            guard case .on(let number) = port else { return nil }
            var limits = settings.limits
            limits.body = body
            let listener = try await Listener.open(
                host: host, port: number, service: service, tls: tls,
                limits: limits, group: group
            )
            listeners.append(listener)
            return "\(tls == nil ? "http" : "https")://\(Self.reachable(host)):\(listener.port)"
        }
        do {
            var addresses = Addresses(
                https: try await open(settings.https, host: settings.host, services.https, tls: identity.context),
                http: try await open(settings.http, host: settings.host, services.http)
            )
            if let admin = services.admin {
                addresses.admin = try await open(
                    settings.admin, host: settings.adminHost, admin, body: settings.adminBodyLimit
                )
            }
            for fault in settings.tlsFaults {
                let context = try identity.context(with: fault)
                addresses.tlsFaults[fault] = try await open(.on(0), host: settings.host, services.https, tls: context)
            }
            return SimulatorServer(
                addresses: addresses, trustAnchor: identity.trustAnchor, listeners: listeners, worlds: services.worlds,
                group: group
            )
        } catch {
            for listener in listeners { await listener.close() }
            try? await group.shutdownGracefully()
            throw error
        }
    }

    /// The host to name in an address: where a server listens everywhere, it is reached at the loopback address.
    private static func reachable(_ host: String) -> String {
        switch host {
        case "0.0.0.0": "127.0.0.1"
        case "::": "[::1]"
        default: host.contains(":") ? "[\(host)]" : host
        }
    }

    /// Stops taking connections, lets requests in flight finish, and closes all ports. Each of several calls returns when
    /// that is done.
    package func stop() async {
        let work = stopping.withLockedValue { stopping in
            let work = stopping ?? Task { await close() }
            stopping = work
            return work
        }
        await work.value
    }

    private func close() async {
        // Whoever waits for calls gets the answer as it stands.
        worlds.shelf.bell.fallSilent()
        await withTaskGroup(of: Void.self) { tasks in
            for listener in listeners { tasks.addTask { await listener.close() } }
        }
        try? await group.shutdownGracefully()
    }
}
