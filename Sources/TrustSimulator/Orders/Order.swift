package import TrustAPI

/// An order of an account.
package struct Order: Equatable, Sendable {
    /// What the CA finds when it looks for the price.
    package struct Pricing: Equatable, Sendable {
        package enum Finding: String, CaseIterable, Sendable {
            case found, noPrice, noDuration, noProduct
        }

        package var finding: Finding
        /// What the refusal says beside its text, where nothing was found; nil is nothing.
        package var message: String?

        package init(_ finding: Finding, message: String? = nil) {
            self.finding = finding
            self.message = message
        }

        package static let found = Pricing(.found)
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
        /// What -122 says where the synchronization fails; nil is a text of the simulator.
        package var message: String?

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
    @CopyOnWrite var terms: Terms
    package var state = OrderState.inProgress

    package init(number: OrderNumber, account: String) {
        self.number = number
        self.account = account
    }
}
