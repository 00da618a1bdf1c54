import TrustAPI
package import TrustDocuments
package import TrustRunner
package import TrustScenarios

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
        /// The ids of the rows of the documents that it is about: those that it says it shows, or those of the codes that it
        /// expects.
        package var rows: [String] = []
        /// The ids of the rows that its calls and their answers show; none where it did not pass.
        package var shown: [String] = []
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
            entry.shown = result.shownRows.map(\.description)
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
