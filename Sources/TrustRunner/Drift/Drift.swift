package import TrustAPI
import TrustScenarios

/// Where documents, simulator and recordings part, and what the recordings say about assumptions.
package struct Drift: Sendable {
    /// One difference in one answer.
    package struct Item: Sendable, Equatable {
        package var scenario: String
        /// The number of the step, counted from 1.
        package var step: Int
        package var endpoint: EndpointName
        package var divergence: Divergence
        /// How the recorded answer stands to what the scenario expects, in words.
        package var documents: String
        /// The choice under which the simulator answers so; nil where there is none.
        package var choice: Choice?
        package var target: String
        package var time: Moment
    }

    /// A value of an assumption.
    package struct Choice: Sendable, Hashable {
        package var name: String
        package var value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }

        /// The option that makes the choice.
        package var option: String { "--assume \(name)=\(value)" }
    }

    /// What the recordings say about an assumption.
    package struct Decision: Sendable, Equatable {
        package enum Verdict: String, CaseIterable, Sendable {
            /// The target does as the simulator does, and not as under any other value.
            case confirmed
            /// The target does otherwise.
            case otherwise
            /// Several values fit what was recorded.
            case open
        }

        package var name: String
        package var question: String
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
        package var row: String
        /// Nil where it never was.
        package var time: Moment?
        package var scenarios: [String]
    }

    /// A scenario whose recording says nothing.
    package struct Omission: Sendable, Equatable {
        package var scenario: String
        package var reason: String
    }

    package var items: [Item] = []
    package var decisions: [Decision] = []
    package var sightings: [Sighting] = []
    package var omissions: [Omission] = []
    /// How many recorded answers were compared, and how many of them are to the byte what the simulator says.
    package var compared = 0
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
        package let kind: Divergence.Kind
        package let choice: Choice?
        package var items: [Item]
    }

    /// The choices that would make the simulator answer as the target.
    package var adopted: [Choice] {
        decisions.filter { $0.verdict == .otherwise }.map { Choice(name: $0.name, value: $0.value) }
    }

    /// Whether there is a difference of one of these kinds.
    package func has(_ kinds: Set<Divergence.Kind>) -> Bool { items.contains { kinds.contains($0.divergence.kind) } }
}
