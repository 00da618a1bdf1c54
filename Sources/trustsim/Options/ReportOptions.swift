import ArgumentParser
import Foundation
import TrustAPI
import TrustReports
import TrustRunner
import TrustScenarios

/// The files that a run writes for other programs.
struct ReportOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Writes the results as JUnit XML.", valueName: "file"))
    var reportJunit: String?

    @Option(help: ArgumentHelp("Writes the results as TAP 13.", valueName: "file"))
    var reportTap: String?

    @Option(help: ArgumentHelp("Writes the results as JSON, which 'coverage --results' reads.", valueName: "file"))
    var reportJson: String?

    @Option(help: ArgumentHelp("Writes the results as one page, index.html, into a folder.", valueName: "dir"))
    var reportHtml: String?

    @Option(help: ArgumentHelp("Secrets, one a line, that must stand in nothing that is written.", valueName: "file"))
    var secretsFile: String?

    /// Whether a report goes to stdout, where nothing else must stand then.
    var useStandardOutput: Bool {
        reports.contains { $0.path.map(OutputFile.isStandardOutput) ?? false }
    }

    /// Each kind of report with the file that was asked for.
    private var reports: [(option: String, path: String?, text: ([ScenarioResult], Settled?) -> String)] {
        [
            ("--report-junit", reportJunit, { results, _ in JUnitReport().text(of: results) }),
            ("--report-tap", reportTap, { results, _ in TAPReport().text(of: results) }),
            ("--report-json", reportJson, { JSONReport().text(of: $0, settled: $1) }),
            ("--report-html", reportHtml.map { $0 + "/index.html" }, { results, _ in HTMLReport().text(of: results) }),
        ]
    }

    /// Refuses files that cannot be written, and removes those of an earlier run.
    func prepare() throws(CommandFailure) {
        _ = try secrets()
        if let reportHtml {
            do {
                try FileManager.default.createDirectory(atPath: reportHtml, withIntermediateDirectories: true)
            } catch {
                throw CommandFailure(.usage, "--report-html \(reportHtml): the folder cannot be made.")
            }
        }
        try OutputFile.check(reports.map { ($0.option, $0.path) })
        for report in reports { OutputFile.remove(report.path) }
    }

    /// Writes each report that was asked for; none where a secret stands in one of them.
    ///
    /// `secrets` are those that are known beside the file of them.
    func write(_ results: [ScenarioResult], secrets known: [String], settled: Settled?) throws(CommandFailure) {
        let files = reports.compactMap { _, path, text in path.map { (path: $0, text: text(results, settled)) } }
        let search = SecretSearch(try secrets() + known)
        for file in files where search.finds(in: file.text) {
            throw CommandFailure(.secretFound, "A secret was found in what was to be written to \(file.path).")
        }
        for file in files { try OutputFile.write(file.text, to: file.path, "The report") }
    }

    /// The secrets of --secrets-file.
    func secrets() throws(CommandFailure) -> [String] {
        guard let secretsFile else { return [] }
        let bytes = try InputFile.bytes(of: secretsFile, "The file of secrets")
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        // In another encoding the lines would be no secrets, and protect nothing.
        guard let text = String(validating: content, as: UTF8.self), !text.contains("\0") else {
            throw CommandFailure(.badFile, "The file of secrets '\(secretsFile)' is not in UTF-8.")
        }
        return text.split(whereSeparator: \.isNewline).map(String.init)
    }
}
