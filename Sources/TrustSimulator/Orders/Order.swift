package import TrustAPI

/// An order of an account.
package struct Order: Equatable, Sendable {
    /// What the CA finds when it looks for the price.
    package struct Pricing: Equatable, Sendable {
        /// Whether there is a price, and what is missing otherwise.
        package enum Finding: String, CaseIterable, Sendable {
            case found, noPrice, noDuration, noProduct
        }

        /// Whether there is a price, and what is missing otherwise.
        package var finding: Finding
        /// What the refusal says beside its text, where nothing was found; nil is nothing.
        package var message: String?

        /// The message is for a price that was not found.
        package init(_ finding: Finding, message: String? = nil) {
            self.finding = finding
            self.message = message
        }

        /// There is a price, so that the order can be authorized.
        package static let found = Pricing(.found)
    }

    /// Whether the CA carries out changes of validation methods.
    package enum DCVUpdates: String, CaseIterable, Sendable {
        case accepted, failing
    }

    /// A SiteLock licence as the only product.
    package struct SiteLock: Equatable, Sendable {
        /// Whether SiteLock can be reached.
        package enum Synchronization: String, CaseIterable, Sendable {
            case ok, failing
        }

        /// The user ID at SiteLock, as answers have it.
        package var userID = ""
        /// The site ID at SiteLock, as answers have it.
        package var siteID = ""
        /// Whether SiteLock can be reached.
        package var synchronization = Synchronization.ok
        /// What -122 says where the synchronization fails; nil is a text of the simulator.
        package var message: String?

        /// A licence without IDs, whose synchronization works.
        package init() {}
    }

    /// The voucher that the order was placed with.
    package struct Voucher: Equatable, Sendable {
        /// Methods that it may not be used with.
        package var excludes: [ValidationMethod] = []

        /// A voucher that excludes no method.
        package init() {}
    }

    /// The number, unique in its account.
    package var number: OrderNumber
    /// The login name of the account.
    package var account: String
    /// The name of the product.
    package var product = "PositiveSSL"
    /// What the authorization costs.
    package var price = Money.zero
    /// The domains of the certificate, in order.
    package var domains: [Domain] = []
    /// The kind of validation, with the callback or click-through that it needs.
    package var vetting = Vetting.domain
    /// How far the order has come.
    @CopyOnWrite var terms: Terms
    package var state = OrderState.inProgress

    /// A DV order in progress, without domains.
    package init(number: OrderNumber, account: String) {
        self.number = number
        self.account = account
    }
}
