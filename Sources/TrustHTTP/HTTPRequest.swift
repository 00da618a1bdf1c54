import NIOCore
package import NIOHTTP1

/// A whole request, as the services of all three ports get it.
package struct HTTPRequest: Sendable {
    /// The method, in the case it was sent in.
    package let method: String
    /// The host and port in the first line, where a client sent it as for a proxy.
    package let authority: String?
    /// The path as it was sent, without the query.
    package let path: String
    /// What stood behind the `?`; empty without one.
    package let query: String
    /// The fields of the head, in the order sent.
    package let headers: HTTPHeaders
    package let body: [UInt8]
    /// The address of the client, without the port.
    package let source: String?

    /// Takes the target in the head apart; `source` is the client's address without the port.
    package init(head: HTTPRequestHead, body: [UInt8], source: String?) {
        method = head.method.rawValue
        var target: String
        (authority, target) = Self.split(head.uri)
        // By bytes at once, since every request is looked through.
        let pathLength = target.withUTF8 { $0.firstIndex(of: UInt8(ascii: "?")) }
        if let pathLength {
            let mark = target.utf8.index(target.startIndex, offsetBy: pathLength)
            path = String(target[..<mark])
            query = String(target[target.utf8.index(after: mark)...])
        } else {
            path = target
            query = ""
        }
        headers = head.headers
        self.body = body
        self.source = source
    }

    /// Clients behind a proxy send the whole address as the target.
    private static func split(_ target: String) -> (authority: String?, target: String) {
        guard target.utf8.first != UInt8(ascii: "/") else { return (nil, target) }
        for scheme in ["https://", "http://"] where target.lowercased().hasPrefix(scheme) {
            let rest = target.dropFirst(scheme.count)
            let authority = rest.prefix { $0 != "/" }
            return (String(authority), authority.endIndex == rest.endIndex ? "/" : String(rest[authority.endIndex...]))
        }
        return (nil, target)
    }
}
