import TrustDocuments

extension Coding where Value == [Capture] {
    /// `{name: FIELD}` or `{name: {field: FIELD, matches: EXPRESSION}}`.
    static let captures: Coding<[Capture]> = {
        let full = Coding<Capture>.capture(name: "").schema
        let names = Coding<[Node.Entry]>.entries(
            like: .schema(mapOf: .schema(anyOf: [Coding<String>.text.schema, full]))
        )
        return Coding(schema: names.schema) { node, decoding in
            guard let entries = names.decode(node, &decoding) else { return nil }
            return entries.compactMap { entry in
                decoding.inside(entry.key) { decoding in
                    if let field = entry.value.text { return Capture(name: entry.key, field: field) }
                    return Coding<Capture>.capture(name: entry.key).decode(entry.value, &decoding)
                }
            }
        }
    }()
}

extension Coding where Value == Capture {
    fileprivate static func capture(name: String) -> Coding {
        .object(
            "capture",
            required: RequiredField(
                "field", { $0.field }, .text,
                "The field of the answer, or mail.FIELD for the last mail that the step sent."),
            make: { Capture(name: name, field: $0) },
            fields: [
                Field(
                    "matches", \.pattern, .optional(.regularExpression),
                    "A regular expression whose first group is the value; the whole field, when left out."
                )
            ]
        )
    }
}
