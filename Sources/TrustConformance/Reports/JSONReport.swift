import TrustAPI
package import TrustDocuments

/// Results as JSON, for programs and for `coverage --results`.
package struct JSONReport: Sendable {
    package init() {}

    package func text(of results: [ScenarioResult]) -> String {
        JSONWriter.pretty(Coding<ReportFile>.reportFile.encode(ReportFile(results)))
    }
}

/// What a report in JSON holds.
package struct ReportFile: Sendable {
    /// A scenario in a report.
    package struct Entry: Sendable {
        package let id: String
        package let outcome: ScenarioResult.Outcome
        package var title = ""
        package var source = ""
        package var reason: String?
        package var seconds = 0.0
        /// The ids of the rows of the documents that it shows.
        package var rows: [String] = []
        package var attempts: [Attempt] = []
    }

    package var entries: [Entry]

    package init(_ results: [ScenarioResult]) {
        entries = results.map { result in
            var entry = Entry(id: result.scenario.id, outcome: result.outcome)
            entry.title = result.scenario.title
            entry.source = result.scenario.source
            entry.reason = result.reason
            entry.seconds = result.seconds
            entry.rows = result.scenario.rows
            entry.attempts = result.attempts
            return entry
        }
    }

    fileprivate init(entries: [Entry]) { self.entries = entries }

    /// Reads a report. Throws `DocumentError` where it is none.
    package static func read(_ bytes: [UInt8], source: String) throws(DocumentError) -> ReportFile {
        try Coding<ReportFile>.reportFile.decode(try Document.readJSON(bytes, source: source), source: source)
    }
}

extension Coding where Value == ReportFile {
    fileprivate static let reportFile = Coding.object(
        "report",
        required: RequiredField("scenarios", { $0.entries }, .list(of: .reportEntry)),
        make: { ReportFile(entries: $0) },
        fields: []
    )
}

extension Coding where Value == ReportFile.Entry {
    fileprivate static let reportEntry = Coding.object(
        "scenario of a report",
        required: RequiredField("id", { $0.id }, .text), RequiredField("outcome", { $0.outcome }, .choice()),
        make: { ReportFile.Entry(id: $0, outcome: $1) },
        fields: [
            Field("title", \.title, .text),
            Field("source", \.source, .text),
            Field("reason", \.reason, .optional(.text)),
            Field("seconds", \.seconds, .seconds),
            Field("rows", \.rows, .list(of: .text)),
            // Attempts are for people and other programs; nothing here reads them back.
            Field("attempts", decode: { _, _, _ in }, encode: { .list($0.attempts.map(\.node)) }),
        ]
    )
}

extension Coding where Value == Double {
    /// Seconds, to the millisecond.
    fileprivate static let seconds = Coding(
        decode: { node, decoding in
            if case .number(let text) = node.content, let seconds = Double(text) { return seconds }
            decoding.complain("Expected a number of seconds, found \(node.shown).", at: node.place)
            return nil
        },
        encode: { Node(.number(String(($0 * 1_000).rounded() / 1_000))) }
    )
}

extension Attempt {
    fileprivate var node: Node {
        .map([("seconds", Coding<Double>.seconds.encode(seconds)), ("steps", .list(steps.map(\.node)))])
    }
}

extension StepRecord {
    fileprivate var node: Node {
        .map(
            [("number", .number(number)), ("title", .string(title))]
                + (exchange.map { [("exchange", $0.node)] } ?? [])
                + [("differences", .list(differences.map(\.node)))]
        )
    }
}

extension Exchange {
    fileprivate var node: Node {
        .map([
            ("method", .string(method)), ("path", .string(endpoint.path)),
            ("sent", .list(sent.map { .list([.string($0.name), .string($0.value)]) })),
            ("status", .number(Int(httpStatus))), ("contentType", contentType.map { .string($0) } ?? .null),
            ("body", .string(String(decoding: body, as: UTF8.self))),
        ])
    }
}

extension Difference {
    fileprivate var node: Node {
        .map(
            [("subject", .string(subject)), ("expected", .string(expected)), ("found", .string(found))]
                + (place.map { [("line", .number($0.line)), ("column", .number($0.column))] } ?? [])
        )
    }
}
