import TrustDocuments

extension Coding where Value == Retry {
    /// A number of attempts, or `{attempts: 3, interval: 10s}`.
    static let retry: Coding = {
        let count = Coding<Int>.integer(1...1_000)
        let full = Coding.object(
            "retry",
            make: { Retry() },
            fields: [
                Field("attempts", \.attempts, count, "How often the call is made at most."),
                Field("interval", \.interval, .seconds, "The time between two attempts; a second, when left out."),
            ]
        )
        return Coding(schema: .schema(anyOf: [count.schema, full.schema])) { node, decoding in
            if case .number = node.content {
                return count.decode(node, &decoding).map { Retry(attempts: $0) }
            }
            return full.decode(node, &decoding)
        }
    }()
}
