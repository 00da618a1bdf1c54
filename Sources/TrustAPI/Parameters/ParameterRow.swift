/// A row of an endpoint's request table, without the type of its value.
///
/// A class for the same reason as `Endpoint`.
package final class ParameterRow: Sendable {
    /// Which parameter the row is about.
    package let parameter: ParameterName
    /// Whether calls must have it.
    package let requirement: Requirement
    /// The type column.
    package let type: WireType
    /// How long a value may be.
    package let limit: Limit
    /// The values that the page allows, each with its meaning; empty where any value will do.
    package let allowed: [AllowedValue]
    /// The description column.
    package let about: String
    /// How well the row is known.
    package let standing: Standing
    /// What a value has to be, as the end of a sentence.
    let expected: String
    /// How long the longest text is that can be a value; nil where there is none.
    let longest: Int?
    /// Whether the value is a secret that must never be shown.
    package let isSecret: Bool
    /// The value that a text stands for, in the page's own spelling; nil when it is no value of this parameter.
    let canonical: @Sendable (_ text: String, _ grounds: inout Grounds) -> String?

    init(
        parameter: ParameterName, requirement: Requirement, type: WireType, limit: Limit, allowed: [AllowedValue],
        about: String, standing: Standing, expected: String, longest: Int?, isSecret: Bool,
        canonical: @escaping @Sendable (String, inout Grounds) -> String?
    ) {
        self.parameter = parameter
        self.requirement = requirement
        self.type = type
        self.limit = limit
        self.allowed = allowed
        self.about = about
        self.standing = standing
        self.expected = expected
        self.longest = longest
        self.isSecret = isSecret
        self.canonical = canonical
    }

    /// The name, as it is sent.
    package var name: String { parameter.rawValue }
}

/// The type column of a request table.
package enum WireType: String, Sendable {
    case string, integer, char
}

/// The longest value that a parameter takes, in Unicode scalars.
package enum Limit: Sendable, Equatable {
    case none
    case scalars(Int)
    /// A documented limit that the assumption `list-length` lifts, since it contradicts what the page asks for.
    case liftedByListLength(Int)

    /// The number that the page prints, or nil where it prints none.
    package var documented: Int? {
        switch self {
        case .none: nil
        case .scalars(let count), .liftedByListLength(let count): count
        }
    }

    /// Whether a text is short enough.
    package func allows(_ text: String, _ grounds: inout Grounds) -> Bool {
        // There are never more scalars than bytes, and bytes need no counting.
        guard let documented, text.utf8.count > documented else { return true }
        let lengths = LengthUnit.allCases.map { $0.count(of: text) }
        let isShort =
            lengths.contains { $0 <= documented }
            && grounds.choice(of: Assumed.lengthUnit).count(of: text) <= documented
        if isShort { return true }
        switch self {
        case .none: return true
        case .scalars: return false
        case .liftedByListLength: return grounds.choice(of: Assumed.listLength) == .unlimitedMethods
        }
    }
}
