package import TrustAPI
package import TrustSimulator

extension Coding where Value == CallRecord {
    /// A call as the journal shows it, or an unmatched request.
    package static func callRecord(clock: Clock) -> Coding {
        .object(
            "request",
            required: RequiredField("id", { $0.id }, .integer(1 ... .max), "Its number, counted from 1."),
            RequiredField("receivedAt", { $0.receivedAt }, .moment, "When it came, by the clock of the world."),
            RequiredField(
                "endpoint", { $0.endpoint }, Coding<EndpointName?>.optional(Coding<EndpointName>.choice()),
                takesNull: true, "The endpoint that was called; null where there is none at the path of the request."
            ),
            make: { CallRecord(id: $0, receivedAt: $1, endpoint: $2) },
            fields: [
                Field(
                    "path", \.path, .optional(.text),
                    "The path of the request, as it was sent, where there is no endpoint; null for a call."),
                Field("account", \.account, .optional(.text), "The login name that it came with."),
                Field("order", \.order, .optional(.orderNumber), "The order that it reached, or the number it named."),
                Field("method", \.method, .text, "The method of the request."),
                Field("scheme", \.scheme, .choice(), "Whether it came over HTTPS."),
                Field("source", \.source, .optional(.text), "The address that it came from."),
                Field("query", \.query, .text, "What stood behind the ?, still encoded, without passwords."),
                Field("contentType", \.contentType, .optional(.text), "Its Content-Type."),
                Field("headers", \.headers, .list(of: .namedValue), "The fields of its head, in the order sent."),
                Field(
                    "arguments", \.arguments, .list(of: .namedValue), "All that it said, decoded, in the order sent."),
                Field("body", \.body, .text, "Its body, still encoded, without passwords."),
                Field(
                    "status", \.status, .optional(.integer(100...999)),
                    "The HTTP status; null: the connection was broken."),
                Field("code", \.code, .optional(.integer(.min ... .max)), "The code of the answer; 0 is success."),
                Field(
                    "answer", \.answer, .text,
                    "The body of the answer; empty where a fault put something else in its place."),
                Field("rule", \.rule, .text, "What decided the answer, in a word."),
                Field("because", \.because, .text, "What decided the answer, in a sentence."),
                Field("rows", \.rows, .list(of: .text), "The rows of the documents that it shows."),
                Field("assumptions", \.assumptions, .list(of: .text), "The assumptions that the answer rests on."),
                Field("alsoPresent", \.alsoPresent, .list(of: .flaw), "What else was wrong with the call."),
                Field("fault", \.fault, .optional(.text), "The fault that struck it."),
                Field("findings", \.findings, .list(of: .choice()), "The habits of the client that show in it."),
                Field("before", \.before, .optional(.order(clock: clock)), "The order before the call."),
                Field("after", \.after, .optional(.order(clock: clock)), "The order after the call."),
            ]
        )
    }
}

extension Coding where Value == FormField {
    fileprivate static let namedValue = pair("namedValue", of: .text, "The name.", "The value.")

    /// A name and a value, both read in the same way; `type` is what it is called in a schema, which says of both what they are.
    package static func pair(
        _ type: String, of text: Coding<String>, _ name: String = "Its name.", _ value: String = "Its value."
    ) -> Coding<FormField> {
        .object(
            type,
            required: RequiredField("name", { $0.name }, text, name), RequiredField("value", { $0.value }, text, value),
            make: FormField.init
        )
    }
}

extension Coding where Value == CallRecord.Flaw {
    fileprivate static let flaw = Coding.object(
        "flaw",
        required: RequiredField("code", { $0.code }, .integer(.min ... .max), "The code that it would have got."),
        RequiredField("message", { $0.message }, .text, "What it says."),
        make: CallRecord.Flaw.init
    )
}
