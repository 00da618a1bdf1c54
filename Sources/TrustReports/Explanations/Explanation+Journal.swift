import TrustAPI
import TrustScenarios
import TrustSimulator

extension Explanation {
    /// A finding about a client.
    func text(about finding: FindingKind) -> String {
        """
        \(finding.rawValue), a finding of the journal about the client
          \(finding.explanation)
          GET /__admin/findings on the control port lists the calls that show it.
        """
    }

    /// What decided an answer, by the word that the journal has for it.
    func text(about rule: Rule) -> String {
        let meaning =
            switch rule {
            case .done:
                "The call was carried out: its code is 0."
            case .refused(let reason):
                meaning(of: reason)
            case .fault:
                "A fault that was set on purpose struck the call. GET /__admin/faults on the control port lists them."
            case .magicNumber:
                "The order number provokes the code by its digits. 'trustsim explain --magic' lists these numbers."
            }
        return "\(rule.name), a rule of the journal\n  \(meaning)"
    }

    /// When a call is refused for a reason, and what each endpoint that has it says.
    private func meaning(of reason: Reason) -> String {
        var lines = ["The simulator answers so when \(reason.occasion)."]
        for endpoint in EndpointName.allCases.map(\.definition) {
            for error in endpoint.errors + endpoint.assumedErrors {
                for phrase in error.phrases where phrase.reason == reason && phrase.wording == .usual {
                    let name = "\(endpoint.name.rawValue)/\(error.code.rawValue)"
                    lines.append("    \(name): “\(phrase.template)” (\(phrase.standing.rawValue))")
                }
            }
        }
        return lines.joined(separator: "\n")
    }

    /// A scenario: what it is about, and how to run it.
    func text(about scenario: Scenario) -> String {
        var lines = ["\(scenario.id), a scenario"]
        if !scenario.title.isEmpty { lines.append("  \(scenario.title)") }
        lines += ["  File: \(scenario.source)", "  Effect: \(scenario.effect.rawValue)"]
        lines.append(scenario.rows.isEmpty ? "  Rows: none" : "  Rows:")
        lines += scenario.rows.map { "    \($0)" }
        lines.append("  To run it: trustsim run \(scenario.source)")
        return lines.joined(separator: "\n")
    }
}
