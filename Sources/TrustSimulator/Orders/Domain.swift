package import TrustAPI

/// A domain of an order and how far its validation has come.
package struct Domain: Equatable, Sendable {
    /// Whether the domain is validated, and since when.
    package enum Validation: Equatable, Sendable {
        case outstanding
        /// Validated; nil where a world does not say when.
        case done(at: Moment?)
    }

    /// Where the eligible addresses come from.
    package enum EligibleAddresses: Equatable, Sendable {
        /// The five usual mailboxes at the domain and at each of its parents.
        case usual
        case listed([String])
    }

    /// The fully qualified name; a wildcard as `*.example.com`.
    package var name: String
    /// The address to which the validation mail last went.
    package var email: String?
    /// Whether it is validated, and since when.
    package var validation = Validation.outstanding
    /// How it is to be validated.
    package var method = ValidationMethod.email
    /// When the eligible addresses were last listed to the account.
    package var listedAt: Moment
    /// When the check last started.
    package var checkedSince: Moment
    @CopyOnWrite var particulars: Particulars

    /// A domain to be validated by email, whose mail has not been sent.
    package init(name: String, listedAt: Moment, checkedSince: Moment) {
        self.name = name
        self.listedAt = listedAt
        self.checkedSince = checkedSince
    }

    /// Whether it is validated.
    package var isValidated: Bool { validation != .outstanding }
    /// Whether it stands for all subdomains: `*.example.com`.
    package var isWildcard: Bool { name.hasPrefix("*.") }

    func isNamed(_ other: String) -> Bool { ASCII.equalIgnoringCase(name, other) }

    /// The name without `*.`: what a validation is really about.
    var base: Substring { isWildcard ? name.dropFirst(2) : name[...] }

    /// Whether a validation of the other domain is also one of this.
    func isCovered(by parent: Domain) -> Bool {
        ASCII.equalIgnoringCase(base, parent.base)
            || ASCII.equalIgnoringCase(base.suffix(parent.base.count + 1), ".\(parent.base)")
    }
}
