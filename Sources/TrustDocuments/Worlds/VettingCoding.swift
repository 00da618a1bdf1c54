import TrustAPI
package import TrustSimulator

extension Coding where Value == Callback {
    package static let callback = Coding.object(
        "callback",
        make: { Callback() },
        fields: [
            Field("method", \.method, .choice(), "How the CA reaches the customer."),
            Field("phoneNumber", \.phoneNumber, .optional(.text), "The number to be called."),
            Field("emailAddress", \.emailAddress, .optional(.text), "The address that the mail goes to."),
            Field("progress", \.progressName, .choice(), "How far it has come."),
            Field(
                "scheduledFor", \.scheduledFor, .optional(.moment),
                "When the call is due, once it is scheduled. An export writes it."
            ),
        ]
    )
}

extension Coding where Value == ClickThrough {
    package static let clickThrough = Coding.object(
        "clickThrough",
        make: { ClickThrough() },
        fields: [
            Field("email", \.email, .optional(.text), "The address that the mail went to."),
            Field("progress", \.progress, .choice(), "Whether the customer has clicked."),
        ]
    )
}

/// How far a callback is, without when it is scheduled for.
private enum CallbackProgressName: String, CaseIterable, Sendable {
    case ready, checkingPhone, scheduled, completed
}

extension Callback {
    fileprivate var progressName: CallbackProgressName {
        get {
            switch progress {
            case .checkingPhone: .checkingPhone
            case .ready: .ready
            case .scheduled: .scheduled
            case .completed: .completed
            }
        }
        set {
            switch newValue {
            case .checkingPhone: progress = .checkingPhone
            case .ready: progress = .ready
            case .scheduled: progress = .scheduled(for: scheduledFor)
            case .completed: progress = .completed
            }
        }
    }

    fileprivate var scheduledFor: Moment? {
        get { if case .scheduled(let moment) = progress { moment } else { nil } }
        set { if case .scheduled = progress { progress = .scheduled(for: newValue) } }
    }
}
