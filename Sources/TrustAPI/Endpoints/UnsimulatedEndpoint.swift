/// An endpoint of the vendor's API that is known by its name, but is not simulated.
package struct UnsimulatedEndpoint: Equatable, Sendable {
    /// The name, as the vendor's documentation has it.
    package let name: String
    /// The path under which clients call it.
    package let path: String

    private init(_ name: String, at path: String? = nil) {
        self.name = name
        self.path = path ?? "/products/!\(name)"
    }

    /// The one of those beside what is served that a request path is of, in whatever case; nil for any other path. Clients write some with a `!` and some
    /// without, and what they download in a folder of its own.
    package init?(path: String, beside served: ServedEndpoints = .all) {
        guard let name = Self.name(in: path),
            let known = Self.all(beside: served).first(where: { ASCII.equalIgnoringCase($0.name, name) })
        else { return nil }
        self = known
    }

    /// Those that a simulator turns away which serves some endpoints: what it could serve as well, then all others.
    package static func all(beside served: ServedEndpoints) -> [UnsimulatedEndpoint] {
        let left = EndpointName.allCases.filter { !served.contains($0) }
        return left.map { UnsimulatedEndpoint($0.rawValue, at: $0.path) } + all
    }

    /// All that are never simulated: those that clients call beside the five, then the rest. One that gets simulated leaves this list.
    package static let all = [
        UnsimulatedEndpoint("CollectSSL", at: "/products/download/CollectSSL"),
        UnsimulatedEndpoint("AutoApplySSL"),
        UnsimulatedEndpoint("AutoApplyOrder"),
        UnsimulatedEndpoint("AutoReject"),
        UnsimulatedEndpoint("AutoRevokeSSL"),
        UnsimulatedEndpoint("AutoReplaceSSL"),
        UnsimulatedEndpoint("DecodeCSR"),
        UnsimulatedEndpoint("EnterDCVCode", at: "/products/EnterDCVCode"),
        UnsimulatedEndpoint("EnterDCVCode2", at: "/products/EnterDCVCode2"),
        UnsimulatedEndpoint("AutoRefund"),
        UnsimulatedEndpoint("WebHostReport"),
        UnsimulatedEndpoint("GetDetailedOrderStatus"),
        UnsimulatedEndpoint("SSLChecker"),
        UnsimulatedEndpoint("PlaceOrder"),
        UnsimulatedEndpoint("ProvideEVDetails"),
        UnsimulatedEndpoint("AutoRemoveMDCDomain"),
        UnsimulatedEndpoint("getAccountBalance"),
        UnsimulatedEndpoint("CollectCCC", at: "/products/download/CollectCCC"),
        UnsimulatedEndpoint("applyCustomClientCert"),
    ]

    /// What stands in a path where the name of an endpoint does; nil where that is no such path.
    private static func name(in path: String) -> String? {
        // The longer one first, since the other is its beginning.
        let folder = ["/products/download/", "/products/"].first { folder in
            ASCII.equalIgnoringCase(path.prefix(folder.count), folder)
        }
        guard let folder else { return nil }
        let rest = path.dropFirst(folder.count)
        let mark = ["!", "%21"].first { rest.hasPrefix($0) } ?? ""
        return String(rest.dropFirst(mark.count))
    }
}
