import TrustAPI
import TrustDocuments

/// Results for people.
package struct TextReport: Sendable {
    /// The report needs no settings.
    package init() {}

    /// A line for a scenario; more where it failed.
    package func text(of result: ScenarioResult) -> String {
        let scenario = result.scenario
        switch result.outcome {
        case .passed:
            let count = result.attempts.count
            return "✓ \(scenario.id)" + (count > 1 ? ", at attempt \(count)" : "")
                + (result.uncheckedText.map { " (not checked, because the target is not a simulator: \($0))" } ?? "")
        case .skipped:
            return "- \(scenario.id): skipped, \(result.reason ?? "")"
        case .failedAsExpected:
            return "~ \(scenario.id): fails as expected, \(result.reason ?? "")"
        case .passedUnexpectedly:
            return "✗ \(scenario.id): passes, though it is expected to fail: \(result.reason ?? "")"
        case .failed:
            let lines = result.failure.map { details(of: $0, in: scenario) } ?? []
            return (["✗ \(scenario.id)  \(scenario.title)"] + lines.map { "    \(Self.shortened($0))" }).joined(
                separator: "\n")
        }
    }

    /// The beginning of a line that would fill a terminal; the other reports have the whole.
    private static func shortened(_ line: String) -> String {
        let longest = 2_000
        guard line.utf8.count > longest, case let rest = line.dropFirst(longest).count, rest > 0 else { return line }
        return "\(line.prefix(longest))… and \(rest.counting("character")) more"
    }

    /// What a failure is about, line by line: where, what was expected and found, what was sent and answered, which rows.
    package func details(of failure: StepRecord, in scenario: Scenario) -> [String] {
        let place = failure.differences.lazy.compactMap(\.place).first ?? scenario.steps[failure.number - 1].place
        var lines = [
            "\(scenario.source)\(place.map { ":\($0)" } ?? "")", "step \(failure.number), \(failure.title)",
        ]
        for difference in failure.differences {
            lines += [
                "  \(difference.subject)", "    expected \(difference.expected)", "    found    \(difference.found)",
            ]
        }
        if let exchange = failure.exchange {
            let sent = exchange.sent.map { "\($0.name)=\($0.value)" }.joined(separator: " ")
            lines += [
                "sent     \(exchange.method) \(exchange.endpoint.path) \(sent)",
                "answered \(exchange.httpStatus) \(Comparison.quoted(String(decoding: exchange.body, as: UTF8.self)))",
            ]
        }
        if !failure.unchecked.isEmpty {
            lines.append(
                "not checked, because the target is not a simulator: \(failure.unchecked.joined(separator: " and "))")
        }
        return lines + scenario.rows.map { "row      \($0)\(Self.printed($0))" }
    }

    /// What the documents print in an error row.
    private static func printed(_ row: String) -> String {
        for endpoint in EndpointName.allCases.map(\.definition) {
            for error in endpoint.errors where RowID.error(endpoint.name, error.code).description == row {
                return ": \(error.printed)"
            }
        }
        return ""
    }

    /// The last line: how many passed, failed and were skipped.
    package func summary(of results: [ScenarioResult]) -> String {
        let failed = results.count(where: \.isFailure)
        let skipped = results.count { $0.outcome == .skipped }
        let known = results.count { $0.outcome == .failedAsExpected }
        let passed = results.count - failed - skipped - known
        let partly = results.count { $0.outcome == .passed && $0.uncheckedText != nil }
        return "\(passed) passed" + (partly == 0 ? "" : " (\(partly) partly checked)") + ", \(failed) failed"
            + (skipped == 0 ? "" : ", \(skipped) skipped")
            + (known == 0 ? "" : ", \(known) failed as expected")
    }
}
