import TrustAPI
import TrustDocuments
import TrustScenarios
import TrustSimulator

extension Coding where Value == [String: StatedOrder] {
    /// The target's orders by name. Two names may lead to one order, as long as what they state agrees.
    static let statedOrders: Coding = {
        let order = Coding<StatedOrder>.statedOrder
        let names = Coding<[Node.Entry]>.entries(like: .schema(mapOf: order.schema))
        return Coding(
            schema: names.schema,
            decode: { node, decoding in
                guard let entries = names.decode(node, &decoding) else { return nil }
                var orders: [String: StatedOrder] = [:]
                var known: [OrderNumber: (order: StatedOrder, name: String)] = [:]
                for entry in entries {
                    guard let stated = decoding.inside(entry.key, { order.decode(entry.value, &$0) }) else { continue }
                    orders[entry.key] = stated
                    let earlier = known[stated.number]
                    guard let all = earlier.map({ $0.order.merged(with: stated) }) ?? stated else {
                        decoding.inside(entry.key) {
                            $0.complain(
                                "Order \(stated.number) is stated differently under '\(earlier?.name ?? "")'. State each order "
                                    + "once, or the same each time.", at: entry.keyPlace
                            )
                        }
                        continue
                    }
                    known[stated.number] = (all, entry.key)
                }
                return orders
            },
            encode: { orders in
                .map(orders.sorted { $0.key < $1.key }.map { ($0.key, order.encode($0.value)) })
            }
        )
    }()
}

extension Coding where Value == StatedOrder {
    /// An order number, or a map of the number and what is known about the order.
    fileprivate static let statedOrder: Coding = {
        let number = Coding<OrderNumber>.orderNumber
        let map = Coding.object(
            "stated order",
            required: RequiredField("number", { $0.number }, number, "The order number on the target."),
            make: { StatedOrder($0) },
            blank: { OrderNumber(1).map { StatedOrder($0) } },
            fields: [
                Field("state", \.state, .optional(.choice()), "The state of the order; unknown when left out."),
                Field(
                    "validation", \.validation, .optional(.choice()),
                    "What the certificate is validated for; unknown when left out."
                ),
                Field(
                    "domains", \.domains, .optional(.statedDomains),
                    "All domains of the order; unknown when left out."
                ),
            ]
        )
        return Coding(
            schema: .schema(anyOf: [number.schema, map.schema]),
            decode: { node, decoding in
                if case .map = node.content { return map.decode(node, &decoding) }
                return number.decode(node, &decoding).map { StatedOrder($0) }
            },
            encode: { $0.isOnlyANumber ? number.encode($0.number) : map.encode($0) }
        )
    }()
}

extension Coding where Value == [StatedDomain] {
    /// The domains of an order, at least one, and none of them twice.
    fileprivate static let statedDomains = Coding.list(of: .statedDomain).with {
        $0.setting("minItems", to: .number(1))
    }.checked { domains, node, decoding in
        if domains.isEmpty { decoding.complain("Expected at least one domain.", at: node.place) }
        for (index, domain) in domains.enumerated()
        where domains[..<index].contains(where: { ASCII.equalIgnoringCase($0.name, domain.name) }) {
            decoding.complain("The domain '\(domain.name)' is listed twice.", at: node.place)
        }
        return domains
    }
}

extension Coding where Value == StatedDomain {
    fileprivate static let statedDomain = Coding.object(
        "stated domain",
        required: RequiredField(
            "name", { $0.name }, .hostName, "The name; a wildcard as \"*.example.com\", in quotes."),
        make: { StatedDomain(name: $0) },
        blank: { StatedDomain(name: "") },
        fields: [
            Field("method", \.method, .optional(.choice()), "How it is validated; unknown when left out."),
            Field("validated", \.validated, .optional(.bool), "Whether it is validated; unknown when left out."),
            Field(
                "eligible", \.eligible, .optional(.list(of: .text)),
                "All addresses that a validation email may go to; unknown when left out."
            ),
        ]
    )
}

extension Coding where Value == String {
    /// The name of a domain, which is no address of a page: without a slash, a colon or white space, 255 bytes at most.
    fileprivate static let hostName = text(
        "a domain name such as www.example.com or \"*.example.com\"", schema: .schema("string", "number")
    ) { name in
        !name.isEmpty && name.utf8.count <= 255
            && !name.contains { $0.isWhitespace || $0 == "/" || $0 == ":" }
    }
}
