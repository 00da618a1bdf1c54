import TrustAPI
import TrustDocuments
import TrustRunner
import TrustScenarios

extension Coding where Value == ReportFile {
    /// A report in JSON.
    static let reportFile = Coding.object(
        "report",
        required: RequiredField(
            "scenarios", { $0.entries }, .list(of: .reportEntry),
            "What became of each scenario, in the order of the run."
        ),
        make: { ReportFile(entries: $0) },
        fields: [
            Field("settled", \.settled, .optional(.settled), "What 'run --settle' found out about assumptions.")
        ]
    )
}

extension Coding where Value == Settled {
    fileprivate static let settled = Coding.object(
        "settled",
        required: RequiredField("decided", { $0.decisions }, .list(of: .decision), "What the answers say."),
        RequiredField("undecided", { $0.undecided }, .list(of: .text), "The assumptions that no answer tells about."),
        make: { Settled(decisions: $0, undecided: $1) },
        fields: []
    )
}

extension Coding where Value == ReportFile.Entry {
    fileprivate static let reportEntry = Coding.object(
        "result",
        required: RequiredField("id", { $0.id }, .text, "The id of the scenario."),
        RequiredField("outcome", { $0.outcome }, .choice(), "What became of it."),
        make: { ReportFile.Entry(id: $0, outcome: $1) },
        fields: [
            Field("title", \.title, .text, "Its title."),
            Field("source", \.source, .text, "The file that it came from."),
            Field("reason", \.reason, .optional(.text), "Why it was skipped, or is expected to fail."),
            Field("seconds", \.seconds, .fraction, "How long it took, over all attempts."),
            Field(
                "rows", \.rows, .list(of: .text),
                "The rows of the documents that it is about: those that it says it shows, or those of its codes."
            ),
            Field(
                "shown", \.shown, .list(of: .text),
                "The rows that its calls and their answers show; none where it did not pass."
            ),
            Field("attempts", \.attempts, .list(of: .attempt), "Each time that it was replayed."),
        ]
    )
}

extension Coding where Value == Double {
    /// Seconds, to the millisecond.
    fileprivate static let fraction = Coding(
        schema: .schema("number"),
        decode: { node, decoding in
            if case .number(let text) = node.content, let seconds = Double(text) { return seconds }
            decoding.complain("Expected a number of seconds, found \(node.shown).", at: node.place)
            return nil
        },
        encode: { Node(.number(String(($0 * 1_000).rounded() / 1_000))) }
    )
}

extension Coding where Value == Attempt {
    fileprivate static let attempt = Coding.object(
        "attempt",
        required: RequiredField("seconds", { $0.seconds }, .fraction, "How long it took."),
        RequiredField("steps", { $0.steps }, .list(of: .record), "Its steps, as far as it came."),
        make: { Attempt(steps: $1, seconds: $0) },
        fields: []
    )
}

extension Coding where Value == StepRecord {
    fileprivate static let record = Coding.object(
        "record",
        required: RequiredField("number", { $0.number }, .integer(1 ... .max), "Its number in the scenario, from 1."),
        RequiredField("title", { $0.title }, .text, "What it is."),
        RequiredField(
            "differences", { $0.differences }, .list(of: .difference), "Where it parts from what was expected."),
        make: { StepRecord(number: $0, title: $1, exchange: nil, differences: $2) },
        fields: [
            Field("exchange", \.exchange, .optional(.exchange), "What went over the wire."),
            Field(
                "unchecked", \.unchecked, .list(of: .text),
                "What the step expects and only a simulator could show, left out of the verdict: order, mail."
            ),
        ]
    )
}

extension Coding where Value == Difference {
    fileprivate static let difference = Coding.object(
        "difference",
        required: RequiredField("subject", { $0.subject }, .text, "A field of the answer, the body, an order, a mail."),
        RequiredField("expected", { $0.expected }, .text, "What was expected."),
        RequiredField("found", { $0.found }, .text, "What came."),
        make: { Difference($0, expected: $1, found: $2) },
        fields: [
            Field("line", \.line, .optional(.integer(1 ... .max)), "The line of the scenario that asks for it."),
            Field("column", \.column, .optional(.integer(1 ... .max)), "The column on that line."),
        ]
    )
}

extension Difference {
    fileprivate var line: Int? {
        get { place?.line }
        set { place = newValue.map { Place(line: $0, column: place?.column ?? 1) } }
    }

    fileprivate var column: Int? {
        get { place?.column }
        set { if let newValue, let line { place = Place(line: line, column: newValue) } }
    }
}

extension Coding where Value == Exchange {
    fileprivate static let exchange = Coding.object(
        "exchange",
        required: RequiredField("endpoint", { $0.endpoint }, .choice(), "The endpoint that was called."),
        RequiredField("method", { $0.method }, .text, "The method of the request."),
        RequiredField(
            "sent", { $0.sent }, .list(of: .pair("argument", of: .text)),
            "The arguments in their order, secrets as dots."
        ),
        RequiredField("httpStatus", { Int($0.httpStatus) }, .integer(100...999), "The HTTP status of the answer."),
        RequiredField(
            "contentType", { $0.contentType ?? "" }, .text, "The Content-Type of the answer; empty without one."),
        RequiredField("body", { String(decoding: $0.body, as: UTF8.self) }, .text, "The body of the answer."),
        make: { endpoint, method, sent, status, contentType, body in
            Exchange(
                endpoint: endpoint, method: method, sent: sent, httpStatus: UInt(status),
                contentType: contentType.isEmpty ? nil : contentType, body: Array(body.utf8)
            )
        },
        fields: []
    )
}
