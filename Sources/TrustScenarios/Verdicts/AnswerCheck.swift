package import TrustAPI
import TrustDocuments

/// Holds the answer to one call against its step: what the step states, and the whole answer unless it is lenient. It tells
/// which rows of the documents both show.
package struct AnswerCheck {
    private let expectation: Expectation
    private let request: Request
    private let assumptions: Assumptions
    private let isStruck: Bool
    private let whole: WholeAnswer?

    /// - Parameters:
    ///   - step: What is expected.
    ///   - scenario: Where the step belongs.
    ///   - request: The call as it is sent.
    ///   - assumptions: The profile of the run, with what the scenario chooses otherwise.
    ///   - isLenient: Whether only what steps state is compared in this run.
    ///   - isStruck: Whether a fault of the scenario strikes the call.
    package init(
        _ step: Step, of scenario: Scenario, sending request: Request, assuming assumptions: Assumptions,
        isLenient: Bool,
        isStruck: Bool
    ) {
        expectation = step.expectation
        self.request = request
        self.assumptions = assumptions
        self.isStruck = isStruck
        let looksAtAll = !isLenient && !scenario.isLenient && !step.isLenient && !expectation.isEmpty && !isStruck
        whole =
            looksAtAll ? WholeAnswer(request, assuming: assumptions, messages: scenario.given.messages) : nil
    }

    /// Where an answer differs: from what the step states, and from a whole answer besides.
    /// - Throws: `StepTrouble` where the step names a variable that does not exist.
    package func differences(
        in exchange: Exchange, _ variables: Variables
    ) throws(StepTrouble) -> (stated: [Difference], whole: [Difference]) {
        (
            try Comparison(expectation, variables).differences(in: exchange),
            whole?.differences(in: exchange, besides: expectation) ?? []
        )
    }

    /// The rows that the call and its answer show; none where nobody looked at the answer.
    package func rows(in exchange: Exchange) -> Set<RowID> {
        guard !expectation.isEmpty else { return [] }
        let evidence = RowEvidence(request, answer: exchange.body, assuming: assumptions, isProvoked: isStruck)
        // What a fault makes shows nothing that a call could show without it; only -14 has no other way.
        let unknownError = RowID.error(request.endpoint, .unknownError)
        return isStruck ? evidence.rows.intersection([unknownError]) : evidence.rows
    }
}

extension Scenario {
    /// The rows that the scenario says it shows and that none of its calls shows, as differences.
    package func differences(fromClaims shown: Set<RowID>) -> [Difference] {
        let ids = Set(shown.map(\.description))
        return covers.filter { !ids.contains($0) }.map { claim in
            let row = Row.all.first { $0.id.description == claim }
            let found = row?.undecidable ?? "no call with an expect whose answer shows it"
            return Difference("covers \(claim)", expected: "a call whose answer shows it", found: found)
        }
    }
}
