package import TrustAPI

/// A reseller's account.
package struct Account: Equatable, Sendable {
    /// Case sensitive.
    package var loginName: String
    /// The password, case sensitive.
    package var loginPassword: Password
    /// What is left to pay orders with.
    package var credit = Money(cents: 100_000_000)
    /// Whether the account may log in.
    package var standing = AccountStatus.active
    /// Where it may log in from; nil is anywhere.
    package var allowedAddresses: [AddressRange]?
    /// The endpoints that refuse the account for lack of permission.
    package var deniedEndpoints: [EndpointName] = []
    /// The templates of its own that a call may name; none set up, any integer is accepted.
    package var dcvTemplateIDs: [Int] = []
    /// The domains whose addresses were listed to it, the latest last.
    package var addressLists: [AddressList] = []

    /// An active account with the default credit and every permission.
    package init(loginName: String, loginPassword: Password) {
        self.loginName = loginName
        self.loginPassword = loginPassword
    }
}

/// Whether an account may log in.
package enum AccountStatus: String, CaseIterable, Sendable {
    case active, locked, passwordExpired
}
