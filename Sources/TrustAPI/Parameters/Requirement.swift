/// The requirement column of a request table.
package enum Requirement: Sendable, Equatable {
    case required
    case optional
    /// Required under a condition, which stands here in the words of the page and as a rule.
    case conditional(Condition, String)

    /// Whether a call that has these arguments must also have this one.
    func isDue(_ arguments: Arguments, _ grounds: inout Grounds) -> Bool {
        switch self {
        case .required: true
        case .optional: false
        case .conditional(let condition, _): condition.holds(arguments, &grounds)
        }
    }
}

/// When a conditional parameter is required.
package enum Condition: Sendable, Equatable {
    /// This parameter is absent.
    case without(ParameterName)
    /// Both of these parameters are absent.
    case withoutEither(ParameterName, ParameterName)
    /// This parameter is present.
    case with(ParameterName)
    /// The value of this parameter is one of these.
    case value(of: ParameterName, among: [String])
    /// The value of the second parameter is one of these, and the first is absent.
    case valueWithout(ParameterName, of: ParameterName, among: [String])
    /// The list in this parameter contains this value.
    case list(of: ParameterName, contains: String)
    /// Only the order can tell (how many domains it has), so the check waits until the order is known.
    case decidedByOrder

    func holds(_ arguments: Arguments, _ grounds: inout Grounds) -> Bool {
        switch self {
        case .without(let name):
            return !arguments.contains(name)
        case .withoutEither(let one, let other):
            return !arguments.contains(one) && !arguments.contains(other)
        case .with(let name):
            return arguments.contains(name)
        case .value(let name, let values):
            return arguments.canonicalText(of: name, &grounds).map(values.contains) ?? false
        case .valueWithout(let absent, let name, let values):
            return !arguments.contains(absent) && Condition.value(of: name, among: values).holds(arguments, &grounds)
        case .list(let name, let value):
            return arguments.canonicalText(of: name, &grounds)?.split(separator: " ").contains { $0 == value } ?? false
        case .decidedByOrder:
            return false
        }
    }
}
