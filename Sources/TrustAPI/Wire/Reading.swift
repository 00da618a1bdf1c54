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
        let rows = endpoint.parameters
        for position in rows.indices where arguments[position] == nil && !invalid.contains(position) {
            if rows[position].requirement.isDue(arguments, &why) {
                refusals.append(.missing(argument: rows[position].name))
            }
        }
        for position in rows.indices where arguments[position] != nil || invalid.contains(position) {
            let isValid = arguments[position].map { rows[position].allows($0, &why) } ?? false
            if invalid.contains(position) || !isValid { refusals.append(.invalid(argument: rows[position].name)) }
        }
        if refusals.count > 1 { _ = why.choice(of: Assumed.checkOrder) }
    }

    private static func position(of name: String, in endpoint: Endpoint, _ why: inout Rationale) -> Int? {
        if let position = endpoint.position(of: name) { return position }
        guard let position = endpoint.position(ofAnyCase: name) else { return nil }
        return why.choice(of: Assumed.argumentNames) == .anyCase ? position : nil
    }
}
