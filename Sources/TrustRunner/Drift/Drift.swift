package import TrustAPI
import TrustScenarios

/// Where documents, simulator and recordings part, and what the recordings say about assumptions.
package struct Drift: Sendable {
    /// One difference in one answer.
    package struct Item: Sendable, Equatable {
        /// The ID of the scenario.
        package var scenario: String
        /// The number of the step, counted from 1.
        package var step: Int
        /// The endpoint that answered.
        package var endpoint: EndpointName
        /// The difference between the recorded answer and the simulator's.
        package var divergence: Divergence
        /// How the recorded answer stands to what the scenario expects, in words.
        package var documents: String
        /// The choice under which the simulator answers so; nil where there is none.
        package var choice: Choice?
        /// The address of the target that was recorded.
        package var target: String
        /// When the call was recorded.
        package var time: Moment
    }

    /// A value of an assumption.
    package struct Choice: Sendable, Hashable {
        /// The name of the assumption.
        package var name: String
        /// The value, as `--assume` takes it.
        package var value: String

        /// Takes both as `--assume NAME=VALUE` has them.
        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }

        /// The option that makes the choice.
        package var option: String { "--assume \(name)=\(value)" }
    }

    /// What the recordings say about an assumption.
    package struct Decision: Sendable, Equatable {
        /// How the recordings compare with the assumed value.
        package enum Verdict: String, CaseIterable, Sendable {
            /// The target does as the simulator does, and not as under any other value.
            case confirmed
            /// The target does otherwise.
            case otherwise
            /// Several values fit what was recorded.
            case open
        }

        /// The name of the assumption.
        package var name: String
        /// What the documentation leaves open.
        package var question: String
        /// How the recordings compare with the assumed value.
        package var verdict: Verdict
        /// What the simulator was run with.
        package var assumed: String
        /// The values that fit, best first.
        package var fitting: [String]
        /// How many differences it explains.
        package var explains: Int

        /// The value that the target is best told by.
        package var value: String { fitting.first ?? assumed }
    }

    /// When a row of the documents was last seen on a target that is not a simulator.
    package struct Sighting: Sendable, Equatable {
        /// The ID of the row.
        package var row: String
        /// Nil where it never was.
        package var time: Moment?
        /// The IDs of the scenarios that show it.
        package var scenarios: [String]
    }

    /// A scenario whose recording says nothing.
    package struct Omission: Sendable, Equatable {
        /// The ID of the scenario.
        package var scenario: String
        /// Why its recording cannot be used, in words.
        package var reason: String
    }

    /// Every difference, in the order of the recordings.
    package var items: [Item] = []
    /// The assumptions that the recordings say something about.
    package var decisions: [Decision] = []
    /// When each row was last seen.
    package var sightings: [Sighting] = []
    /// The scenarios whose recordings could not be used.
    package var omissions: [Omission] = []
    /// How many recorded answers were compared, and how many of them are to the byte what the simulator says.
    package var compared = 0
    /// How many of the compared answers are identical to the simulator's.
    package var agreed = 0
    /// When it was found out, in real time.
    package var time = Moment(seconds: 0)

    /// The differences that one choice explains together, and those that none does, by kind: worst first.
    package var groups: [Group] {
        var groups: [Group] = []
        for item in items {
            let same = { (group: Group) in
                group.kind == item.divergence.kind && group.choice == item.choice
            }
            if let index = groups.firstIndex(where: same) {
                groups[index].items.append(item)
            } else {
                groups.append(Group(kind: item.divergence.kind, choice: item.choice, items: [item]))
            }
        }
        let order = Divergence.Kind.allCases
        return groups.sorted { left, right in
            (order.firstIndex(of: left.kind) ?? 0, left.choice?.name ?? "")
                < (order.firstIndex(of: right.kind) ?? 0, right.choice?.name ?? "")
        }
    }

    /// Differences of one kind with one explanation.
    package struct Group: Sendable {
        /// What the differences are about.
        package let kind: Divergence.Kind
        /// What explains them; nil where nothing does.
        package let choice: Choice?
        /// The differences.
        package var items: [Item]
    }

    /// The choices that would make the simulator answer as the target.
    package var adopted: [Choice] {
        decisions.filter { $0.verdict == .otherwise }.map { Choice(name: $0.name, value: $0.value) }
    }

    /// Whether there is a difference of one of these kinds.
    package func has(_ kinds: Set<Divergence.Kind>) -> Bool { items.contains { kinds.contains($0.divergence.kind) } }
}
