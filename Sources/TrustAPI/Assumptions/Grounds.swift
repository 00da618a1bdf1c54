/// Collects, while a call is answered, which assumptions the answer rests on.
///
/// Whoever needs a choice asks here and nowhere else, and only where it makes a difference to the call at hand.
package struct Grounds: Sendable {
    /// What is assumed while the call is answered.
    package let chosen: Assumptions
    /// Names of the assumptions asked for, each once, in the order of the first asking.
    package private(set) var assumptions: [String] = []
    /// Names of the assumptions whose documented choice needs no saying, and that another choice would count for.
    package private(set) var considered: [String] = []

    /// Nothing has been considered yet.
    package init(_ chosen: Assumptions) { self.chosen = chosen }

    /// The choice for an assumption, which is noted as one that the answer depends on.
    package mutating func choice<Choice>(of assumption: Assumption<Choice>) -> Choice {
        if !assumptions.contains(assumption.name) { assumptions.append(assumption.name) }
        return chosen[assumption]
    }

    /// The choice where the documents say what is usual: an answer rests on it only where it is another one.
    mutating func departure<Choice>(from assumption: Assumption<Choice>) -> Choice {
        let choice = chosen[assumption]
        if choice == assumption.documented {
            if !considered.contains(assumption.name) { considered.append(assumption.name) }
            return choice
        }
        return self.choice(of: assumption)
    }

    /// Whether anything is chosen otherwise than a profile has it. Profiles leave the form of answers as documented.
    var departs: Bool { chosen.departs }

    /// The choice, without an answer resting on it.
    func peek<Choice>(_ assumption: Assumption<Choice>) -> Choice { chosen[assumption] }
}
