import NIOHTTP1
import TrustAPI
import TrustDocuments
import TrustHTTP
import TrustSimulator

extension ControlRoutes {
    var verificationRoutes: [Route] {
        let refusals = [406: "The answer is no, or not known; the detail says what was expected and what came."]
        return [
            Route(
                "POST", "/__admin/verify",
                "Whether calls came as often as expected. Waits for a yes as long as it is told.",
                query: [.account], takes: .json(Coding<VerificationRequest<Verification>>.verification.schema),
                gives: .json(Self.verdictSchema), refusals: refusals, isQuestion: true
            ) { [self] request in
                let asked = try request.decode(.verification)
                let pattern = asked.question.pattern
                try request.check(account: pattern.account)
                let account = request.account ?? pattern.account
                try checkOrder(of: pattern, among: try calls(of: account))
                return answer(within: asked.within, of: account) {
                    asked.question.verdict(over: $0.entries, dropped: $0.dropped, hiding: $0.secrets)
                }
            },
            Route(
                "POST", "/__admin/verify-sequence",
                "Whether calls came one after another, others between them or not. Waits for a yes as long as it is told.",
                query: [.account],
                takes: .json(Coding<VerificationRequest<SequenceVerification>>.sequenceVerification.schema),
                gives: .json(Self.verdictSchema), refusals: refusals, isQuestion: true
            ) { [self] request in
                let asked = try request.decode(.sequenceVerification)
                for pattern in asked.question.patterns {
                    try request.check(account: pattern.account)
                    try checkOrder(of: pattern, among: try calls(of: request.account ?? pattern.account))
                }
                return answer(within: asked.within, of: request.account) {
                    asked.question.verdict(over: $0.entries, dropped: $0.dropped, hiding: $0.secrets)
                }
            },
        ]
    }

    private static let verdictSchema = Node.schema(properties: [
        "outcome": .schema(oneOf: [Verification.Outcome.yes.rawValue]), "count": .wholeSchema,
    ])

    /// Asks at once, and again at each call that comes, until the answer is yes, cannot change or the time is over.
    private func answer(
        within milliseconds: Int, of account: String?,
        _ ask: @escaping @Sendable (JournalContents) -> Verification.Verdict
    ) -> PendingResponse {
        let deadline = ContinuousClock.now + .milliseconds(milliseconds)
        let bell = worlds.shelf.bell
        return .later { [worlds] in
            while true {
                let heard = bell.rings
                let verdict: Verification.Verdict
                do {
                    verdict = ask(try worlds.calls(of: account))
                } catch {
                    return ControlProblem(error).response
                }
                guard verdict.outcome != .yes, verdict.mayChange, .now < deadline, !bell.isSilent, !Task.isCancelled
                else {
                    return verdict.response
                }
                await bell.wait(after: heard, until: deadline)
            }
        }
    }
}

extension Verification.Verdict {
    fileprivate var response: HTTPResponse {
        guard outcome != .yes else {
            return .json(["outcome": .string(outcome.rawValue), "count": .number(count)])
        }
        var problem = ControlProblem(.notAcceptable, explanation.joined(separator: "\n"))
        problem.members = [("outcome", .string(outcome.rawValue)), ("count", .number(count))]
        return problem.response
    }
}
