package import TrustAPI
import TrustDocuments
package import TrustScenarios

/// What the probes of a run say about assumptions.
package struct Settled: Sendable {
    /// The assumptions that the answers decide.
    package let decisions: [Drift.Decision]
    /// The assumptions that a probe is about, and that stay open.
    package let undecided: [String]
    /// The assumptions under which the simulator answers the probes most like the target.
    package let assumptions: Assumptions

    /// Holds the answers of probes against what the simulator says to the same calls under each choice.
    package init(_ results: [ScenarioResult], from base: Assumptions) {
        let stories = results.compactMap { result -> RecordedScenario? in
            let calls = RecordingEntry.all(of: result)
            return calls.isEmpty ? nil : try? RecordedScenario(result.scenario, calls: calls)
        }
        let settlement = AssumptionInference(stories, from: base)
        let asked = Set(results.compactMap(\.scenario.settles))
        let known = settlement.decisions(from: base, explaining: [])
        decisions = known.filter { asked.contains($0.name) || $0.verdict == .otherwise }
        undecided = Assumed.all.map(\.name).filter { name in asked.contains(name) && !known.contains { $0.name == name }
        }
        assumptions = settlement.chosen
    }

    /// What an earlier run found, as its report has it.
    package init(decisions: [Drift.Decision], undecided: [String]) {
        self.decisions = decisions
        self.undecided = undecided
        assumptions = Assumptions()
    }

    /// A line for each assumption.
    package var text: String {
        (decisions.map(\.sentence) + undecided.map { "\($0): no answer tells" }).joined(separator: "\n")
    }
}

extension Scenario {
    /// The same calls, whatever they are answered. Where a refused login is one of the answers to be expected, it stays so.
    package var withoutExpectations: Scenario {
        var scenario = self
        scenario.covers = []
        scenario.isLenient = true
        for index in scenario.steps.indices {
            let allowsRefusedLogin = scenario.steps[index].expectation.allowsRefusedLogin
            scenario.steps[index].expectation = Expectation()
            if allowsRefusedLogin { scenario.steps[index].expectation.fields = [.anyCode] }
        }
        return scenario
    }
}

extension Expectation.Field {
    /// Any code, that of a refused login among them.
    fileprivate static let anyCode = Expectation.Field(name: ResponseRow.errorCodeName, matcher: .matches("^-?[0-9]*"))
}

extension RecordingEntry {
    /// The calls of a result, as they were made and answered. They are not without secrets.
    fileprivate static func all(of result: ScenarioResult) -> [RecordingEntry] {
        (result.attempts.last?.steps ?? []).compactMap { record in
            guard let exchange = record.exchange, let request = exchange.request else { return nil }
            return RecordingEntry(
                scenario: result.scenario.id, step: record.number, pass: 1, version: result.scenario.version,
                request: request, arguments: request.arguments, answer: exchange.answer, time: exchange.sentAt,
                milliseconds: exchange.milliseconds, target: ""
            )
        }
    }
}

extension Exchange {
    /// The answer with its head; where that was not kept, with its Content-Type alone.
    fileprivate var answer: RecordingEntry.Answer {
        let type = contentType.map { [FormField("Content-Type", $0)] } ?? []
        return RecordingEntry.Answer(status: Int(httpStatus), headers: headers.isEmpty ? type : headers, body: body)
    }
}
