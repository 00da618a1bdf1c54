import TrustAPI
package import TrustSimulator

extension Coding where Value == Domain {
    /// A domain of an order. By default its addresses were listed at the start of the clock, and its check starts now.
    package static func domain(clock: Clock) -> Coding {
        .object(
            "domain",
            required: RequiredField("name", { $0.name }, .credential),
            make: { Domain(name: $0, listedAt: clock.start, checkedSince: clock.now) },
            fields: [
                Field("method", \.method, .choice()),
                Field("email", \.email, .optional(.text)),
                Field("validated", \.saysValidated, .bool),
                Field("validatedAt", \.validatedAt, .optional(.moment)),
                Field("eligible", \.eligibleList, .list(of: .text)),
                Field("listedAt", \.listedAt, .moment),
                Field("validates", \.progression, .progression),
                Field("checkedSince", \.checkedSince, .moment),
                Field("calls", \.calls, .count),
                Field("key", \.key, .optional(.text)),
            ]
        )
    }
}

extension Domain {
    fileprivate var saysValidated: Bool {
        get { isValidated }
        set { validation = newValue ? .done(at: validatedAt) : .outstanding }
    }

    fileprivate var validatedAt: Moment? {
        get { if case .done(let moment) = validation { moment } else { nil } }
        set { if isValidated { validation = .done(at: newValue) } }
    }

    /// The eligible addresses in full; the usual ones, written out, are still the usual ones.
    fileprivate var eligibleList: [String] {
        get { eligibleAddresses }
        set {
            eligible = .usual
            if newValue != eligibleAddresses { eligible = .listed(newValue) }
        }
    }
}

extension Coding where Value == Domain.Progression {
    /// `manually`, `{after: 30}` or `{afterCalls: 2}`.
    static let progression = Coding(
        decode: { node, decoding in
            if node.text == "manually" { return .manually }
            if case .map(let entries) = node.content, entries.count == 1 {
                let entry = entries[0]
                switch entry.key {
                case "after":
                    return Coding<Int>.integer(0 ... .max).decode(entry.value, &decoding).map { .after(seconds: $0) }
                case "afterCalls":
                    return Coding<Int>.integer(1 ... .max).decode(entry.value, &decoding).map { .afterCalls($0) }
                default: break
                }
            }
            decoding.complain(
                "Expected manually, {after: SECONDS} or {afterCalls: NUMBER}, found \(node.shown).", at: node.place
            )
            return nil
        },
        encode: { progression in
            switch progression {
            case .manually: .string("manually")
            case .after(let seconds): .map([("after", .number(seconds))])
            case .afterCalls(let calls): .map([("afterCalls", .number(calls))])
            }
        }
    )
}
