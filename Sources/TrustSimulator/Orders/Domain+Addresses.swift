import TrustAPI

extension Domain {
    private static let usualMailboxes = ["admin", "administrator", "hostmaster", "postmaster", "webmaster"]

    /// Addresses to which a validation mail may go: those listed, or the five usual mailboxes at the domain and each
    /// parent, but for public suffixes.
    package var eligibleAddresses: [String] { addresses { !PublicSuffix.contains($0) } }

    /// The same, with the parents of two labels and more, up to the first for which `takes` does not hold.
    private func addresses(atParents takes: (String) -> Bool) -> [String] {
        switch eligible {
        case .listed(let addresses):
            return addresses
        case .usual:
            let labels = base.split(separator: ".")
            let firsts = labels.indices.filter { $0 == 0 || labels.count - $0 >= 2 }
            return firsts.map { labels[$0...].joined(separator: ".") }.prefix(while: takes).flatMap { parent in
                Self.usualMailboxes.map { "\($0)@\(parent)" }
            }
        }
    }

    /// The addresses that count under what is assumed.
    func acceptableAddresses(_ grounds: inout Grounds) -> [String] {
        guard eligible == .usual else { return eligibleAddresses }
        switch grounds.choice(of: Assumed.acceptableAddresses) {
        case .registrableDomain: return eligibleAddresses
        case .twoLabels: return addresses { _ in true }
        }
    }

    func accepts(email: String, _ grounds: inout Grounds) -> Bool {
        let acceptable = acceptableAddresses(&grounds)
        if acceptable.contains(email) { return true }
        return acceptable.contains { ASCII.equalIgnoringCase($0, email) }
            && grounds.choice(of: Assumed.addressCase) == .anyCase
    }

    /// Why an address is not acceptable, in a sentence.
    func objection(to email: String, _ grounds: inout Grounds) -> String {
        let known = acceptableAddresses(&grounds)
        let acceptable = known.isEmpty ? "none is" : "acceptable: \(known.enumerated)"
        return "\(email.shown(as: "address")) is not acceptable for \(name) (\(acceptable))"
    }

    /// Whether the address was among those listed to an account in the 24 hours before a moment.
    func wasListed(email: String, to account: Account, before now: Moment, _ grounds: inout Grounds) -> Bool {
        now <= account.lastListing(of: self).adding(seconds: AddressList.lifetime) && accepts(email: email, &grounds)
    }
}

extension Account {
    /// When the addresses for a domain of an order were last listed to the account: with the order, or by a call since.
    func lastListing(of domain: Domain) -> Moment {
        if addressLists.isEmpty { return domain.listedAt }
        let lists = addressLists.filter { ASCII.equalIgnoringCase($0.domain, domain.base) }
        return lists.reduce(domain.listedAt) { max($0, $1.listedAt) }
    }
}
