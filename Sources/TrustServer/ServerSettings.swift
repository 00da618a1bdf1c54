import NIOCore
package import TrustAPI
package import TrustCertificates
package import TrustHTTP
package import TrustSimulator

/// Where the simulator listens and what it takes.
package struct ServerSettings: Sendable {
    /// Whether a port is opened, and which.
    package enum Port: Equatable, Sendable {
        case off
        /// A port number; 0 is a free one.
        case on(Int)
    }

    /// The address to listen on.
    package var host = "127.0.0.1"
    /// The port of the endpoints over HTTPS.
    package var https = Port.on(0)
    /// The port of the endpoints over plain HTTP.
    package var http = Port.on(0)
    /// The port of the control API.
    package var admin = Port.on(0)
    /// Whether the plain port answers as the HTTPS port does.
    package var servesOverHTTP = false
    /// The endpoints that it answers at.
    package var endpoints = ServedEndpoints.all
    /// What a connection may cost on any port.
    package var limits = ConnectionLimits()
    /// The ports that answer as the HTTPS port does, but for a certificate with something wrong with it. They are free ones.
    package var tlsFaults: [TLSFault] = []
    /// Bytes of a body on the control port, which takes whole worlds.
    package var adminBodyLimit = 64 * 1024 * 1024
    /// How many requests the journal keeps.
    package var journal = Journal.Limits()
    /// Threads that serve connections: two for each core of a small machine. Clients mostly share the machine, and a server
    /// whose threads take more than their share of it is put aside by each client that it wakes.
    package var threads = max(System.coreCount, min(2 * System.coreCount, 8))

    /// Free ports on loopback, with the default limits.
    package init() {}

    /// The control API stays on loopback, wherever the rest listens.
    var adminHost: String { ["localhost", "::1"].contains(host) || host.hasPrefix("127.") ? host : "127.0.0.1" }
}
