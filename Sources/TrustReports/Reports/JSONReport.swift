import TrustDocuments
package import TrustRunner
package import TrustScenarios

/// Results as JSON, for programs and for `coverage --results`.
package struct JSONReport: Sendable {
    /// The report needs no settings.
    package init() {}

    /// The report of a run of probes has what they say about assumptions, too.
    package func text(of results: [ScenarioResult], settled: Settled? = nil) -> String {
        var report = ReportFile(results)
        report.settled = settled
        return JSONWriter.pretty(Coding<ReportFile>.reportFile.encode(report))
    }
}
