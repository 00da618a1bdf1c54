package import TrustSimulator

/// A verification as it is asked for: the question, and how long an answer may be waited for.
package struct VerificationRequest<Question: Sendable>: Sendable {
    /// What is asked of the journal.
    package var question: Question
    /// In milliseconds.
    package var within = 0
}

/// The times of a verification before it is known whether they fit each other.
private struct WrittenTimes {
    var exactly: Int?
    var atLeast: Int?
    var atMost: Int?
}

extension Coding where Value == VerificationRequest<Verification> {
    /// `{"match": {…}, "times": {"atLeast": 1, "atMost": 2}, "within": "5s"}`
    package static var verification: Coding<VerificationRequest<Verification>> {
        .object(
            "verification",
            make: { VerificationRequest(question: Verification(CallPattern())) },
            fields: [
                Field("match", \.question.pattern, .callPattern, "The calls that are meant; all, when left out."),
                Field("times", \.question.times, .times, "How often they have to have come."),
                Field("within", \.within, .milliseconds, "How long to wait for a yes, such as 5s or 250ms."),
            ]
        )
    }
}

extension Coding where Value == VerificationRequest<SequenceVerification> {
    /// `{"sequence": [{…}, {…}], "within": "5s"}`
    package static var sequenceVerification: Coding<VerificationRequest<SequenceVerification>> {
        .object(
            "sequenceVerification",
            required: RequiredField(
                "sequence", { $0.question.patterns }, .atLeastOne(of: .callPattern),
                "The calls that have to have come, in this order; others may stand between them."
            ),
            make: { VerificationRequest(question: SequenceVerification($0)) },
            fields: [
                Field("within", \.within, .milliseconds, "How long to wait for a yes, such as 5s or 250ms.")
            ]
        )
    }
}

extension Coding where Value == Verification.Times {
    fileprivate static let times: Coding<Verification.Times> = {
        let count = Coding<Int?>.optional(Coding<Int>.count)
        let written = Coding<WrittenTimes>.object(
            "times",
            make: { WrittenTimes() },
            fields: [
                Field("exactly", \.exactly, count, "Just so often; without the other two."),
                Field("atLeast", \.atLeast, count, "So often or more; once, when nothing is said."),
                Field("atMost", \.atMost, count, "So often or less."),
            ]
        )
        let nothing = Node.schema("null")
        return Coding(
            // Either exactly, or the other two.
            schema: written.schema.setting(
                "anyOf",
                to: [
                    ["properties": ["exactly": nothing]], ["properties": ["atLeast": nothing, "atMost": nothing]],
                ]
            ),
            decode: { node, decoding in
                guard let times = written.decode(node, &decoding) else { return nil }
                if let exactly = times.exactly {
                    guard times.atLeast == nil, times.atMost == nil else {
                        decoding.complain("exactly stands alone, without atLeast and atMost.", at: node.place)
                        return nil
                    }
                    return Verification.Times(atLeast: exactly, atMost: exactly)
                }
                let low = times.atLeast ?? (times.atMost == nil ? 1 : 0)
                guard low <= times.atMost ?? .max else {
                    decoding.complain("atLeast is above atMost, so nothing can meet both.", at: node.place)
                    return nil
                }
                return Verification.Times(atLeast: low, atMost: times.atMost)
            },
            encode: { times in
                let isExact = times.atMost == times.atLeast
                return written.encode(
                    WrittenTimes(
                        exactly: isExact ? times.atLeast : nil, atLeast: isExact ? nil : times.atLeast,
                        atMost: isExact ? nil : times.atMost
                    )
                )
            }
        )
    }()
}

extension Coding where Value == Int {
    /// A time that is waited for, up to ten minutes: `5s`, `250ms`, `1m`, or a number of seconds.
    package static let milliseconds = Coding.scalar(
        "a time up to ten minutes, such as 5s, 250ms or 1m",
        schema: .schema(anyOf: [
            .schema(matching: "^[0-9]+(ms|s|m)$"), .schema("integer", with: [("minimum", 0)]),
        ]),
        read: { content in
            guard let text = Node(content).text else { return nil }
            let digits = text.prefix { $0.isASCII && $0.isNumber }
            let units = ["ms": 1, "s": 1_000, "": 1_000, "m": 60_000]
            guard let number = Int(digits), let unit = units[String(text.dropFirst(digits.count))],
                number <= 600_000 / unit
            else { return nil }
            return number * unit
        },
        write: { .string("\($0)ms") }
    )
}
