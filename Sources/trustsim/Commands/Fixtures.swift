import ArgumentParser
import Foundation
import TrustAPI
import TrustReports
import TrustRunner
import TrustScenarios

/// `trustsim fixtures`
struct Fixtures: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes calls and their answers as files, for tests that need no server, and exports them.",
        subcommands: [Write.self, Export.self]
    )

    /// `trustsim fixtures write`
    struct Write: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Replays scenarios on private simulators, and writes one JSON file for each call.",
            discussion: """
                A file is called ENDPOINT/NAME.json, where NAME comes from the id of the scenario. Files of calls that there \
                are no more are removed. A password is written {password}; nothing at all is written, and the exit code is \
                5, where one is found nevertheless.
                """
        )

        @OptionGroup var selection: SelectionOptions

        @Option(help: ArgumentHelp("Where the files go.", valueName: "folder"))
        var out = "fixtures/exchanges"

        @Option(help: ArgumentHelp("How many scenarios run at once.", valueName: "number"))
        var jobs = ProcessInfo.processInfo.activeProcessorCount

        func validate() throws {
            guard jobs > 0 else { throw ValidationError("--jobs takes a number from 1.") }
        }
    }

    /// `trustsim fixtures export`
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Turns the files of 'fixtures write' into those of other tools.",
            discussion: """
                files writes the built-in files as they are: exchanges, JSON Schemas and OpenAPI documents, and the demo \
                world. wiremock writes stub mappings (mappings/*.json, WireMock 3), har one HTTP Archive 1.2 (trustsim.har), http \
                one .http file for each endpoint, in which {{password}} stands for the password.
                """
        )

        /// What to write.
        enum Format: String, CaseIterable, ExpressibleByArgument {
            case files, wiremock, har, http
        }

        @Option(help: "What to write: files, wiremock, har or http.")
        var format: Format

        @Option(help: ArgumentHelp("Where the files go.", valueName: "folder"))
        var out: String

        @Option(
            help: ArgumentHelp(
                "The files of 'fixtures write'. (default: the folder fixtures/exchanges, else the built-in files)",
                valueName: "folder"))
        var from: String?

        @Flag(help: "With --format files: replace files that exist and differ.")
        var force = false

        func validate() throws {
            guard format == .files else {
                guard !force else { throw ValidationError("--force goes with --format files.") }
                return
            }
            guard from == nil else {
                throw ValidationError("--format files writes the built-in files, so it does not go with --from.")
            }
        }
    }
}

extension Fixtures.Write {
    func run() async throws {
        let scenarios = try selection.selected(of: try selection.all())
        var settings = Runner.Settings()
        settings.variables = selection.values
        // Private simulators under the usual assumptions, so that the files say the same for everybody.
        let target = try TargetOptions.parse(["--jobs=\(jobs)"])
        let report = TextReport()
        let results = try await ScenarioExecution(options: target, settings: settings).run(scenarios) { result in
            if result.outcome != .passed { Terminal.tell(report.text(of: result)) }
        }.results
        let recording = try FixtureSet(of: results)
        let folder = FixtureFolder(out)
        try folder.write(recording.files)
        let stale = try folder.removeStale(recording, ofAll: selection.isEverything)
        Terminal.tell("\(recording.files.count) files in \(out), \(stale.count) removed")
    }
}

extension Fixtures.Export {
    func run() throws {
        // What is no export of exchanges is a copy of the built-in files.
        guard let export = FixtureExport(rawValue: format.rawValue) else {
            let count = try BundledExport(source: "fixtures", folder: out, replaces: force).write()
            Terminal.tell("\(count) files in \(out)")
            return
        }
        let files = export.files(of: try exchanges())
        try SecretSearch([Credentials.standard.loginPassword]).check(files)
        try FixtureFolder(out).write(files)
        Terminal.tell("\(files.count) files in \(out)")
    }

    private func exchanges() throws(CommandFailure) -> [FixtureExchange] {
        let folder = from.map { FixtureFolder($0) } ?? .usual
        let isBundled = from == nil && !FileManager.default.fileExists(atPath: folder.path)
        let exchanges = try InputFile.usable(
            "Some recorded exchanges", isBundled ? FixtureFolder.bundled() : folder.read()
        )
        guard exchanges.isEmpty else { return exchanges }
        throw CommandFailure(.badFile, "There are no recorded exchanges in '\(folder.path)'.")
    }
}
