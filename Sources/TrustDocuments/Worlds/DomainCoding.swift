import TrustAPI
package import TrustSimulator

extension Coding where Value == Domain {
    /// A domain of an order. By default its addresses were listed at the start of the clock, and its check starts now.
    package static func domain(clock: Clock) -> Coding {
        .object(
            "domain",
            required: RequiredField(
                "name", { $0.name }, .domainName,
                "The name that is validated; a wildcard as \"*.example.com\", in quotes."),
            make: { Domain(name: $0, listedAt: clock.start, checkedSince: clock.now) },
            blank: { Domain(name: "", listedAt: clock.start, checkedSince: clock.now) },
            fields: [
                Field("method", \.method, .choice(), "How it is validated."),
                Field(
                    "email", \.email, .optional(.text),
                    "The address that the last validation mail went to; none yet, when left out."
                ),
                Field("validated", \.saysValidated, .bool, "Whether it is validated already."),
                Field("validatedAt", \.validatedAt, .optional(.moment), "When it was validated. An export writes it."),
                eligible,
                Field(
                    "listedAt", \.listedAt, .moment, hasFixedDefault: false,
                    "When these addresses were last listed; the start of the clock, when left out."
                ),
                Field(
                    "validates", \.progression, .progression, "What validates it, apart from an act of the customer."
                ),
                Field(
                    "checkedSince", \.checkedSince, .moment, hasFixedDefault: false,
                    "When the check last started. An export writes it."
                ),
                Field("calls", \.calls, .count, "How many calls named the order so far. An export writes it."),
                Field("key", \.key, .optional(.text), "The key in the last validation mail. An export writes it."),
            ]
        )
    }
}

extension Coding where Value == String {
    /// A name, which may be longer than DNS takes, but not without bounds: its addresses are listed for each of its parents.
    fileprivate static let domainName = text(
        "a domain name of at most 1,024 bytes, without blanks and control characters", schema: credential.schema
    ) { !$0.isEmpty && $0.utf8.count <= 1_024 && !$0.unicodeScalars.contains(where: isNoneOfAName) }

    /// White space parts the names of a list, and control characters part what comes after them in a mail.
    private static func isNoneOfAName(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
    }
}

extension Coding where Value == Domain {
    /// Written in full; the usual addresses, written out, are still the usual ones.
    private static var eligible: Field<Domain> {
        let coding = Coding<[String]>.list(of: .text)
        return Field(
            "eligible",
            schema: coding.schema,
            "Addresses that a validation mail may go to; the five usual ones at the domain and its parents, when left out.",
            decode: { node, domain, decoding in
                guard let addresses = coding.decode(node, &decoding) else { return }
                domain.eligible = .usual
                if addresses != domain.eligibleAddresses { domain.eligible = .listed(addresses) }
            },
            encode: { coding.encode($0.eligibleAddresses) }
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
}

extension Coding where Value == Progression {
    /// `manually`, `{after: 30}` or `{afterCalls: 2}`.
    static let progression: Coding = {
        let counted = Coding.oneOf(
            [
                Form("after", .integer(0 ... .max), "Seconds after it has started.") { .after(seconds: $0) },
                Form("afterCalls", .integer(1 ... .max), "With this number of calls that name the order.") {
                    .afterCalls($0)
                },
            ],
            expected: "manually, {after: SECONDS} or {afterCalls: NUMBER}",
            encode: { progression in
                switch progression {
                case .manually: .string("manually")
                case .after(let seconds): ["after": .number(seconds)]
                case .afterCalls(let calls): ["afterCalls": .number(calls)]
                }
            }
        )
        return .word("manually", for: .manually, or: counted)
    }()
}
