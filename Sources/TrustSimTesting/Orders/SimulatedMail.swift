public import Foundation
import TrustAPI
import TrustSimulator

/// A mail that the CA would have sent.
public struct SimulatedMail: Sendable, Hashable {
    /// What a mail is about.
    public enum Kind: String, CaseIterable, Sendable {
        case dcv, clickThrough, callback
    }

    /// What it is about.
    public let kind: Kind
    /// To whom it went, where the world knows that.
    public let recipient: String?
    /// The number of the order that it is about.
    public let order: Int
    /// The domain that a validation mail is about.
    public let domain: String?
    /// The subject line.
    public let subject: String
    /// The text.
    public let body: String
    /// The key that validates the domain.
    public let key: String?
    /// When it was sent, by the clock of the world.
    public let sentAt: Date
}

extension SimulatedMail {
    init(_ mail: Mail) {
        kind =
            switch mail.kind {
            case .dcv: .dcv
            case .clickThrough: .clickThrough
            case .callback: .callback
            }
        recipient = mail.to
        order = Int(mail.order.value)
        domain = mail.domain
        subject = mail.subject
        body = mail.body
        key = mail.key
        sentAt = Date(mail.sentAt)
    }
}
