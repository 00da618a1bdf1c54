import TrustAPI
package import TrustSimulator

extension Coding where Value == AccountState {
    /// An account of a world file. Its orders stand in a list of their own.
    package static func account(seed: Int) -> Coding {
        .object(
            "account",
            required: RequiredField(
                "loginName", { $0.account.loginName }, .credential, "The name that calls log in with, case sensitive."),
            RequiredField("loginPassword", { $0.account.loginPassword }, .password, "The password of the login."),
            make: { AccountState(account: Account(loginName: $0, loginPassword: $1), seed: seed) },
            blank: { AccountState(account: Account(loginName: "", loginPassword: Password("")), seed: seed) },
            fields: [
                Field("credit", \.account.credit, .amount, "What it can spend; an order that costs more answers -15."),
                Field("standing", \.account.standing, .choice(), "Whether it may log in."),
                Field(
                    "allowedAddresses", \.account.allowedAddresses, .optional(.list(of: .addressRange)),
                    "Where it may log in from: addresses or blocks. Anywhere, when left out."
                ),
                Field(
                    "deniedEndpoints", \.account.deniedEndpoints, .list(of: .choice()),
                    "Endpoints that it may not call: -90 where the page has that row, else -16."
                ),
                Field(
                    "dcvTemplateIDs", \.account.dcvTemplateIDs, .list(of: .integer(.min ... .max)),
                    "The mail templates of its own that a call may name; any, when left out."
                ),
                addressLists,
                keysDrawn(seed: seed),
            ]
        )
    }

    /// It is written only once something was listed.
    private static let addressLists: Field<AccountState> = {
        let coding = Coding<[AddressList]>.list(of: .addressList)
        return Field(
            "addressLists",
            schema: coding.schema,
            "The domains whose addresses GetDCVEmailAddressList listed to it, and when. An export writes it.",
            decode: { node, simulator, decoding in
                guard let lists = coding.decode(node, &decoding) else { return }
                simulator.account.addressLists = lists
            },
            encode: { $0.account.addressLists.isEmpty ? nil : coding.encode($0.account.addressLists) }
        )
    }()

    /// Where the keys of the account's mails go on. It is written only once a key was drawn.
    private static func keysDrawn(seed: Int) -> Field<AccountState> {
        let coding = Coding<Int>.count
        return Field(
            "keysDrawn",
            schema: coding.schema,
            "How many keys its mails have used so far. An export writes it.",
            decode: { node, simulator, decoding in
                guard let drawn = coding.decode(node, &decoding) else { return }
                simulator.keys = KeyStream(seed: seed, loginName: simulator.account.loginName, drawn: drawn)
            },
            encode: { $0.keys.drawn == 0 ? nil : coding.encode($0.keys.drawn) }
        )
    }
}

extension Coding where Value == AddressList {
    /// A domain whose addresses were listed.
    fileprivate static let addressList = Coding.object(
        "addressList",
        required: RequiredField("domain", { $0.domain }, .credential, "The domain."),
        RequiredField("listedAt", { $0.listedAt }, .moment, "When its addresses were last listed."),
        make: { AddressList(of: $0, at: $1) }
    )
}

extension Coding where Value == String {
    /// A text that is not empty.
    static let credential = text(
        "a text that is not empty", schema: .schema("string", "number", with: [("minLength", 1)])
    ) { !$0.isEmpty }
}

extension Coding where Value == Password {
    /// A password. What stands there is not told in messages.
    package static let password = Coding(
        schema: Coding<String>.credential.schema,
        decode: { node, decoding in
            if let text = node.text, !text.isEmpty { return Password(text) }
            decoding.complain("Expected a password: a text that is not empty.", at: node.place)
            return nil
        },
        encode: { .string($0.reveal()) }
    )
}

extension Coding where Value == Money {
    /// An amount that is not below zero: a price, a credit.
    static let amount = Coding.scalar(
        "an amount from 0, such as 500 or 499.50",
        schema: .schema("number", with: [("minimum", 0)]),
        read: { content in
            guard case .number(let text) = content, let money = Money(decimal: text), money >= .zero else { return nil }
            return money
        },
        write: money.encode
    )

    /// An amount of money from 0 with at most two decimal places.
    package static let money = Coding.scalar(
        "an amount such as 500 or 499.50",
        schema: .schema("number"),
        read: { if case .number(let text) = $0 { Money(decimal: text) } else { nil } },
        write: { Node(.number($0.decimal)) }
    )
}

extension Coding where Value == AddressRange {
    /// An IP address, or a block of them in CIDR notation.
    package static let addressRange = Coding.scalar(
        "an IP address or a block such as 192.0.2.0/24",
        schema: .schema(matching: AddressRange.pattern),
        read: { Node($0).text.flatMap { AddressRange($0) } },
        write: { .string($0.description) }
    )
}
