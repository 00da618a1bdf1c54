import TrustAPI
package import TrustDocuments

extension Coding where Value == RecordedRequest {
    /// A request as recordings and exchanges have it.
    package static let recordedRequest = Coding.object(
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

extension Coding where Value == EndpointName {
    fileprivate static let endpointPath = Coding.scalar(
        "the path of an endpoint",
        schema: .schema(oneOf: EndpointName.allCases.map(\.path)),
        read: { content in EndpointName.allCases.first { content == .string($0.path) } },
        write: { .string($0.path) }
    )
}

extension Coding where Value == String {
    /// A text that no number stands for.
    package static let exactText = Coding.scalar(
        "a text", schema: .schema("string"), read: { if case .string(let text) = $0 { text } else { nil } },
        write: { .string($0) }
    )
}
