import ArgumentParser
import TrustCertificates
import TrustServer

/// Where a server listens, and how it shows itself.
struct PortOptions: ParsableArguments {
    @Option(help: "The address to listen on; a control API stays on loopback.")
    var host = "127.0.0.1"

    @Option(help: ArgumentHelp("The port for HTTPS; 0 is a free one, 'off' is none.", valueName: "port"))
    var httpsPort = ServerSettings.Port.on(8443)

    @Option(help: ArgumentHelp("The port for plain HTTP.", valueName: "port"))
    var httpPort = ServerSettings.Port.on(8080)

    @Option(help: ArgumentHelp("A certificate chain in PEM. (default: one made at the start)", valueName: "file"))
    var tlsCertificate: String?

    @Option(help: ArgumentHelp("The private key of --tls-certificate, in PEM.", valueName: "file"))
    var tlsKey: String?

    @Option(help: ArgumentHelp("Where to write the certificate that clients have to trust.", valueName: "file"))
    var caOut: String?

    @Option(help: ArgumentHelp("Where to write the addresses once all ports answer.", valueName: "file"))
    var readyFile: String?

    /// Refuses what cannot be served, by these ports and others.
    func check(others: [ServerSettings.Port] = []) throws(CommandFailure) {
        if host.hasPrefix("["), host.hasSuffix("]") {
            throw CommandFailure(
                .usage, "--host takes an IPv6 address without brackets: \(host.dropFirst().dropLast()).")
        }
        // The system takes 0 and 127.1 for addresses, of which no client and no certificate knows.
        if host.allSatisfy({ $0.isNumber || $0 == "." }),
            host.split(separator: ".", omittingEmptySubsequences: false).count != 4
        {
            throw CommandFailure(
                .usage, "--host \(host): write the whole address, such as 127.0.0.1, or 0.0.0.0 for every address.")
        }
        try OutputFile.check([("--ca-out", caOut), ("--ready-file", readyFile)])
        guard ([httpsPort, httpPort] + others).contains(where: { $0 != .off }) else {
            throw CommandFailure(.usage, "All ports are off, so there is nothing to serve.")
        }
    }

    var settings: ServerSettings {
        var settings = ServerSettings()
        settings.host = host
        settings.https = httpsPort
        settings.http = httpPort
        settings.admin = .off
        return settings
    }

    func identity() throws -> ServerIdentity {
        switch (tlsCertificate, tlsKey) {
        case (nil, nil):
            return try ServerIdentity.generated(for: host)
        case (let certificate?, let key?):
            do {
                return try ServerIdentity.files(certificate: certificate, key: key)
            } catch {
                throw CommandFailure(.badFile, "\(error)")
            }
        default:
            throw CommandFailure(.usage, "--tls-certificate and --tls-key go together; one of them is missing.")
        }
    }
}
