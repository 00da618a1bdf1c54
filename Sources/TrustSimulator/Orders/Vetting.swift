package import TrustAPI

/// What an order is vetted for, with what that takes beside its domains.
///
/// Its payloads stand apart, as most orders have none: a million of them have to fit into memory.
package enum Vetting: Equatable, Sendable {
    case domain
    indirect case organization(Callback)
    indirect case extended(Callback, ClickThrough)

    /// The callback of an OV or EV order. Setting it on a DV order changes nothing.
    package var callback: Callback? {
        get {
            switch self {
            case .domain: nil
            case .organization(let callback), .extended(let callback, _): callback
            }
        }
        set {
            guard let newValue else { return }
            switch self {
            case .domain: break
            case .organization: self = .organization(newValue)
            case .extended(_, let clickThrough): self = .extended(newValue, clickThrough)
            }
        }
    }

    /// The click-through of an EV order. Setting it on another order changes nothing.
    package var clickThrough: ClickThrough? {
        get {
            switch self {
            case .domain, .organization: nil
            case .extended(_, let clickThrough): clickThrough
            }
        }
        set {
            if case .extended(let callback, _) = self, let newValue { self = .extended(callback, newValue) }
        }
    }
}

extension Vetting {
    /// What an order is vetted for, by the name that world files and bindings give it.
    package enum Kind: String, CaseIterable, Sendable {
        case domain = "DV"
        case organization = "OV"
        case extended = "EV"
    }

    /// Setting another kind keeps the callback and the click-through that both have, and starts those that are new.
    package var kind: Kind {
        get {
            switch self {
            case .domain: .domain
            case .organization: .organization
            case .extended: .extended
            }
        }
        set {
            self =
                switch newValue {
                case .domain: .domain
                case .organization: .organization(callback ?? Callback())
                case .extended: .extended(callback ?? Callback(), clickThrough ?? ClickThrough())
                }
        }
    }
}

/// The call or mail by which the CA reaches the customer of an OV or EV order.
package struct Callback: Equatable, Sendable {
    /// How the CA reaches the customer.
    package enum Method: String, CaseIterable, Sendable {
        case telephone, email
    }

    /// How far the callback has come.
    package enum Progress: Equatable, Sendable {
        /// The CA is still checking the telephone number.
        case checkingPhone
        case ready
        /// A callback was asked for at this time; nil where a world does not say when.
        case scheduled(for: Moment?)
        case completed
    }

    /// How the CA reaches the customer.
    package var method = Method.telephone
    /// The number that is called; nil where none is known.
    package var phoneNumber: String?
    /// The address that is mailed; nil where none is known.
    package var emailAddress: String?
    /// How far the callback has come.
    package var progress = Progress.ready
    /// What the reseller asked for: the language, the extension, what support is to know.
    package var language: CallbackLanguage?
    /// The extension to dial; nil for none.
    package var extensionNumber: String?
    /// Notes for the support team; nil for none.
    package var comments: String?
    /// What completes the callback by itself.
    package var completion = Completion()
    /// What ends the check of the telephone number by itself.
    package var phoneCheck = Completion()

    /// A callback by telephone that can be made at once.
    package init() {}

    /// A call has set the callback going anew.
    mutating func restart(at now: Moment) {
        completion.restart(at: now)
        if progress == .checkingPhone { phoneCheck.restart(at: now) }
    }

    /// When time completes the callback: one that is scheduled not before its time.
    var due: Moment? {
        switch progress {
        case .completed: nil
        case .scheduled(for: let time): completion.due(from: time)
        case .ready, .checkingPhone: completion.due()
        }
    }
}

/// The mail by which the customer of an EV order agrees to the terms.
package struct ClickThrough: Equatable, Sendable {
    /// Whether the customer has agreed.
    package enum Progress: String, CaseIterable, Sendable {
        case sent, clicked
    }

    /// The recipient; nil where no address is known.
    package var email: String?
    /// Whether the customer has agreed.
    package var progress = Progress.sent
    /// What lets the customer click by itself.
    package var completion = Completion()

    /// A click-through whose mail was sent.
    package init() {}

    /// The mail went out anew.
    mutating func restart(at now: Moment) { completion.restart(at: now) }
}
