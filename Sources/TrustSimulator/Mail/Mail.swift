package import TrustAPI

/// An email that the CA would have sent.
package struct Mail: Equatable, Sendable {
    /// What the customer is asked to do.
    package enum Kind: String, CaseIterable, Sendable {
        case dcv, clickThrough, callback
    }

    /// What the customer is asked to do.
    package var kind: Kind
    /// The login name of the account whose order it is about.
    package var account: String
    /// The recipient; nil where the world does not know one.
    package var to: String?
    /// The order that it is about.
    package var order: OrderNumber
    /// The domain that a validation mail is about.
    package var domain: String?
    /// The subject line.
    package var subject: String
    package var body: String
    /// The key that the customer enters to validate the domain.
    package var key: String?
    /// When it was sent, by the clock of the world.
    package var sentAt: Moment

    /// A mail as it is sent; `domain` and `key` belong to validation mails.
    package init(
        kind: Kind, account: String, to: String?, order: OrderNumber, domain: String? = nil, subject: String,
        body: String, key: String? = nil, sentAt: Moment
    ) {
        self.kind = kind
        self.account = account
        self.to = to
        self.order = order
        self.domain = domain
        self.subject = subject
        self.body = body
        self.key = key
        self.sentAt = sentAt
    }
}
