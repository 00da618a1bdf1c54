import TrustDocuments
package import TrustScenarios

/// Results in version 13 of the Test Anything Protocol.
package struct TAPReport: Sendable {
    /// The report needs no settings.
    package init() {}

    /// The report, a test point for each scenario.
    package func text(of results: [ScenarioResult]) -> String {
        let points = results.enumerated().map { index, result in point(result, number: index + 1) }
        return (["TAP version 13", "1..\(results.count)"] + points).joined(separator: "\n") + "\n"
    }

    private func point(_ result: ScenarioResult, number: Int) -> String {
        let name = Self.escaped(result.scenario.id)
        let reason = Self.escaped(result.reason ?? "")
        switch result.outcome {
        case .passed:
            let unchecked = result.uncheckedText.map { "\n# not checked, because the target is not a simulator: \($0)" }
            return "ok \(number) - \(name)" + (unchecked ?? "")
        case .skipped: return "ok \(number) - \(name) # SKIP \(reason)"
        // TAP's word for a failure that is known and does not count.
        case .failedAsExpected: return "not ok \(number) - \(name) # TODO \(reason)"
        case .passedUnexpectedly:
            return "not ok \(number) - \(name)\n" + block(["message: passes, though it is expected to fail"])
        case .failed:
            let differences = (result.failure?.differences ?? []).flatMap { difference in
                [
                    "  - subject: \(Self.quoted(difference.subject))",
                    "    expected: \(Self.quoted(difference.expected))",
                    "    found: \(Self.quoted(difference.found))",
                ]
            }
            let head = [
                "title: \(Self.quoted(result.scenario.title.visible))", "attempts: \(result.attempts.count)",
                "step: \(result.failure?.number ?? 0)", "differences:",
            ]
            return "not ok \(number) - \(name)\n" + block(head + differences)
        }
    }

    private func block(_ lines: [String]) -> String {
        (["---"] + lines + ["..."]).map { "  \($0)" }.joined(separator: "\n")
    }

    /// A JSON text is also one of YAML.
    private static func quoted(_ text: String) -> String { JSONWriter.compact(.string(text)) }

    private static func escaped(_ text: String) -> String {
        text.visible.replacing("\\", with: "\\\\").replacing("#", with: "\\#").replacing("\n", with: " ")
    }
}
