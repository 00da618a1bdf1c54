/// Collects, while a call is answered, which assumptions the answer rests on.
///
/// Whoever needs a choice asks here and nowhere else, and only where it makes a difference to the call at hand.
package struct Rationale: Sendable {
    private let chosen: Assumptions
    /// Names of the assumptions asked for, each once, in the order of the first asking.
    package private(set) var assumptions: [String] = []

    package init(_ chosen: Assumptions) { self.chosen = chosen }

    package mutating func choice<Choice>(of assumption: Assumption<Choice>) -> Choice {
        if !assumptions.contains(assumption.name) { assumptions.append(assumption.name) }
        return chosen[assumption]
    }
}
