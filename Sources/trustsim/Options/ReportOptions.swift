import ArgumentParser
import Foundation
import TrustAPI
import TrustDocuments
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
        [reportJunit, reportTap, reportJson].contains { $0.map(OutputFile.isStandardOutput) ?? false }
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
        let files = [
            ("--report-junit", reportJunit), ("--report-tap", reportTap), ("--report-json", reportJson),
            ("--report-html", reportHtml.map { $0 + "/index.html" }),
        ]
        try OutputFile.check(files)
        for (_, path) in files { OutputFile.remove(path) }
    }

    /// Writes each report that was asked for; none where a secret stands in one of them.
    ///
    /// `secrets` are those that are known beside the file of them.
    func write(_ results: [ScenarioResult], secrets known: [String], settled: Settled?) throws(CommandFailure) {
        let kinds: [(String?, ([ScenarioResult]) -> String)] = [
            (reportJunit, JUnitReport().text), (reportTap, TAPReport().text),
            (reportJson, { JSONReport().text(of: $0, settled: settled) }),
            (reportHtml.map { $0 + "/index.html" }, HTMLReport().text),
        ]
        let reports = kinds.compactMap { path, text in path.map { (path: $0, text: text(results)) } }
        let search = SecretSearch(try secrets() + known)
        for report in reports where search.finds(in: report.text) {
            throw CommandFailure(.secretFound, "A secret was found in what was to be written to \(report.path).")
        }
        for report in reports {
            try OutputFile.write(report.text, to: report.path, "The report")
        }
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
