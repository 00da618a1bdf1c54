import ArgumentParser
import Foundation
import TrustDocuments
import TrustReports
import TrustRunner
import TrustScenarios

/// `trustsim coverage`
struct CoverageCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coverage",
        abstract: "Says which rows of the documents which scenario shows, and with what verdict.",
        discussion: "It runs the scenarios itself, unless it is given the report of a run."
    )

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case text, json, html
    }

    @OptionGroup var selection: SelectionOptions

    @OptionGroup var target: TargetOptions

    @Option(help: "How to print it: text, json or html.")
    var format = Format.text

    @Option(
        help: ArgumentHelp(
            "The least share of the decidable rows that has to be shown, in percent.", valueName: "percent"))
    var require: Double?

    @Option(help: ArgumentHelp("A report that 'run --report-json' wrote, instead of a run.", valueName: "file"))
    var results: String?

    func run() async throws { try await TerminationSignals().during(run) }

    private func run(_ stop: RunStop) async throws {
        let coverage = Coverage(try await report(stop))
        switch format {
        case .text: Terminal.put(coverage.text)
        case .json: Terminal.put(JSONWriter.pretty(coverage.json))
        case .html: Terminal.put(CoveragePage(coverage).text)
        }
        if let require, coverage.percent < require {
            Terminal.tell("trustsim: \(coverage.summary) At least \(require) % are required.")
            throw ExitCode(ExitStatus.failure.rawValue)
        }
    }

    private func report(_ stop: RunStop) async throws -> ReportFile {
        guard let results else {
            let scenarios = try selection.selected(of: try selection.all())
            var settings = Runner.Settings()
            settings.stop = stop
            settings.variables = selection.values
            settings.isLenient = selection.lenient
            settings.assumptions = try target.assumptions.assumptions()
            let outcome = try await ScenarioExecution(options: target, settings: settings).run(scenarios) { _ in }
            if let stop = outcome.stop { throw CommandFailure(stop) }
            guard !stop.isRequested else {
                throw CommandFailure(.failure, "Stopped by a signal: the coverage of a part would mislead.")
            }
            return ReportFile(outcome.results)
        }
        guard let data = FileManager.default.contents(atPath: results) else {
            throw CommandFailure(.badFile, UnreadableFile.sentence("The report", results))
        }
        do throws(DocumentError) {
            return try ReportFile.read(Array(data), source: results)
        } catch {
            throw CommandFailure(.badFile, "The report cannot be used.\n\(error)")
        }
    }
}
