package import TrustDocuments

/// Results as JSON, for programs and for `coverage --results`.
package struct JSONReport: Sendable {
    package init() {}

    package func text(of results: [ScenarioResult]) -> String { text(of: results, settled: nil) }

    /// The report of a run of probes has what they say about assumptions, too.
    package func text(of results: [ScenarioResult], settled: Settled?) -> String {
        var report = ReportFile(results)
        report.settled = settled
        return JSONWriter.pretty(Coding<ReportFile>.reportFile.encode(report))
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
    /// What probes say about assumptions; nil for a run that did not ask.
    package var settled: Settled?

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

    init(entries: [Entry]) { self.entries = entries }

    /// Reads a report. Throws `DocumentError` where it is none.
    package static func read(_ bytes: [UInt8], source: String) throws(DocumentError) -> ReportFile {
        try Coding<ReportFile>.reportFile.decode(try Document.readJSON(bytes, source: source), source: source)
    }
}
