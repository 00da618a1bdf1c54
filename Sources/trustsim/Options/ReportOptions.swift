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

    @Option(help: ArgumentHelp("Writes the results as one page, index.html, into a folder.", valueName: "dir"))
    var reportHtml: String?

    /// Refuses files that cannot be written. Throws `CommandFailure`.
    func check() throws {
        try OutputFile.check(reportJunit, option: "--report-junit")
        try OutputFile.check(reportTap, option: "--report-tap")
        try OutputFile.check(reportJson, option: "--report-json")
        guard let reportHtml else { return }
        do {
            try FileManager.default.createDirectory(atPath: reportHtml, withIntermediateDirectories: true)
        } catch {
            throw CommandFailure(.usage, "--report-html \(reportHtml): the folder cannot be made.")
        }
        try OutputFile.check(reportHtml + "/index.html", option: "--report-html")
    }

    /// Writes each report that was asked for. Throws `CommandFailure` where that fails.
    func write(_ results: [ScenarioResult]) throws {
        let reports: [(String?, ([ScenarioResult]) -> String)] = [
            (reportJunit, JUnitReport().text), (reportTap, TAPReport().text), (reportJson, JSONReport().text),
            (reportHtml.map { $0 + "/index.html" }, HTMLReport().text),
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
