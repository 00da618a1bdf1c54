/// What can be wrong with the certificate of a port that answers as the HTTPS port does. A client that checks goes no further.
package enum TLSFault: String, CaseIterable, Sendable {
    /// It has expired; all else is as it should be.
    case expired
    /// It is for `wrong.example.com` and no other.
    case wrongHost
    /// It comes from an authority that nobody knows.
    case unknownAuthority
}

extension TestAuthority {
    /// A leaf with something wrong with it.
    func issueLeaf(with fault: TLSFault) throws -> Leaf {
        switch fault {
        case .expired: try issueLeaf(isExpired: true)
        case .wrongHost: try issueLeaf(for: Hosts(names: ["wrong.example.com"], addresses: []))
        case .unknownAuthority: try TestAuthority().issueLeaf()
        }
    }
}
