import TrustAPI
import TrustDocuments

/// Replays scenarios against recordings instead of a target: no call leaves the process.
package struct ReplayRunner: Sendable {
    private let calls: [String: [RecordedCall]]
    private let settings: Runner.Settings

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
        var replay = RecordedReplay(scenario, calls, settings)
        return ScenarioResult(scenario, attempts: [replay.run()])
    }
}

/// One scenario being replayed from a recording.
private struct RecordedReplay {
    private let scenario: Scenario
    private let book: RecordedBook
    private let credentials: Credentials
    private var variables: Variables
    private let isLenient: Bool
    private let assumptions: Assumptions
    private var faults: GivenFaults

    init(_ scenario: Scenario, _ calls: [RecordedCall], _ settings: Runner.Settings) {
        self.scenario = scenario
        isLenient = settings.isLenient
        assumptions = settings.assumptions.with(scenario.given.assume)
        credentials = scenario.given.credentials(else: .standard)
        faults = GivenFaults(scenario.given, account: credentials)
        book = RecordedBook(calls, credentials: credentials)
        var known = settings.variables
        known["loginName"] = credentials.loginName
        known.merge(scenario.given.orderNumbers) { given, _ in given }
        known.merge(Story.numbers(of: scenario, in: calls)) { _, recorded in recorded }
        self.variables = Variables(known)
    }

    mutating func run() -> Attempt {
        var records: [StepRecord] = []
        for (index, step) in scenario.steps.enumerated() {
            var record = record(of: step, number: index + 1)
            for _ in 1..<max(2, step.retry.attempts) where !record.differences.isEmpty && step.retry.attempts > 1 {
                record = self.record(of: step, number: index + 1)
            }
            records.append(record)
            if !record.isAsStated { break }
        }
        let differences = records.allSatisfy(\.differences.isEmpty) ? claimDifferences(after: records) : []
        if !differences.isEmpty {
            records.append(
                StepRecord(number: records.count, title: "covers", exchange: nil, differences: differences))
        }
        return Attempt(steps: records, seconds: 0)
    }

    private func claimDifferences(after records: [StepRecord]) -> [Difference] {
        scenario.differences(fromClaims: records.reduce(into: []) { $0.formUnion($1.rows) })
    }

    private mutating func record(of step: Step, number: Int) -> StepRecord {
        // What a customer or time did was done when it was recorded.
        guard case .call(let call) = step.action else {
            return StepRecord(
                number: number, title: step.title, exchange: nil, differences: [],
                unchecked: step.expectation.simulatorOnly
            )
        }
        do throws(UnknownVariable) {
            let answered = try answer(call, of: step)
            let differences = answered.stated + answered.whole
            return StepRecord(
                number: number, title: step.title, exchange: answered.exchange, differences: differences,
                isAsStated: answered.stated.isEmpty, unchecked: step.expectation.simulatorOnly,
                rows: differences.isEmpty ? answered.rows : []
            )
        } catch {
            let trouble = Difference("step", expected: "to be carried out", found: error.description, at: step.place)
            return StepRecord(
                number: number, title: step.title, exchange: nil, differences: [trouble], isAsStated: false)
        }
    }

    private mutating func answer(
        _ call: CallStep, of step: Step
    ) throws(UnknownVariable) -> ScenarioRun.Outcome {
        let built = try CallBuilder(variables: variables, credentials: credentials).build(call, at: "")
        guard let recorded = book.answer(to: built.recorded) else {
            let nearest = book.nearest(to: built.recorded).map { "; the nearest is \($0)" } ?? ""
            let found = "the request was not recorded\(nearest)"
            return ScenarioRun.Outcome(
                stated: [Difference("answer", expected: "a recorded one", found: found, at: step.place)]
            )
        }
        let exchange = Exchange(
            endpoint: call.endpoint, method: call.method, sent: built.shown, httpStatus: UInt(recorded.answer.status),
            contentType: recorded.answer.contentType, body: recorded.answer.body, request: built.recorded
        )
        let check = AnswerCheck(
            step, of: scenario, sending: built.request, assuming: assumptions, isLenient: isLenient,
            isStruck: faults.strike(built.request, assuming: assumptions)
        )
        let (stated, whole) = try check.differences(in: exchange, variables)
        for capture in step.captures where stated.isEmpty {
            let text = exchange.fields.first { $0.name == capture.field }?.value ?? ""
            let part = capture.pattern.flatMap { try? Pattern($0).captured(in: text) }
            variables[capture.name] = part ?? text
        }
        return ScenarioRun.Outcome(
            stated: stated, whole: whole, exchange: exchange, rows: check.rows(in: exchange)
        )
    }
}
