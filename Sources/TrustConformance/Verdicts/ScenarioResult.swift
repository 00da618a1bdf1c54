/// What became of one scenario.
package struct ScenarioResult: Sendable {
    package enum Outcome: Sendable {
        case passed
        /// The step at which it parted from the expectation, from 1.
        case failed(Failure)
        case skipped(String)
    }

    package struct Failure: Sendable {
        package let step: Int
        package let stepTitle: String
        package let differences: [Difference]
        /// What went over the wire, where the step is a call.
        package let exchange: Exchange?
    }

    package let scenario: Scenario
    package let outcome: Outcome

    package init(_ scenario: Scenario, _ outcome: Outcome) {
        self.scenario = scenario
        self.outcome = outcome
    }

    package var isFailure: Bool { if case .failed = outcome { true } else { false } }
}
