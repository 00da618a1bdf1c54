/// A choice that no document makes for us. It has a name under which a user can switch it, and each answer that
/// depends on it says so.
package struct Assumption<Choice: AssumptionChoice>: Sendable {
    /// The name that `--assume NAME=VALUE` takes.
    package let name: String
    /// What the documentation leaves open, as a question.
    package let question: String
    /// The choice of the profile `documented`, which is the default.
    package let documented: Choice
    /// The choice of the profile `observed`.
    package let observed: Choice

    /// Whether only the bytes, the Content-Type or the HTTP status of an answer rest on it, whatever the answer says.
    package let isOfWire: Bool
    /// What the simulator does under each choice, and how well it is known that the real API does so; the documented one first.
    private let choices: [(choice: Choice, meaning: String, standing: Standing)]

    /// An assumption of the table; the first choice is the documented one.
    init(
        _ name: String, _ question: String, isOfWire: Bool = false, observed: Choice? = nil,
        _ choices: KeyValuePairs<Choice, (meaning: String, standing: Standing)>
    ) {
        precondition(choices.map(\.key) == Array(Choice.allCases), "The choices of \(name) are not those of its type.")
        self.name = name
        self.question = question
        self.isOfWire = isOfWire
        self.choices = choices.map { ($0.key, $0.value.meaning, $0.value.standing) }
        documented = choices[0].key
        self.observed = observed ?? documented
    }
}

/// One way to answer the question of an assumption, spelled by its raw value.
package protocol AssumptionChoice: CaseIterable, Hashable, RawRepresentable<String>, Sendable {}

/// An assumption without its type: what a list of all of them shows.
package struct AssumptionDescription: Sendable {
    /// A value that the assumption can have.
    package struct Value: Sendable {
        /// The value, as `--assume` takes it.
        package let name: String
        /// What the simulator does under it, in a sentence.
        package let meaning: String
        /// How well it is known that the live API does so.
        package let standing: Standing
    }

    /// The name that `--assume NAME=VALUE` takes.
    package let name: String
    /// What the documentation leaves open, as a question.
    package let question: String
    /// The value in the profile `documented`.
    package let documented: String
    /// The value in the profile `observed`.
    package let observed: String
    /// Whether it changes only the bytes of answers, not what they mean.
    package let isOfWire: Bool
    /// Every value, in the order of declaration.
    package let values: [Value]
}

extension Assumption {
    package var description: AssumptionDescription {
        AssumptionDescription(
            name: name,
            question: question,
            documented: documented.rawValue,
            observed: observed.rawValue,
            isOfWire: isOfWire,
            values: choices.map { .init(name: $0.choice.rawValue, meaning: $0.meaning, standing: $0.standing) }
        )
    }
}
