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
        let counts: XML = #"tests="\#(results.count)" failures="\#(failures)" errors="0" time="\#(seconds)""#
        let document: XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="trustsim" \(counts)>
              <testsuite name="trustsim" skipped="\(skipped)" \(counts)>
            \(results.map(testCase), separator: "\n")
              </testsuite>
            </testsuites>

            """
        return document.text
    }

    private func testCase(_ result: ScenarioResult) -> XML {
        let parts = result.scenario.id.split(separator: "/", maxSplits: 1).map(String.init)
        let (group, name) = parts.count == 2 ? (parts[0], parts[1]) : ("scenarios", result.scenario.id)
        let seconds = Self.seconds(result.seconds)
        let head: XML = #"    <testcase classname="\#(group)" name="\#(name)" time="\#(seconds)""#
        let children = children(of: result)
        return children.isEmpty ? "\(head)/>" : "\(head)>\n\(children, separator: "\n")\n    </testcase>"
    }

    private func children(of result: ScenarioResult) -> [XML] {
        switch result.outcome {
        case .skipped, .failedAsExpected:
            return [#"      <skipped message="\#(result.reason ?? "")"/>"#]
        case .passedUnexpectedly:
            let message = "passes, though it is expected to fail: \(result.reason ?? "")"
            return [#"      <failure type="unexpected pass" message="\#(message)"/>"#]
        case .passed:
            let unchecked = result.uncheckedText.map { words -> XML in
                "      <system-out>not checked, because the target is not a simulator: \(words)</system-out>"
            }
            return result.attempts.dropLast().compactMap { failure("flakyFailure", $0, of: result.scenario) }
                + [unchecked].compactMap(\.self)
        case .failed:
            let names = ["failure"] + Array(repeating: "rerunFailure", count: max(0, result.attempts.count - 1))
            return zip(names, result.attempts).compactMap { failure($0, $1, of: result.scenario) }
        }
    }

    private func failure(_ element: String, _ attempt: Attempt, of scenario: Scenario) -> XML? {
        guard let failure = attempt.failure else { return nil }
        let first = failure.differences.first.map { "\($0.subject): expected \($0.expected), found \($0.found)" } ?? ""
        let details = TextReport().details(of: failure, in: scenario).joined(separator: "\n")
        return #"      <\#(element) type="difference" message="\#(first)">\#(details)</\#(element)>"#
    }

    private static func seconds(_ seconds: Double) -> String {
        let milliseconds = Int((seconds * 1_000).rounded())
        return "\(milliseconds / 1_000)." + String(milliseconds % 1_000 + 1_000).dropFirst()
    }
}
