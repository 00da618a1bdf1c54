/// A request read against the table of its endpoint: the arguments, and everything that is wrong with them.
package struct Reading: Sendable {
    package private(set) var arguments: Arguments
    /// What the tables refuse, in the order of the checks: unknown (-2), missing (-3), invalid (-4). The first of them
    /// answers.
    package private(set) var refusals: [Refusal] = []

    package init(_ request: Request, _ why: inout Rationale) {
        let endpoint = request.endpoint.endpoint
        arguments = Arguments(endpoint: endpoint.name)
        var unknown: [Refusal] = []
        var invalid: Set<Int> = []
        for field in request.fields(&why) {
            guard let position = Self.position(of: field.name, in: endpoint, &why) else {
                unknown.append(.unrecognized(argument: field.name))
                continue
            }
            if field.value.isEmpty {
                if why.choice(of: Assumed.emptyArgument) == .invalid { invalid.insert(position) }
            } else if arguments[position] == nil {
                arguments[position] = field.value
            } else if why.choice(of: Assumed.repeatedArgument) == .refused {
                invalid.insert(position)
            }
        }
        refusals = unknown
        for (position, row) in endpoint.parameters.enumerated()
        where arguments[position] == nil && !invalid.contains(position) && row.requirement.isDue(arguments, &why) {
            refusals.append(.missing(argument: row.name))
        }
        for (position, row) in endpoint.parameters.enumerated() {
            guard let text = arguments[position] else {
                if invalid.contains(position) { refusals.append(.invalid(argument: row.name)) }
                continue
            }
            let isValid = row.limit.allows(text, &why) && row.canonical(text, &why) != nil
            if invalid.contains(position) || !isValid { refusals.append(.invalid(argument: row.name)) }
        }
        if refusals.count > 1 { _ = why.choice(of: Assumed.checkOrder) }
    }

    private static func position(of name: String, in endpoint: Endpoint, _ why: inout Rationale) -> Int? {
        if let position = endpoint.position(of: name) { return position }
        guard let position = endpoint.parameters.firstIndex(where: { ASCII.equalIgnoringCase($0.name, name) })
        else { return nil }
        return why.choice(of: Assumed.argumentNames) == .anyCase ? position : nil
    }
}
