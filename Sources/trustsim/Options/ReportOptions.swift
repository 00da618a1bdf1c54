import ArgumentParser
import Foundation
import TrustConformance

/// The files that a run writes for other programs.
struct ReportOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Writes the results as JUnit XML.", valueName: "file"))
    var reportJunit: String?

    @Option(help: ArgumentHelp("Writes the results as TAP 14.", valueName: "file"))
    var reportTap: String?

    @Option(help: ArgumentHelp("Writes the results as JSON, which 'coverage --results' reads.", valueName: "file"))
    var reportJson: String?

    /// Refuses files that cannot be written. Throws `CommandFailure`.
    func check() throws {
        try OutputFile.check(reportJunit, option: "--report-junit")
        try OutputFile.check(reportTap, option: "--report-tap")
        try OutputFile.check(reportJson, option: "--report-json")
    }

    /// Writes each report that was asked for. Throws `CommandFailure` where that fails.
    func write(_ results: [ScenarioResult]) throws {
        let reports: [(String?, ([ScenarioResult]) -> String)] = [
            (reportJunit, JUnitReport().text), (reportTap, TAPReport().text), (reportJson, JSONReport().text),
        ]
        for (path, text) in reports {
            guard let path else { continue }
            do {
                try Data(text(results).utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
            } catch {
                throw CommandFailure(.failure, "\(path) cannot be written: \(error.localizedDescription)")
            }
        }
    }
}
