import ArgumentParser
import TrustCertificates
import TrustServer

/// Where a server listens, and what it shows over TLS.
struct PortOptions: ParsableArguments {
    @Option(help: "The address to listen on; a control API stays on loopback.")
    var host = "127.0.0.1"

    @Option(
        help: ArgumentHelp(
            "HTTPS port: 0 picks a free port, 'off' disables HTTPS. (default: 8443; exec: 0)", valueName: "port"))
    var httpsPort: ServerSettings.Port?

    @Option(help: ArgumentHelp("Plain HTTP port, 0 or 'off'. (default: 8080; exec: 0)", valueName: "port"))
    var httpPort: ServerSettings.Port?

    @Option(
        help: ArgumentHelp(
            """
            A folder that keeps the CA (ca.pem, ca-key.pem), so that clients have to trust it only once. It is created where \
            there is none. (default: the folder of --state, else a new CA at each start)
            """,
            valueName: "folder"))
    var ca: String?

    @Option(
        name: .customLong("tls-name"),
        help: ArgumentHelp(
            """
            One more host name or address that the certificate is valid for, beside --host, the vendor's four host names, \
            localhost, 127.0.0.1 and ::1. Repeatable.
            """,
            valueName: "name"),
        transform: TLSName.init
    )
    var tlsNames: [TLSName] = []

    @Option(
        help: ArgumentHelp(
            "A certificate chain in PEM to use instead of one that is made at the start.", valueName: "file"))
    var tlsCertificate: String?

    @Option(help: ArgumentHelp("The private key of --tls-certificate, in PEM.", valueName: "file"))
    var tlsKey: String?

    @Option(help: ArgumentHelp("Where to write the certificate that clients have to trust.", valueName: "file"))
    var caOut: String?

    /// Refuses what cannot be served.
    func check(_ settings: ServerSettings) throws(CommandFailure) {
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
        guard [settings.https, settings.http, settings.admin].contains(where: { $0 != .off }) else {
            throw CommandFailure(.usage, "All ports are off, so there is nothing to serve.")
        }
        guard (tlsCertificate == nil) == (tlsKey == nil) else {
            throw CommandFailure(.usage, "--tls-certificate and --tls-key go together; one of them is missing.")
        }
        let needsAuthority = [
            ("--ca", ca != nil), ("--tls-name", !tlsNames.isEmpty), ("--tls-faults", !settings.tlsFaults.isEmpty),
        ]
        if tlsCertificate != nil, let option = needsAuthority.first(where: { $0.1 })?.0 {
            throw CommandFailure(.usage, "\(option) needs a CA of trustsim, so it does not go with --tls-certificate.")
        }
    }

    /// These ports, with those of `defaults` where none is given.
    func settings(defaults: DefaultPorts) -> ServerSettings {
        var settings = ServerSettings()
        settings.host = host
        settings.https = httpsPort ?? defaults.https
        settings.http = httpPort ?? defaults.http
        settings.admin = .off
        return settings
    }

    /// What the server shows over TLS; its authority is kept in `stateFolder` where --ca names no other folder.
    func identity(stateFolder: String? = nil) throws -> ServerIdentity {
        if let tlsCertificate, let tlsKey {
            return try ServerIdentity.files(certificate: tlsCertificate, key: tlsKey)
        }
        return try ServerIdentity.generated(for: [host] + tlsNames.map(\.text), authorityFolder: ca ?? stateFolder)
    }
}
