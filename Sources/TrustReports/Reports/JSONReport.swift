import TrustAPI
package import TrustDocuments
package import TrustRunner
package import TrustScenarios

/// Results as JSON, for programs and for `coverage --results`.
package struct JSONReport: Sendable {
    /// The report needs no settings.
    package init() {}

    /// The report of an ordinary run, as JSON.
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
        /// The ID of the scenario.
        package let id: String
        /// How the scenario ended.
        package let outcome: ScenarioResult.Outcome
        /// What the scenario is about.
        package var title = ""
        /// The file of the scenario.
        package var source = ""
        /// Why it was skipped or is expected to fail; nil otherwise.
        package var reason: String?
        /// How long all attempts took.
        package var seconds = 0.0
        /// The ids of the rows of the documents that it is about: those that it says it shows, or those of the codes that it
        /// expects.
        package var rows: [String] = []
        /// The ids of the rows that its calls and their answers show; none where it did not pass.
        package var shown: [String] = []
        /// Every attempt, the last of which decided.
        package var attempts: [Attempt] = []
    }

    /// The scenarios, in the order of the report.
    package var entries: [Entry]
    /// What probes say about assumptions; nil for a run that did not ask.
    package var settled: Settled?

    /// Takes the results of a run as they are reported.
    package init(_ results: [ScenarioResult]) {
        entries = results.map { result in
            var entry = Entry(id: result.scenario.id, outcome: result.outcome)
            entry.title = result.scenario.title
            entry.source = result.scenario.source
            entry.reason = result.reason
            entry.seconds = result.seconds
            entry.rows = result.scenario.rows
            entry.shown = result.shownRows.map(\.description)
            entry.attempts = result.attempts
            return entry
        }
    }

    init(entries: [Entry]) { self.entries = entries }

    /// Reads a report.
    /// - Throws: `DocumentError` where it is not a report.
    package static func read(_ bytes: [UInt8], source: String) throws(DocumentError) -> ReportFile {
        try Coding<ReportFile>.reportFile.decode(try Document.readJSON(bytes, source: source), source: source)
    }
}
