import TrustAPI
package import TrustSimulator

extension Coding where Value == Order {
    /// An order of a world file. The clock is what the times of its domains default to.
    package static func order(clock: Clock) -> Coding {
        .object(
            "order",
            required: RequiredField("orderNumber", { $0.number }, .ownNumber, "The number that calls name it by."),
            RequiredField("account", { $0.account }, .credential, "The login name of the account that it belongs to."),
            make: { Order(number: $0, account: $1) },
            blank: { OrderNumber(1).map { Order(number: $0, account: "") } },
            fields: [
                Field(
                    "baseOrderNumber", \.writtenBaseNumber, .orderNumber, hasFixedDefault: false,
                    "A number that several orders can share; the order's own, when left out."
                ),
                Field("product", \.product, .text, "What was ordered."),
                Field("validation", \.vetting.kind, .choice(), "What the certificate is validated for."),
                Field("state", \.state, .choice(), "Where it stands in its life."),
                Field("price", \.price, .amount, "What authorizing it costs."),
                Field(
                    "pricing", \.pricing, .pricing,
                    "What the CA finds when it looks for the price: noPrice is -115, noDuration and noProduct are -114."
                ),
                Field("siteLock", \.siteLock, .optional(.siteLock), "A SiteLock licence as the only product."),
                Field("voucher", \.voucher, .optional(.voucher), "The voucher that it was placed with."),
                Field(
                    "dcvUpdates", \.dcvUpdates, .choice(),
                    "Whether changes of validation methods succeed: failing is -160."
                ),
                Field(
                    "issuanceDelay", \.issuanceDelay, .integer(0 ... .max),
                    "Seconds from its last validation to issuance."
                ),
                completedAt,
                Field("domains", \.domains, .domains(clock: clock), "The domains of the certificate."),
                vetting(
                    "callback", \.vetting.callback, .callback(clock: clock), of: "OV and EV have",
                    "The call or mail by which the CA reaches the customer, of OV and EV orders."
                ),
                vetting(
                    "clickThrough", \.vetting.clickThrough, .clickThrough(clock: clock), of: "EV has",
                    "The mail by which the customer agrees to the terms, of EV orders."
                ),
            ]
        )
    }

    /// Only while issuance is due: written where it is needed to read the same order back.
    private static var completedAt: Field<Order> {
        Field(
            "completedAt",
            schema: Coding<Moment>.moment.schema,
            "When its last validation was completed, while issuance is due. An export writes it.",
            decode: { node, order, decoding in order.completedAt = Coding<Moment>.moment.decode(node, &decoding) },
            encode: { $0.completedAt.map(Coding<Moment>.moment.encode) }
        )
    }

    /// A field that orders have which are vetted for more than their domains; `others` says which have it.
    private static func vetting<Part>(
        _ name: String, _ path: any WritableKeyPath<Order, Part?> & Sendable, _ coding: Coding<Part>, of others: String,
        _ about: String
    ) -> Field<Order> {
        Field(
            name, schema: coding.schema, about,
            decode: { node, order, decoding in
                if order[keyPath: path] != nil {
                    order[keyPath: path] = coding.decode(node, &decoding)
                } else {
                    let kind = order.vetting.kind.rawValue
                    decoding.complain("An order of validation \(kind) has no \(name); \(others) one.", at: node.place)
                }
            },
            encode: { $0[keyPath: path].map(coding.encode) ?? .null }
        )
    }
}

extension Coding where Value == OrderNumber {
    /// The number of an order that there is: one number is kept for tests of orders that do not exist.
    fileprivate static let ownNumber = orderNumber.with {
        $0.setting("not", to: ["enum": .list(spellings)])
    }.checked { number, node, decoding in
        guard number == MagicNumber.neverExists else { return number }
        decoding.complain("Order \(number) never exists, so that tests can rely on it.", at: node.place)
        return nil
    }

    /// The number that no order has, as it may be written.
    private static var spellings: [Node] {
        MagicNumber.neverExists.map { [orderNumber.encode($0), .string($0.description)] } ?? []
    }
}

extension Order {
    fileprivate var writtenBaseNumber: OrderNumber {
        get { baseNumber ?? number }
        set { baseNumber = newValue == number ? nil : newValue }
    }
}

extension Coding where Value == [Domain] {
    /// A validation looks at all domains of its order, so that these must not be without number.
    private static var mostDomains: Int { 10_000 }

    /// The domains of an order, none of them twice.
    fileprivate static func domains(clock: Clock) -> Coding {
        Coding.list(of: .domain(clock: clock)).checked { domains, node, decoding in
            guard domains.count > 1 else { return domains }
            guard domains.count <= mostDomains else {
                decoding.complain("An order has at most \(mostDomains) domains, not \(domains.count).", at: node.place)
                return nil
            }
            var names: Set<String> = []
            for (index, domain) in domains.enumerated() where !names.insert(domain.name.lowercased()).inserted {
                let place = if case .list(let elements) = node.content { elements.place(at: index) } else { node.place }
                decoding.complain("The domain '\(domain.name)' stands here a second time.", at: place)
                return nil
            }
            return domains
        }
    }
}

extension Coding where Value == Order.Pricing {
    /// What is found, or a map of that with a message.
    fileprivate static let pricing: Coding = {
        let finding = Coding<Order.Pricing.Finding>.choice()
        let full = Coding.object(
            "pricing",
            required: RequiredField("is", { $0.finding }, finding, "What the CA finds."),
            make: { Order.Pricing($0) },
            blank: { .found },
            fields: [
                Field(
                    "message", \.message, .optional(.message),
                    "What -114 or -115 says: details behind its text, or a text that begins with it."
                )
            ]
        )
        return Coding(
            schema: .schema(anyOf: [finding.schema, full.schema]),
            decode: { node, decoding in
                if case .map = node.content { return full.decode(node, &decoding) }
                return finding.decode(node, &decoding).map { Order.Pricing($0) }
            },
            encode: { $0.message == nil ? finding.encode($0.finding) : full.encode($0) }
        )
    }()
}

extension Coding where Value == Order.SiteLock {
    fileprivate static let siteLock = Coding.object(
        "siteLock",
        make: { Order.SiteLock() },
        fields: [
            Field("userID", \.userID, .text, "The SiteLock user ID."),
            Field("siteID", \.siteID, .text, "The SiteLock site ID."),
            Field("sync", \.synchronization, .choice(), "Whether SiteLock can be told of the order: failing is -122."),
            Field("message", \.message, .optional(.message), "What -122 says; a text of the simulator, when left out."),
        ]
    )
}

extension Coding where Value == Order.Voucher {
    fileprivate static let voucher = Coding.object(
        "voucher",
        make: { Order.Voucher() },
        fields: [
            Field(
                "excludes", \.excludes, .list(of: .choice()),
                "Validation methods that it may not be used with; choosing one is -90."
            )
        ]
    )
}
