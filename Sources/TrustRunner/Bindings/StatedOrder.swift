package import TrustAPI
package import TrustSimulator

/// What bindings state about an order of a target. Whatever is nil is unknown, and may be anything.
package struct StatedOrder: Equatable, Sendable {
    /// The order number on the target.
    package var number: OrderNumber
    /// How far the order has come.
    package var state: OrderState?
    /// DV, OV or EV.
    package var validation: Vetting.Kind?
    /// All domains of the order; nil where they are unknown.
    package var domains: [StatedDomain]?

    /// An order that is only a number.
    package init(_ number: OrderNumber) { self.number = number }

    /// Whether nothing but the number is known.
    package var isOnlyANumber: Bool { self == StatedOrder(number) }

    /// The same order without its state, which may have changed since it was stated.
    var ignoringState: StatedOrder {
        var order = self
        order.state = nil
        return order
    }

    /// All that two statements about the same order say; nil where they contradict each other.
    func merged(with other: StatedOrder) -> StatedOrder? {
        guard number == other.number,
            let state = Self.merged(state, other.state),
            let validation = Self.merged(validation, other.validation)
        else { return nil }
        var merged = StatedOrder(number)
        merged.state = state
        merged.validation = validation
        guard let domains, let others = other.domains else {
            merged.domains = domains ?? other.domains
            return merged
        }
        guard domains.count == others.count else { return nil }
        var all: [StatedDomain] = []
        for domain in domains {
            guard let same = others.first(where: { ASCII.equalIgnoringCase($0.name, domain.name) }),
                let domain = domain.merged(with: same)
            else { return nil }
            all.append(domain)
        }
        merged.domains = all
        return merged
    }

    /// The value that two statements have in common: the only one there is, or nil for none; nil outside where they differ.
    static func merged<Value: Equatable>(_ one: Value?, _ other: Value?) -> Value?? {
        guard let one, let other, one != other else { return .some(one ?? other) }
        return nil
    }
}

/// What bindings state about a domain of an order. Whatever is nil is unknown.
package struct StatedDomain: Equatable, Sendable {
    /// The fully qualified name; a wildcard as `*.example.com`.
    package var name: String
    /// How it is to be validated.
    package var method: ValidationMethod?
    /// Whether it is validated.
    package var validated: Bool?
    /// All addresses that a validation email may go to.
    package var eligible: [String]?

    /// A domain of which only the name is known.
    package init(name: String) { self.name = name }

    fileprivate func merged(with other: StatedDomain) -> StatedDomain? {
        guard let method = StatedOrder.merged(method, other.method),
            let validated = StatedOrder.merged(validated, other.validated),
            StatedOrder.merged(eligible.map(Set.init), other.eligible.map(Set.init)) != nil
        else { return nil }
        var merged = self
        merged.method = method
        merged.validated = validated
        merged.eligible = eligible ?? other.eligible
        return merged
    }
}
