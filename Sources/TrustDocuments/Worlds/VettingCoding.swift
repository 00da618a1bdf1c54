import TrustAPI
package import TrustSimulator

extension Coding where Value == Callback {
    /// The callback of an order of a world; what time completes starts now, unless the world says when it did.
    package static func callback(clock: Clock) -> Coding {
        written.checked { callback, _, _ in
            var callback = callback
            callback.completion.start(by: clock)
            callback.phoneCheck.start(by: clock)
            return callback
        }
    }

    private static let written = Coding.object(
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
            Field("language", \.language, .optional(.choice()), "The language that was asked for."),
            Field("extension", \.extensionNumber, .optional(.text), "The extension that was asked for."),
            Field("comments", \.comments, .optional(.text), "What support was told."),
            Field(
                "completes", \.completion.progression, .progression,
                "What completes it, apart from an act: seconds from when it started or is scheduled for, or calls."
            ),
            Field(
                "startedAt", \.completion.startedAt, .optional(.moment), "When it last started. An export writes it."),
            Field("calls", \.completion.calls, .count, "How many calls named the order so far. An export writes it."),
            Field(
                "phoneCheck", \.phoneCheck.progression, .progression,
                "What ends the check of the telephone number, apart from an act."
            ),
            Field(
                "phoneCheckStartedAt", \.phoneCheck.startedAt, .optional(.moment),
                "When that check last started. An export writes it."
            ),
            Field(
                "phoneCheckCalls", \.phoneCheck.calls, .count,
                "How many calls named the order during that check. An export writes it."
            ),
        ]
    )
}

extension Coding where Value == ClickThrough {
    /// The click-through of an order of a world; what time completes starts now, unless the world says when it did.
    package static func clickThrough(clock: Clock) -> Coding {
        written.checked { clickThrough, _, _ in
            var clickThrough = clickThrough
            clickThrough.completion.start(by: clock)
            return clickThrough
        }
    }

    private static let written = Coding.object(
        "clickThrough",
        make: { ClickThrough() },
        fields: [
            Field("email", \.email, .optional(.text), "The address that the mail went to."),
            Field("progress", \.progress, .choice(), "Whether the customer has clicked."),
            Field(
                "completes", \.completion.progression, .progression,
                "What lets the customer click, apart from an act: seconds from when the mail went out, or calls."
            ),
            Field(
                "startedAt", \.completion.startedAt, .optional(.moment), "When that mail went out. An export writes it."
            ),
            Field("calls", \.completion.calls, .count, "How many calls named the order so far. An export writes it."),
        ]
    )
}

extension Completion {
    /// Starts what time completes, unless it is known when it started.
    fileprivate mutating func start(by clock: Clock) {
        guard case .after = progression else {
            startedAt = nil
            return
        }
        startedAt = startedAt ?? clock.now
    }
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
