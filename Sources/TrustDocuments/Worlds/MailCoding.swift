package import TrustSimulator

extension Coding where Value == Mail {
    /// A mail, in the mailbox of an export and on the control API.
    package static let mail = Coding.object(
        "mail",
        required: RequiredField("kind", { $0.kind }, .choice(), "What it is about."),
        RequiredField("account", { $0.account }, .text, "The login name of the account whose order it is about."),
        RequiredField("order", { $0.order }, .orderNumber, "The number of the order that it is about."),
        RequiredField("subject", { $0.subject }, .text, "The subject line."),
        RequiredField("body", { $0.body }, .text, "The text."),
        RequiredField("sentAt", { $0.sentAt }, .moment, "When it was sent."),
        make: { Mail(kind: $0, account: $1, to: nil, order: $2, subject: $3, body: $4, sentAt: $5) },
        fields: [
            Field("to", \.to, .optional(.text), "The recipient."),
            Field("domain", \.domain, .optional(.text), "The domain that a validation mail is about."),
            Field("key", \.key, .optional(.text), "The key that validates the domain."),
        ]
    )
}
