/// A choice that no document makes for us. It has a name under which a user can switch it, and each answer that
/// depends on it says so.
package struct Assumption<Choice: AssumptionChoice>: Sendable {
    /// The name that `--assume NAME=VALUE` takes.
    package let name: String
    package let question: String
    /// The choice of the profile `documented`, which is the default.
    package let documented: Choice
    /// The choice of the profile `observed`.
    package let observed: Choice

    init(_ name: String, _ question: String, documented: Choice, observed: Choice? = nil) {
        self.name = name
        self.question = question
        self.documented = documented
        self.observed = observed ?? documented
    }
}

/// One way to answer the question of an assumption, spelled by its raw value.
package protocol AssumptionChoice: CaseIterable, Hashable, RawRepresentable<String>, Sendable {
    /// What the simulator does under this choice.
    var meaning: String { get }
    /// How well it is known that the real API does so.
    var standing: Standing { get }
}

/// An assumption without its type: what a list of all of them shows.
package struct AssumptionDescription: Sendable {
    package struct Value: Sendable {
        package let name: String
        package let meaning: String
        package let standing: Standing
    }

    package let name: String
    package let question: String
    package let documented: String
    package let observed: String
    package let values: [Value]
}

extension Assumption {
    package var description: AssumptionDescription {
        AssumptionDescription(
            name: name,
            question: question,
            documented: documented.rawValue,
            observed: observed.rawValue,
            values: Choice.allCases.map { .init(name: $0.rawValue, meaning: $0.meaning, standing: $0.standing) }
        )
    }
}
