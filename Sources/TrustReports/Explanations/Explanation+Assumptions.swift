import TrustAPI
import TrustDocuments
import TrustScenarios

extension Explanation {
    /// An assumption: its question, its values, and how to choose one.
    func text(about assumption: AssumptionDescription) -> String {
        var lines = ["\(assumption.name), an assumption", "  \(assumption.question)"]
        lines += assumption.values.map { value in
            "    \(value.name) (\(value.standing.rawValue)): \(value.meaning)\(assumption.defaults(to: value))"
        }
        if let other = assumption.values.first(where: { $0.name != assumption.documented }) {
            lines.append("  To switch it: trustsim serve --assume \(assumption.name)=\(other.name)")
        } else {
            lines.append("  It has no other value.")
        }
        let choosing = scenarios.filter { scenario in
            scenario.settles == assumption.name || scenario.given.assume.contains { $0.key == assumption.name }
        }
        return (lines + [line(naming: choosing)]).joined(separator: "\n")
    }

    /// One value of an assumption.
    func text(about value: AssumptionDescription.Value, of assumption: AssumptionDescription) -> String {
        """
        \(assumption.name)=\(value.name) (\(value.standing.rawValue))
          \(assumption.question)
            \(value.meaning)\(assumption.defaults(to: value))
          To choose it: trustsim serve --assume \(assumption.name)=\(value.name)
        """
    }
}

extension AssumptionDescription {
    /// Which profiles have a value, in a sentence; empty for none.
    fileprivate func defaults(to value: Value) -> String {
        let defaults: [(profile: Profile, name: String)] = [(.documented, documented), (.observed, observed)]
        let profiles = defaults.filter { $0.name == value.name }.map { "'\($0.profile.rawValue)'" }
        switch profiles.count {
        case 0: return ""
        case 1: return " The default of the profile \(profiles[0])."
        default: return " The default of the profiles \(profiles.joined(separator: " and "))."
        }
    }
}
