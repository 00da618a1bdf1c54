import ArgumentParser
import Foundation
import TrustAPI
import TrustConformance
import TrustDocuments
import TrustServer
import TrustSimulator

/// `trustsim run`
struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Replays scenarios and says where the answers part from what they expect.",
        discussion: """
            Without --target each job has a simulator of its own. Exit codes: 0 all as expected, 1 a failure, 2 a bad file or \
            nothing selected, 3 the target cannot be reached or trusted, 4 refused, 64 usage. Each option can also be set by an \
            environment variable: --jobs by TRUSTSIM_JOBS.
            """
    )

    @Argument(help: "Scenario files, or folders of them. (default: scenarios)")
    var paths: [String] = []

    @Option(help: ArgumentHelp("'simulator', or the address of a target.", valueName: "address"))
    var target = "simulator"

    @Option(help: ArgumentHelp("The control API of a simulator that is already up.", valueName: "address"))
    var admin: String?

    @Option(help: ArgumentHelp("Where steps over plain HTTP go, on a target of yours.", valueName: "address"))
    var httpTarget: String?

    @Option(help: ArgumentHelp("How many scenarios run at once on private simulators.", valueName: "number"))
    var jobs = ProcessInfo.processInfo.activeProcessorCount

    @Option(help: ArgumentHelp("Only scenarios whose id begins so.", valueName: "id-prefix"))
    var filter: String?

    @Option(help: ArgumentHelp("Only scenarios with one of these tags, separated by commas.", valueName: "tags"))
    var tags: String?

    @Option(help: ArgumentHelp("No scenarios with one of these tags, separated by commas.", valueName: "tags"))
    var excludeTags: String?

    @Flag(help: "Stop at the first failure.")
    var bail = false

    @Flag(help: "Print the ids of the selected scenarios, and run none.")
    var list = false

    @Flag(help: "Selecting no scenario is no error.")
    var allowEmpty = false

    @Option(help: ArgumentHelp("A certificate in PEM to trust.", valueName: "file"))
    var cacert: String?

    @Flag(help: "Trust any certificate.")
    var insecure = false

    @Option(help: ArgumentHelp("The longest that a call may take.", valueName: "time"))
    var maxTime = DurationOption(seconds: 30)

    @Option(
        name: .customLong("variable"),
        help: ArgumentHelp("A value for {{NAME}} in scenarios.", valueName: "name=value")
    )
    var variables: [String] = []

    @OptionGroup var assumptionOptions: AssumptionOptions

    func validate() throws {
        guard jobs > 0 else { throw ValidationError("--jobs takes a number from 1.") }
        for variable in variables where !variable.contains("=") {
            throw ValidationError("--variable takes NAME=VALUE, not '\(variable)'.")
        }
    }

    func run() async throws {
        let scenarios = try selected()
        if list {
            for scenario in scenarios { Terminal.put(scenario.id) }
            return
        }
        let report = TextReport()
        let results = try await replay(scenarios) { Terminal.tell(report.text(of: $0)) }
        Terminal.tell(report.summary(of: results))
        if results.contains(where: \.isFailure) { throw ExitCode(ExitStatus.failure.rawValue) }
    }

    private func selected() throws -> [Scenario] {
        let all: [Scenario]
        do throws(DocumentError) {
            all = try ScenarioLoader.load(paths.isEmpty ? ["scenarios"] : paths)
        } catch {
            throw CommandFailure(.badFile, "Some scenarios cannot be used.\n\(error)")
        }
        let wanted = tags.map(Self.words)
        let unwanted = excludeTags.map(Self.words) ?? []
        let selected = all.filter { scenario in
            scenario.id.hasPrefix(filter ?? "")
                && (wanted.map { !$0.isDisjoint(with: scenario.tags) } ?? true)
                && unwanted.isDisjoint(with: scenario.tags)
        }
        guard !selected.isEmpty || allowEmpty else {
            throw CommandFailure(.badFile, "No scenario is selected, of \(all.count). --allow-empty permits it.")
        }
        return selected
    }

    private static func words(_ text: String) -> Set<String> {
        Set(text.split(separator: ",").map { String($0).trimmingCharacters(in: .whitespaces) })
    }

    private func replay(
        _ scenarios: [Scenario], report: @escaping @Sendable (ScenarioResult) -> Void
    ) async throws -> [ScenarioResult] {
        do {
            guard target == "simulator", admin == nil else {
                return try await replayOnTarget(scenarios, report: report)
            }
            return try await replayOnPrivateSimulators(scenarios, report: report)
        } catch let error as TargetError {
            throw CommandFailure(.targetUnreachable, error.description)
        }
    }

    private func runner(_ workers: [Worker]) -> Runner {
        let pairs = variables.map { $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false) }
        let values = Dictionary(pairs.map { (String($0[0]), String($0[1])) }, uniquingKeysWith: { _, last in last })
        var settings = Runner.Settings()
        settings.variables = values
        settings.stopsAtFailure = bail
        return Runner(workers, settings: settings)
    }

    private func replayOnPrivateSimulators(
        _ scenarios: [Scenario], report: @escaping @Sendable (ScenarioResult) -> Void
    ) async throws -> [ScenarioResult] {
        let assumptions = try assumptionOptions.assumptions()
        let identity = try ServerIdentity.generated()
        var settings = ServerSettings()
        settings.threads = 1
        var servers: [SimulatorServer] = []
        for _ in 0..<min(jobs, max(1, scenarios.count)) {
            servers.append(
                try await SimulatorServer.start(World(), assuming: assumptions, settings: settings, identity: identity)
            )
        }
        let workers = try servers.map { server in
            try Worker(
                Target(
                    https: server.addresses.https ?? "", http: server.addresses.http, admin: server.addresses.admin,
                    trust: .certificates(server.trustAnchor)
                ),
                longestCall: maxTime.seconds
            )
        }
        let outcome = await Result.of { try await runner(workers).run(scenarios, report: report) }
        for worker in workers { await worker.shutdown() }
        for server in servers { await server.stop() }
        return try outcome.get()
    }

    private func replayOnTarget(
        _ scenarios: [Scenario], report: @escaping @Sendable (ScenarioResult) -> Void
    ) async throws -> [ScenarioResult] {
        let address = try TargetAddress(target, admin: admin, http: httpTarget)
        try address.guardAgainstForeigners()
        let trust = try await trust(of: address)
        let credentials = Credentials.fromEnvironment(ProcessInfo.processInfo.environment)
        let worker = try Worker(
            Target(https: address.https, http: address.http, admin: address.admin, trust: trust),
            credentials: credentials, longestCall: maxTime.seconds
        )
        // Scenarios bring worlds of their own to a simulator; what was there comes back afterwards, also after a signal.
        let signals = TerminationSignals()
        let outcome = await Result.of {
            try await worker.preservingWorld {
                try await signals.cancelling { try await runner([worker]).run(scenarios, report: report) }
            }
        }
        await worker.shutdown()
        return try outcome.get()
    }

    private func trust(of address: TargetAddress) async throws -> Target.Trust {
        if insecure { return .anything }
        if let cacert {
            guard let data = FileManager.default.contents(atPath: cacert) else {
                throw CommandFailure(.badFile, "The certificate file '\(cacert)' cannot be read.")
            }
            return .certificates(String(decoding: data, as: UTF8.self))
        }
        guard let admin = address.admin else { return .system }
        return .certificates(try await ControlClient.trustAnchor(at: admin))
    }
}

extension Result where Failure == any Error {
    fileprivate static func of(_ body: () async throws -> Success) async -> Result {
        do {
            return .success(try await body())
        } catch {
            return .failure(error)
        }
    }
}
