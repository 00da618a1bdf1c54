package import TrustAPI

/// What became of one scenario.
package struct ScenarioResult: Sendable {
    /// How a scenario ended.
    package enum Outcome: String, Sendable, CaseIterable {
        case passed, failed, skipped
        /// It failed, as the file of expected failures says.
        case failedAsExpected
        /// It passed, although the file of expected failures says that it fails.
        case passedUnexpectedly
    }

    /// The scenario.
    package let scenario: Scenario
    /// How it ended.
    package var outcome: Outcome
    /// Why it was skipped, or why it is expected to fail.
    package var reason: String?
    /// Each time that it was replayed; more than one only where it was tried again.
    package let attempts: [Attempt]

    /// The last attempt decides whether it passed.
    package init(_ scenario: Scenario, attempts: [Attempt]) {
        self.scenario = scenario
        self.attempts = attempts
        outcome = attempts.last?.failure == nil ? .passed : .failed
    }

    /// A scenario that was not run.
    package init(_ scenario: Scenario, skippedFor reason: String) {
        self.scenario = scenario
        self.reason = reason
        attempts = []
        outcome = .skipped
    }

    /// Whether it speaks against the target, or against the file of expected failures.
    package var isFailure: Bool {
        switch outcome {
        case .failed, .passedUnexpectedly: true
        case .passed, .skipped, .failedAsExpected: false
        }
    }

    /// The rows of the documents that its calls and their answers show; none where it did not pass.
    package var shownRows: [RowID] {
        guard outcome == .passed, let steps = attempts.last?.steps else { return [] }
        let rows = steps.reduce(into: Set<RowID>()) { $0.formUnion($1.rows) }
        return RowID.all.filter(rows.contains)
    }

    /// What went wrong the last time; nil where nothing did.
    package var failure: StepRecord? { attempts.last?.failure }

    /// What was left out of the verdict, since only a simulator can show it, by the number of the step.
    package var unchecked: [(step: Int, expected: [String])] {
        (attempts.last?.steps ?? []).filter { !$0.unchecked.isEmpty }.map { ($0.number, $0.unchecked) }
    }

    /// The same in words: `order and mail in step 2`; nil where nothing was left out.
    package var uncheckedText: String? {
        let parts = unchecked.map { "\($0.expected.joined(separator: " and ")) in step \($0.step)" }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }

    /// Seconds that it took, over all attempts.
    package var seconds: Double { attempts.reduce(0) { $0 + $1.seconds } }
}

/// One replay of a scenario: the steps as far as it came.
package struct Attempt: Sendable {
    /// The steps that were done, in order.
    package let steps: [StepRecord]
    /// How long it took, in real time.
    package let seconds: Double

    /// `steps` may end before the scenario does.
    package init(steps: [StepRecord], seconds: Double) {
        self.steps = steps
        self.seconds = seconds
    }

    /// The first step that parted from what was expected; nil where none did.
    package var failure: StepRecord? { steps.first { !$0.differences.isEmpty } }
}

/// What a step did and where it differed.
package struct StepRecord: Sendable {
    /// Counted from 1.
    package let number: Int
    /// What the step is, in short.
    package let title: String
    /// What went over the wire, where the step is a call.
    package var exchange: Exchange?
    /// What was not as expected; empty where all was.
    package let differences: [Difference]
    /// Whether all is as the step states. The scenario then goes on, though the answer may differ in what nobody stated.
    package var isAsStated = true
    /// What the step expects and only a simulator could show, `order` or `mail`, where the target is none. It is left out of
    /// the verdict.
    package var unchecked: [String] = []
    /// The rows of the documents that its call and the answer show, where they are as expected.
    package var rows: Set<RowID> = []

    /// A step without differences has passed.
    package init(
        number: Int, title: String, exchange: Exchange? = nil, differences: [Difference], isAsStated: Bool = true,
        unchecked: [String] = [], rows: Set<RowID> = []
    ) {
        self.number = number
        self.title = title
        self.exchange = exchange
        self.differences = differences
        self.isAsStated = isAsStated
        self.unchecked = unchecked
        self.rows = rows
    }
}
