import TrustAPI
package import TrustSimulator

extension Coding where Value == Order {
    /// An order of a world file. The clock is what the times of its domains default to.
    package static func order(clock: Clock) -> Coding {
        .object(
            "order",
            required: RequiredField("orderNumber", { $0.number }, .orderNumber),
            RequiredField("account", { $0.account }, .credential),
            make: { Order(number: $0, account: $1) },
            fields: [
                Field("baseOrderNumber", \.writtenBaseNumber, .orderNumber),
                Field("product", \.product, .text),
                Field("validation", \.validationName, .choice()),
                Field("state", \.state, .choice()),
                Field("price", \.price, .price),
                Field("pricing", \.pricing, .choice()),
                Field("siteLock", \.siteLock, .optional(.siteLock)),
                Field("voucher", \.voucher, .optional(.voucher)),
                Field("dcvUpdates", \.dcvUpdates, .choice()),
                Field("issuanceDelay", \.issuanceDelay, .integer(0 ... .max)),
                completedAt,
                Field("domains", \.domains, .domains(clock: clock)),
                callback,
                clickThrough,
            ]
        )
    }

    /// Only while issuance is due: written where it is needed to read the same order back.
    private static var completedAt: Field<Order> {
        Field(
            "completedAt",
            decode: { node, order, decoding in order.completedAt = Coding<Moment>.moment.decode(node, &decoding) },
            encode: { $0.completedAt.map(Coding<Moment>.moment.encode) }
        )
    }

    private static var callback: Field<Order> {
        Field(
            "callback",
            decode: { node, order, decoding in
                guard order.vetting.callback != nil else {
                    decoding.complain(
                        "An order of validation DV has no callback; OV and EV have one.", at: node.place
                    )
                    return
                }
                order.vetting.callback = Coding<Callback>.callback.decode(node, &decoding)
            },
            encode: { $0.vetting.callback.map(Coding<Callback>.callback.encode) ?? .null }
        )
    }

    private static var clickThrough: Field<Order> {
        Field(
            "clickThrough",
            decode: { node, order, decoding in
                guard order.vetting.clickThrough != nil else {
                    decoding.complain(
                        "An order of validation \(order.validationName.rawValue) has no clickThrough; EV has one.",
                        at: node.place
                    )
                    return
                }
                order.vetting.clickThrough = Coding<ClickThrough>.clickThrough.decode(node, &decoding)
            },
            encode: { $0.vetting.clickThrough.map(Coding<ClickThrough>.clickThrough.encode) ?? .null }
        )
    }
}

/// The kind of validation, as a world file has it.
private enum ValidationName: String, CaseIterable, Sendable {
    case domain = "DV"
    case organization = "OV"
    case extended = "EV"
}

extension Order {
    fileprivate var validationName: ValidationName {
        get {
            switch vetting {
            case .domain: .domain
            case .organization: .organization
            case .extended: .extended
            }
        }
        set {
            switch newValue {
            case .domain: vetting = .domain
            case .organization: vetting = .organization(vetting.callback ?? Callback())
            case .extended: vetting = .extended(vetting.callback ?? Callback(), vetting.clickThrough ?? ClickThrough())
            }
        }
    }

    fileprivate var writtenBaseNumber: OrderNumber {
        get { baseNumber ?? number }
        set { baseNumber = newValue == number ? nil : newValue }
    }
}

extension Coding where Value == [Domain] {
    /// The domains of an order, none of them twice.
    fileprivate static func domains(clock: Clock) -> Coding {
        let list = Coding.list(of: .domain(clock: clock))
        return Coding(
            decode: { node, decoding in
                guard let domains = list.decode(node, &decoding) else { return nil }
                for (index, domain) in domains.enumerated()
                where domains[..<index].contains(where: { ASCII.equalIgnoringCase($0.name, domain.name) }) {
                    decoding.complain("The domain '\(domain.name)' stands here a second time.", at: node.place)
                    return nil
                }
                return domains
            },
            encode: list.encode
        )
    }
}

extension Coding where Value == Money {
    fileprivate static let price = Coding.scalar(
        "an amount that is not negative",
        read: { content in
            guard case .number(let text) = content, let money = Money(decimal: text), money >= .zero else { return nil }
            return money
        },
        write: money.encode
    )
}

extension Coding where Value == Order.SiteLock {
    fileprivate static let siteLock = Coding.object(
        "siteLock",
        make: { Order.SiteLock() },
        fields: [
            Field("userID", \.userID, .text),
            Field("siteID", \.siteID, .text),
            Field("sync", \.synchronization, .choice()),
        ]
    )
}

extension Coding where Value == Order.Voucher {
    fileprivate static let voucher = Coding.object(
        "voucher",
        make: { Order.Voucher() },
        fields: [Field("excludes", \.excludes, .list(of: .choice()))]
    )
}
