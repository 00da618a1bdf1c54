import TrustAPI
package import TrustDocuments

extension Coding where Value == RecordedExchange {
    /// The file of a recorded exchange.
    package static let recordedExchange: Coding<RecordedExchange> = .object(
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
        make: { RecordedExchange(scenario: $0, step: $1, rows: $2, request: $3, answer: $4) },
        fields: []
    )
}

extension Coding where Value == RecordedRequest {
    static let recordedRequest = Coding.object(
        "request",
        required: RequiredField("method", { $0.method }, .text, "The method of the request."),
        RequiredField("scheme", { $0.scheme }, .choice(), "Whether it went over HTTPS."),
        RequiredField("path", { $0.endpoint }, .endpointPath, "The path of the endpoint."),
        RequiredField("body", { $0.body }, .exactText, "Its body."),
        make: { RecordedRequest(method: $0, scheme: $1, endpoint: $2, body: $3) },
        fields: [
            Field("query", \.query, .optional(.exactText), "What stood behind the ?, still encoded; null: nothing."),
            Field("contentType", \.contentType, .optional(.exactText), "Its Content-Type; null: none."),
            Field(
                "passwordIsWrong", \.passwordIsWrong, .bool,
                "Whether {password} stands for another password than that of the account."
            ),
        ]
    )
}

extension Coding where Value == RecordedExchange.Answer {
    fileprivate static let recordedAnswer = Coding.object(
        "answer",
        required: RequiredField("status", { $0.status }, .integer(100...999), "The HTTP status."),
        RequiredField(
            "body", { $0.body }, .bytes, "Its body: a text, or {base64: …} where it is not UTF-8."
        ),
        make: { RecordedExchange.Answer(status: $0, body: $1) },
        fields: [Field("contentType", \.contentType, .optional(.exactText), "Its Content-Type; null: none.")]
    )
}

extension Coding where Value == EndpointName {
    fileprivate static let endpointPath = Coding(
        schema: .schema(oneOf: EndpointName.allCases.map(\.path)),
        decode: { node, decoding in
            if case .string(let path) = node.content, let name = EndpointName(path: path), name.path == path {
                return name
            }
            decoding.complain("Expected the path of an endpoint, found \(node.shown).", at: node.place)
            return nil
        },
        encode: { .string($0.path) }
    )
}

extension Coding where Value == String {
    /// A text that no number stands for.
    static let exactText = Coding(
        schema: .schema("string"),
        decode: { node, decoding in
            if case .string(let text) = node.content { return text }
            decoding.complain("Expected a text, found \(node.shown).", at: node.place)
            return nil
        },
        encode: { .string($0) }
    )
}
