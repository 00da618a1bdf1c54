import TrustAPI
import TrustScenarios

/// An address of a target: `http` or `https`, a host, perhaps a port, and a path of plain characters. No user, no query, no
/// escapes.
package struct WebAddress: Sendable, Equatable {
    /// The scheme of the address.
    package enum Scheme: String, Sendable {
        case http, https
    }

    /// The scheme of the address.
    package let scheme: Scheme
    /// In small letters; an IPv6 address without its brackets.
    package let host: String
    /// The port, or the default one of the scheme.
    package let port: Int
    /// The address as it was written, without slashes at its end.
    package let text: String

    /// Nil for what is no such address.
    package init?(_ text: String) {
        var text = text[...]
        while text.last == "/" { text.removeLast() }
        self.text = String(text)
        let pieces = text.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        guard pieces.count >= 3, pieces[0].last == ":", pieces[1].isEmpty,
            let scheme = Scheme(rawValue: pieces[0].dropLast().lowercased()),
            let (host, port) = Self.authority(pieces[2]),
            pieces.count == 3 || pieces[3].utf8.allSatisfy({ Self.isPlain($0) || $0 == UInt8(ascii: "/") })
        else { return nil }
        self.scheme = scheme
        self.host = host.lowercased()
        self.port = port ?? (scheme == .http ? 80 : 443)
    }

    private static func authority(_ text: Substring) -> (host: Substring, port: Int?)? {
        var host = text
        var rest: Substring = ""
        if text.first == "[" {
            guard let end = text.firstIndex(of: "]") else { return nil }
            host = text[text.index(after: text.startIndex)..<end]
            rest = text[text.index(after: end)...]
            guard host.contains(":"), host.utf8.allSatisfy(isInIPv6) else { return nil }
        } else {
            if let colon = text.firstIndex(of: ":") { (host, rest) = (text[..<colon], text[colon...]) }
            guard !host.isEmpty, host.utf8.allSatisfy(isPlain) else { return nil }
        }
        guard let colon = rest.first else { return (host, nil) }
        let digits = rest.dropFirst()
        guard colon == ":", digits.utf8.allSatisfy({ ASCII.isDigit($0) }), let port = Int(digits),
            (1...65_535).contains(port)
        else { return nil }
        return (host, port)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || ASCII.isDigit(byte) || ".-_".utf8.contains(byte)
    }

    private static func isInIPv6(_ byte: UInt8) -> Bool {
        ASCII.hexValue(byte) != nil || ":.".utf8.contains(byte)
    }
}

extension WebAddress {
    /// The hosts that a connection may go to: wherever the name is led, and the one that is named unless its very port is
    /// led elsewhere.
    private func connectedHosts(by detours: [ConnectTo]) -> [String] {
        let led = detours.filter { $0.host == host }
        return led.map(\.toHost) + (led.contains { $0.port == port } ? [] : [host])
    }

    /// Whether it names this machine and leads nowhere else. A name of somebody else's counts as theirs, wherever it leads:
    /// behind it may be a tunnel.
    package func isOnLoopback(by detours: [ConnectTo]) -> Bool {
        Self.isLoopback(host) && connectsToLoopback(by: detours)
    }

    /// Whether its connections stay on this machine, whatever it is called.
    package func connectsToLoopback(by detours: [ConnectTo]) -> Bool {
        connectedHosts(by: detours).allSatisfy(Self.isLoopback)
    }

    /// Whether a host is this machine beyond doubt: `localhost`, `::1`, or four plain numbers of which the first is 127. A
    /// zero in front would be octal to some.
    static func isLoopback(_ host: String) -> Bool {
        if ["localhost", "::1", "[::1]"].contains(host.lowercased()) { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part in
            UInt8(part).flatMap { String($0) == part ? $0 : nil }
        }
        return parts.count == 4 && numbers.count == 4 && numbers[0] == 127
    }
}
