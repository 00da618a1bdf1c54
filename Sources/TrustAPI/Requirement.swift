/// The requirement column of a request table.
package enum Requirement: Sendable, Equatable {
    case required
    case optional
    /// Required under a condition, which stands here in the words of the page and as a rule.
    case conditional(Condition, String)

    /// Whether a call that has these arguments must also have this one.
    func isDue(_ arguments: Arguments, _ why: inout Rationale) -> Bool {
        switch self {
        case .required: true
        case .optional: false
        case .conditional(let condition, _): condition.holds(arguments, &why)
        }
    }
}

/// When a conditional parameter is required.
package enum Condition: Sendable, Equatable {
    /// None of these parameters is present.
    case withoutAny([String])
    /// This parameter is present.
    case with(String)
    /// The value of this parameter is one of these.
    case value(of: String, among: [String])
    /// The list in this parameter contains this value.
    case list(of: String, contains: String)
    /// Only the order can tell (how many domains it has), so the check waits until the order is known.
    case decidedByOrder

    func holds(_ arguments: Arguments, _ why: inout Rationale) -> Bool {
        switch self {
        case .withoutAny(let names):
            return names.allSatisfy { arguments.text(of: $0) == nil }
        case .with(let name):
            return arguments.text(of: name) != nil
        case .value(let name, let values):
            return arguments.canonicalText(of: name, &why).map(values.contains) ?? false
        case .list(let name, let value):
            return arguments.canonicalText(of: name, &why)?.split(separator: " ").contains { $0 == value } ?? false
        case .decidedByOrder:
            return false
        }
    }
}
