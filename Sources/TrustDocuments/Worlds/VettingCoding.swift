import TrustAPI
package import TrustSimulator

extension Coding where Value == Callback {
    package static let callback = Coding.object(
        "callback",
        make: { Callback() },
        fields: [
            Field("method", \.method, .choice()),
            Field("phoneNumber", \.phoneNumber, .optional(.text)),
            Field("emailAddress", \.emailAddress, .optional(.text)),
            Field("progress", \.progressName, .choice()),
            Field("scheduledFor", \.scheduledFor, .optional(.moment)),
        ]
    )
}

extension Coding where Value == ClickThrough {
    package static let clickThrough = Coding.object(
        "clickThrough",
        make: { ClickThrough() },
        fields: [
            Field("email", \.email, .optional(.text)),
            Field("progress", \.progress, .choice()),
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
