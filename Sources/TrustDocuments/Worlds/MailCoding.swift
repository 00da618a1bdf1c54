package import TrustSimulator

extension Coding where Value == Mail {
    /// A mail, in the mailbox of an export and on the control API.
    package static let mail = Coding.object(
        "mail",
        required: RequiredField("kind", { $0.kind }, .choice()),
        RequiredField("account", { $0.account }, .text),
        RequiredField("order", { $0.order }, .orderNumber),
        RequiredField("subject", { $0.subject }, .text),
        RequiredField("body", { $0.body }, .text),
        RequiredField("sentAt", { $0.sentAt }, .moment),
        make: { Mail(kind: $0, account: $1, to: nil, order: $2, subject: $3, body: $4, sentAt: $5) },
        fields: [
            Field("to", \.to, .optional(.text)),
            Field("domain", \.domain, .optional(.text)),
            Field("key", \.key, .optional(.text)),
        ]
    )
}
