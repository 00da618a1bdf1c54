package import TrustAPI

/// The addresses for a domain as they were listed to an account: which they were follows from the domain, so only that and
/// the time are kept.
package struct AddressList: Equatable, Sendable {
    /// How long a validation mail may go to an address that was listed, in seconds.
    package static let lifetime = 86_400

    /// The domain, in small letters; of a wildcard what it is about.
    package let domain: String
    /// When they were listed.
    package let listedAt: Moment

    /// Takes the name of the domain as somebody wrote it.
    package init(of domain: String, at listedAt: Moment) {
        self.domain = HostName.base(of: domain).lowercased()
        self.listedAt = listedAt
    }

    /// Whether the list still counts.
    func isFresh(at now: Moment) -> Bool { now <= listedAt.adding(seconds: Self.lifetime) }
}

extension Account {
    /// Notes that the addresses for a domain were listed to the account. What is too old to count is forgotten.
    mutating func noteAddressList(of domain: String, at now: Moment) {
        let list = AddressList(of: domain, at: now)
        addressLists.removeAll { $0.domain == list.domain || !$0.isFresh(at: now) }
        addressLists.append(list)
    }
}
