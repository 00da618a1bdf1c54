package import TrustAPI

/// An order of an account.
package struct Order: Equatable, Sendable {
    /// What the CA finds when it looks for the price.
    package enum Pricing: String, CaseIterable, Sendable {
        case found, noPrice, noDuration, noProduct
    }

    /// Whether the CA carries out changes of validation methods.
    package enum DCVUpdates: String, CaseIterable, Sendable {
        case accepted, failing
    }

    /// A SiteLock licence as the only product.
    package struct SiteLock: Equatable, Sendable {
        package enum Synchronization: String, CaseIterable, Sendable {
            case ok, failing
        }

        package var userID = ""
        package var siteID = ""
        package var synchronization = Synchronization.ok

        package init() {}
    }

    /// The voucher that the order was placed with.
    package struct Voucher: Equatable, Sendable {
        /// Methods that it may not be used with.
        package var excludes: [ValidationMethod] = []

        package init() {}
    }

    package var number: OrderNumber
    /// The login name of the account.
    package var account: String
    package var product = "PositiveSSL"
    package var price = Money.zero
    package var domains: [Domain] = []
    package var vetting = Vetting.domain
    @Seldom var terms: Terms
    package var state = OrderState.inProgress

    package init(number: OrderNumber, account: String) {
        self.number = number
        self.account = account
    }
}
