import TrustAPI
import TrustDocuments
package import TrustScenarios

/// Replays scenarios against recordings instead of a target: no call leaves the process.
package struct RecordingCheck: Sendable {
    private let calls: [String: [RecordingEntry]]
    private let settings: Runner.Settings

    /// Takes the recordings of any number of runs.
    package init(_ runs: [RecordedRun], settings: Runner.Settings) {
        calls = Dictionary(grouping: runs.flatMap(\.calls), by: \.scenario)
        self.settings = settings
    }

    /// Replays scenarios in their order, and reports each result. One that was not recorded is skipped.
    package func run(_ scenarios: [Scenario], report: (ScenarioResult) -> Void) -> [ScenarioResult] {
        var results: [ScenarioResult] = []
        for scenario in scenarios {
            let result = settings.expectedFailures.judged(self.result(of: scenario))
            results.append(result)
            report(result)
            if settings.stopsAtFailure, result.isFailure { break }
        }
        return results
    }

    private func result(of scenario: Scenario) -> ScenarioResult {
        guard let calls = calls[scenario.id] else { return ScenarioResult(scenario, skippedFor: "it was not recorded") }
        if scenario.steps.contains(where: { $0.captures.contains(where: \.isOfMail) }) {
            return ScenarioResult(scenario, skippedFor: "it reads mails, which no recording has")
        }
        return ScenarioResult(scenario, attempts: [attempt(scenario, calls)])
    }

    private func attempt(_ scenario: Scenario, _ calls: [RecordingEntry]) -> Attempt {
        let credentials = scenario.given.credentials(else: .standard)
        let numbers = scenario.given.orderNumbers.merging(RecordedScenario.numbers(of: scenario, in: calls)) { $1 }
        // What a customer or time did was done when it was recorded.
        let venue = ScenarioRun.Venue(
            performsActs: false, showsState: false, assumptions: settings.assumptions, isLenient: settings.isLenient)
        var run = ScenarioRun(
            scenario, as: credentials, variables: settings.variables.merging(numbers) { $1 }, at: venue)
        let book = RecordedAnswers(calls, credentials: credentials)
        while let actions = run.next() {
            run.take(actions.map { Self.result(of: $0, in: book) })
        }
        return Attempt(steps: run.records, seconds: 0)
    }

    private static func result(of action: ScenarioRun.Action, in book: RecordedAnswers) -> ScenarioRun.Result {
        guard case .call(let built, _, _) = action else { return .done }
        guard let recorded = book.answer(to: built.recorded) else {
            let nearest = book.nearest(to: built.recorded).map { "; the nearest is \($0)" } ?? ""
            return .trouble("the request was not recorded\(nearest)")
        }
        return .answered(built.answered(recorded.answer.wire), built.request)
    }
}
