/// What is chosen for every assumption: a profile, and what departs from it.
package struct Assumptions: Equatable, Sendable {
    /// The profile that holds for every assumption without a value of its own.
    package let profile: Profile
    private var departures: [String: String] = [:]

    /// The choices of a profile, without exceptions.
    package init(profile: Profile = .documented) { self.profile = profile }

    /// The choice for an assumption: that of the profile, unless it was overridden.
    package subscript<Choice>(_ assumption: Assumption<Choice>) -> Choice {
        if let departure = departures[assumption.name], let choice = Choice(rawValue: departure) { return choice }
        return switch profile {
        case .documented: assumption.documented
        case .observed: assumption.observed
        }
    }

    /// Whether anything is chosen otherwise than the profile has it.
    var departs: Bool { !departures.isEmpty }

    /// What is chosen otherwise than the profile has it, in the order of the list.
    package var chosenApart: [(name: String, value: String)] {
        Assumed.all.compactMap { assumption in
            let value = value(of: assumption)
            let usual = profile == .observed ? assumption.observed : assumption.documented
            return value == usual ? nil : (assumption.name, value)
        }
    }

    /// What is chosen for an assumption of the list, by name.
    package func value(of assumption: AssumptionDescription) -> String {
        departures[assumption.name] ?? (profile == .observed ? assumption.observed : assumption.documented)
    }

    /// Chooses by name, as a user types it.
    /// - Throws: `UnknownAssumption` when there is no such assumption or it has no such value.
    package mutating func choose(_ value: String, for name: String) throws(UnknownAssumption) {
        guard let assumption = Assumed.all.first(where: { $0.name == name }) else {
            throw .name(name, known: Assumed.all.map(\.name))
        }
        guard assumption.values.contains(where: { $0.name == value }) else {
            throw .value(value, of: name, known: assumption.values.map(\.name))
        }
        set(value, for: assumption)
    }

    /// Chooses a value that the assumption has.
    mutating func set(_ value: String, for assumption: AssumptionDescription) {
        let usual = profile == .observed ? assumption.observed : assumption.documented
        departures[assumption.name] = value == usual ? nil : value
    }
}

/// A name or a value that no assumption has, and those that there are.
package enum UnknownAssumption: Error, Equatable, CustomStringConvertible {
    case name(String, known: [String])
    case value(String, of: String, known: [String])

    package var description: String {
        switch self {
        case .name(let name, let known):
            "There is no assumption '\(name)'. There are: \(known.joined(separator: ", "))."
        case .value(let value, let name, let known):
            "The assumption '\(name)' has no value '\(value)'. It has: \(known.joined(separator: ", "))."
        }
    }
}
