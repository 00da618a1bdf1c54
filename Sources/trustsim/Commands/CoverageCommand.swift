import ArgumentParser
import Foundation
import TrustDocuments
import TrustReports
import TrustRunner

/// `trustsim coverage`
struct CoverageCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage",
        abstract: "Says which rows of the documents which scenario shows, and with what verdict.",
        discussion: "It runs the scenarios itself, unless it is given the report of a run."
    )

    @OptionGroup var selection: SelectionOptions

    @OptionGroup var target: TargetOptions

    @Option(help: "How to print it: text, json or html.")
    var format = PrintFormat.text

    @Option(help: "The endpoints whose rows are told: first, the documented ones; second, their neighbours; or all.")
    var ring = RingChoice.first

    @Option(
        help: ArgumentHelp(
            "The least share of the decidable rows that has to be shown, in percent.", valueName: "percent"))
    var require: Double?

    @Option(help: ArgumentHelp("A report that 'run --report-json' wrote, instead of a run.", valueName: "file"))
    var results: String?

    func run() async throws { try await TerminationSignals().during(run) }

    private func run(_ stop: RunStop) async throws {
        let coverage = Coverage(try await report(stop), of: ring.rings)
        format.put(text: coverage.text, json: coverage.json, html: coverage.html)
        if let require, coverage.figures.percent < require {
            Terminal.tell("trustsim: \(coverage.summary) At least \(require) % are required.")
            throw ExitCode.failure
        }
    }

    private func report(_ stop: RunStop) async throws -> ReportFile {
        guard let results else {
            let scenarios = try selection.selected(of: try selection.all())
            let settings = try selection.settings(at: target, until: stop)
            let outcome = try await ScenarioExecution(options: target, settings: settings).run(scenarios) { _ in }
            if let stop = outcome.stop { throw stop }
            guard !stop.isRequested else {
                throw CommandFailure(.failure, "Stopped by a signal: the coverage of a part would mislead.")
            }
            return ReportFile(outcome.results)
        }
        let bytes = try InputFile.bytes(of: results, "The report")
        return try InputFile.usable("The report", ReportFile.read(bytes, source: results))
    }
}
