package import TrustScenarios

/// Results as JUnit XML, as CI systems read it: one test case a scenario, its class the endpoint. The attempts of a scenario
/// that was tried again are all there, by the elements that Surefire has for them.
package struct JUnitReport: Sendable {
    /// The report needs no settings.
    package init() {}

    /// The XML document.
    package func text(of results: [ScenarioResult]) -> String {
        let failures = results.count(where: \.isFailure)
        let skipped = results.count { $0.outcome == .skipped || $0.outcome == .failedAsExpected }
        let seconds = Self.seconds(results.reduce(0) { $0 + $1.seconds })
        // The schema of Jenkins' xUnit plugin has no `skipped` for all suites together, and no file of a test case.
        let counts = "tests=\"\(results.count)\" failures=\"\(failures)\" errors=\"0\" time=\"\(seconds)\""
        return """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="trustsim" \(counts)>
              <testsuite name="trustsim" skipped="\(skipped)" \(counts)>
            \(results.map(testCase).joined(separator: "\n"))
              </testsuite>
            </testsuites>

            """
    }

    private func testCase(_ result: ScenarioResult) -> String {
        let parts = result.scenario.id.split(separator: "/", maxSplits: 1).map(String.init)
        let (group, name) = parts.count == 2 ? (parts[0], parts[1]) : ("scenarios", result.scenario.id)
        let head =
            "    <testcase classname=\(Self.quoted(group)) name=\(Self.quoted(name))"
            + " time=\"\(Self.seconds(result.seconds))\""
        let children = children(of: result)
        return children.isEmpty ? "\(head)/>" : "\(head)>\n\(children.joined(separator: "\n"))\n    </testcase>"
    }

    private func children(of result: ScenarioResult) -> [String] {
        switch result.outcome {
        case .skipped, .failedAsExpected:
            return ["      <skipped message=\(Self.quoted(result.reason ?? ""))/>"]
        case .passedUnexpectedly:
            let message = "passes, though it is expected to fail: \(result.reason ?? "")"
            return ["      <failure type=\"unexpected pass\" message=\(Self.quoted(message))/>"]
        case .passed:
            let unchecked = result.uncheckedText.map {
                "      <system-out>\(Self.escaped("not checked, because the target is not a simulator: \($0)"))</system-out>"
            }
            return result.attempts.dropLast().compactMap { failure("flakyFailure", $0, of: result.scenario) }
                + [unchecked].compactMap { $0 }
        case .failed:
            let names = ["failure"] + Array(repeating: "rerunFailure", count: max(0, result.attempts.count - 1))
            return zip(names, result.attempts).compactMap { failure($0, $1, of: result.scenario) }
        }
    }

    private func failure(_ element: String, _ attempt: Attempt, of scenario: Scenario) -> String? {
        guard let failure = attempt.failure else { return nil }
        let first = failure.differences.first.map { "\($0.subject): expected \($0.expected), found \($0.found)" } ?? ""
        let details = TextReport().details(of: failure, in: scenario).joined(separator: "\n")
        return
            "      <\(element) type=\"difference\" message=\(Self.quoted(first))>\(Self.escaped(details))</\(element)>"
    }

    private static func seconds(_ seconds: Double) -> String {
        let milliseconds = Int((seconds * 1_000).rounded())
        let rest = String(milliseconds % 1_000)
        return "\(milliseconds / 1_000)." + String(repeating: "0", count: 3 - rest.count) + rest
    }

    private static func quoted(_ text: String) -> String { "\"\(escaped(text))\"" }

    /// A text for an attribute or between tags; what XML cannot hold at all becomes U+FFFD.
    private static func escaped(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { escaped, scalar in
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "\n", "\t", "\r": escaped += "&#\(scalar.value);"
            case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
    }
}
