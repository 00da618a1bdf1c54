/// A detour: what an address says is one host and port, where the connection goes is another.
package struct ConnectTo: Sendable, Equatable {
    /// The host in the address.
    package let host: String
    /// The port in the address.
    package let port: Int
    /// The host to connect to instead.
    package let toHost: String
    /// The port to connect to instead.
    package let toPort: Int

    /// Reads `HOST:PORT:TO-HOST:TO-PORT`; nil for anything else.
    package init?(_ text: String) {
        let pieces = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard pieces.count == 4, let port = Int(pieces[1]), let toPort = Int(pieces[3]),
            [port, toPort].allSatisfy({ (1...65_535).contains($0) }), !pieces[0].isEmpty, !pieces[2].isEmpty
        else { return nil }
        (host, self.port, toHost, self.toPort) = (pieces[0].lowercased(), port, pieces[2], toPort)
    }
}
