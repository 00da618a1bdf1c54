package import TrustAPI

extension Order {
    /// What few orders have.
    struct Terms: DefaultConstructible {
        var baseNumber: OrderNumber?
        var pricing = Pricing.found
        var dcvUpdates = DCVUpdates.accepted
        var issuanceDelay = 0
        var completedAt: Moment?
        var siteLock: SiteLock?
        var voucher: Voucher?
    }

    /// A number that several orders can share; nil is the order's own.
    package var baseNumber: OrderNumber? {
        get { terms.baseNumber }
        set { terms.baseNumber = newValue }
    }

    /// What the CA finds when it looks for the price.
    package var pricing: Pricing {
        get { terms.pricing }
        set { terms.pricing = newValue }
    }

    /// The SiteLock licence that the order consists of; nil for a certificate.
    package var siteLock: SiteLock? {
        get { terms.siteLock }
        set { terms.siteLock = newValue }
    }

    /// The voucher that it was placed with; nil for none.
    package var voucher: Voucher? {
        get { terms.voucher }
        set { terms.voucher = newValue }
    }

    /// Whether updates of its validation methods succeed.
    package var dcvUpdates: DCVUpdates {
        get { terms.dcvUpdates }
        set { terms.dcvUpdates = newValue }
    }

    /// Seconds from the last validation to issuance.
    package var issuanceDelay: Int {
        get { terms.issuanceDelay }
        set { terms.issuanceDelay = newValue }
    }

    /// When the last validation was completed, while issuance is still to come.
    package var completedAt: Moment? {
        get { terms.completedAt }
        set { terms.completedAt = newValue }
    }
}
