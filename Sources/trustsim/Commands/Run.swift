import ArgumentParser
import TrustAPI
import TrustRunner
import TrustScenarios

/// `trustsim run`
struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Replays scenarios and says where the answers part from what they expect.",
        discussion: """
            Without --target each job has a simulator of its own. Exit codes: 0 all as expected, 1 a failure, 2 a bad file or \
            nothing selected, 3 the target cannot be reached or trusted, 4 refused, 5 a secret would be written, 64 usage. \
            Each option can also be set by an environment variable: --jobs by TRUSTSIM_JOBS.
            """
    )

    @OptionGroup var selection: SelectionOptions

    @OptionGroup var target: TargetOptions

    @Option(help: ArgumentHelp("How often a scenario that fails is tried again.", valueName: "number"))
    var retry = 0

    @Option(help: ArgumentHelp("A YAML list of {id, reason}: scenarios that are known to fail.", valueName: "file"))
    var expectedFailures: String?

    @Flag(help: "Stop at the first failure.")
    var bail = false

    @Flag(help: "Print the ids of the selected scenarios, and run none.")
    var list = false

    @Flag(help: "Print what would be done, and do nothing.")
    var dryRun = false

    @Flag(help: "Run only the probes that settle assumptions, and print what the target says.")
    var settle = false

    @OptionGroup var recording: RecordingOptions

    @OptionGroup var reports: ReportOptions

    func validate() throws {
        guard retry >= 0 else { throw ValidationError("--retry takes a number from 0.") }
    }

    func run() async throws {
        guard !list, !dryRun else { return try await run(RunStop()) }
        try await TerminationSignals().during { stop in
            // Before anything else can fail: what an earlier run has left is no result of this one.
            try reports.prepare()
            try await run(stop)
        }
    }

    private func run(_ stop: RunStop) async throws {
        let all = try selection.all()
        // Whatever a probe is answered, it is an answer.
        let scenarios =
            try settle
            ? selection.selected(of: all.filter { $0.settles != nil }).map(\.withoutExpectations)
            : selection.selected(of: all)
        var settings = try selection.settings(at: target, until: stop)
        settings.stopsAtFailure = bail
        settings.retries = retry
        settings.expectedFailures = try expected(among: all)
        if list {
            for scenario in scenarios { Terminal.put(scenario.id) }
            return
        }
        if dryRun {
            let plan = try await ScenarioExecution(options: target, settings: settings).plan(scenarios)
            if !plan.isEmpty { Terminal.put(plan) }
            return
        }
        let recorder = try recording.recorder(
            for: scenarios, on: target, secrets: try reports.secrets()
        )
        settings.recorder = recorder
        let progress = Progress(
            total: scenarios.count, hiding: try reports.secrets(), resultsGoToErrors: reports.useStandardOutput
        )
        let outcome = await Result.of {
            try await ScenarioExecution(options: target, settings: settings).run(scenarios) { progress.show($0) }
        }
        // What was recorded is searched for secrets also where the run was stopped. The reports are searched by themselves.
        let recorded = Result {
            guard let recorder else { return }
            try recorder.close()
            Terminal.tell("recorded in \(recorder.path)")
        }
        if case .failure = outcome { try recorded.get() }
        let ran = try outcome.get()
        progress.end(with: ran.results)
        // A target that is a simulator of our own settles what was chosen for it, seen from what is documented.
        let settled = settle ? Settled(ran.results, from: Assumptions()) : nil
        if let settled { Terminal.put(settled.text) }
        try reports.write(ran.results, secrets: ran.secrets, settled: settled)
        try recorded.get()
        for id in ran.effective {
            Terminal.tell("Warning: a call of the probe \(id) succeeded. Something on the target may have changed.")
        }
        if let stop = ran.stop { throw stop }
        if settings.stop.isRequested {
            throw CommandFailure(.failure, "Stopped by a signal, after \(ran.results.count.counting("scenario")).")
        }
        if ran.isRefusedWhole {
            let count = ran.results.count
            let what =
                count == 1
                ? "the selected scenario, for the reason" : "all \(count) selected scenarios, for the reasons"
            throw CommandFailure(.refused, "Nothing was run: the live guard skipped \(what) above.")
        }
        if ran.results.contains(where: \.isFailure) { throw ExitCode.failure }
    }

    private func expected(among scenarios: [Scenario]) throws(CommandFailure) -> ExpectedFailures {
        guard let expectedFailures else { return ExpectedFailures() }
        let what = "The file of expected failures"
        let expected = try InputFile.usable(what, ExpectedFailures(file: expectedFailures))
        try InputFile.usable(what, expected.check(against: scenarios))
        return expected
    }
}
