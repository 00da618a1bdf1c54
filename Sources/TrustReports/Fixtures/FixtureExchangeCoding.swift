import TrustAPI
package import TrustDocuments
import TrustRunner
import TrustScenarios

extension Coding where Value == FixtureExchange {
    /// The file of a recorded exchange.
    package static let fixtureExchange: Coding<FixtureExchange> = .object(
        "exchange",
        required: RequiredField("scenario", { $0.scenario }, .text, "The id of the scenario that made the call."),
        RequiredField(
            "step", { $0.step }, .integer(1 ... .max), "The number of the step in the scenario, counted from 1."
        ),
        RequiredField(
            "rows", { $0.rows }, .list(of: .text), "The ids of the rows of the documents that the scenario shows."
        ),
        RequiredField(
            "request", { $0.request }, .recordedRequest, "What was sent, with {password} where a password stood."
        ),
        RequiredField("answer", { $0.answer }, .recordedAnswer, "What came back, to the byte."),
        make: { FixtureExchange(scenario: $0, step: $1, rows: $2, request: $3, answer: $4) },
        fields: []
    )
}

extension Coding where Value == FixtureExchange.Answer {
    fileprivate static let recordedAnswer = Coding.object(
        "answer",
        required: RequiredField("status", { $0.status }, .integer(100...999), "The HTTP status."),
        RequiredField(
            "body", { $0.body }, .bytes, "Its body: a text, or {base64: …} where it is not UTF-8."
        ),
        make: { FixtureExchange.Answer(status: $0, body: $1) },
        fields: [Field("contentType", \.contentType, .optional(.exactText), "Its Content-Type; null: none.")]
    )
}
