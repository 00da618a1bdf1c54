import Foundation
import TrustAPI
import TrustCertificates
import TrustRunner
import TrustScenarios
import TrustServer
import TrustSimulator

/// Replays scenarios where the options say.
struct ScenarioExecution {
    let options: TargetOptions
    let settings: Runner.Settings
    var environment = ProcessInfo.processInfo.environment

    /// What became of scenarios.
    struct Outcome {
        let results: [ScenarioResult]
        /// Why the guard of the target ended the run early; nil where it did not.
        var stop: GuardStop?
        /// Whether the guard let none of the scenarios run.
        var isRefusedWhole = false
        /// The ids of probes of which a call succeeded on the target.
        var effective: [String] = []
        /// What must stand in nothing that is written.
        var secrets: [String] = []
    }

    /// What is told of each result as it comes.
    typealias Report = @Sendable (ScenarioResult) -> Void

    /// Replays scenarios.
    func run(_ scenarios: [Scenario], report: @escaping Report) async throws -> Outcome {
        if let recording = options.recording {
            let runs = try Recordings.read([recording])
            return Outcome(results: RecordingCheck(runs, settings: settings).run(scenarios, report: report))
        }
        let bindings = try options.guarding.bindingsFile(environment)
        guard !options.isPrivate else {
            tellUnused(bindings)
            return Outcome(results: try await onPrivateSimulators(scenarios, report: report))
        }
        let address = try TargetAddress(options.target, admin: options.admin, http: options.httpTarget)
        switch try address.owner(going: options.connectTo) {
        case .simulator:
            tellUnused(bindings)
            return Outcome(results: try await onSimulator(address, scenarios, report: report))
        case .thisMachine, .foreign:
            return try await onLiveTarget(scenarios, report: report)
        }
    }

    /// What would be done, without doing any of it.
    func plan(_ scenarios: [Scenario]) async throws -> String {
        _ = try options.guarding.bindingsFile(environment)
        let steps = scenarios.map { Plan(of: $0).text }.joined(separator: "\n")
        guard !options.isPrivate, options.recording == nil else { return steps }
        let address = try TargetAddress(options.target, admin: options.admin, http: options.httpTarget)
        guard try address.owner(going: options.connectTo) != .simulator else { return steps }
        let (live, worker) = try await liveTarget { _ in }
        tellOfChecks(scenarios)
        let plan = RunPlan(of: scenarios, on: worker, variables: settings.variables)
        await worker.shutdown()
        if !live.lacks.isEmpty { Terminal.tell("trustsim: \(refusal(live))") }
        return plan?.fullText ?? steps
    }

    private func tellUnused(_ bindings: BindingsFile?) {
        if bindings != nil { Terminal.tell("The bindings are not used: a simulator has what scenarios give it.") }
    }

    private func onPrivateSimulators(
        _ scenarios: [Scenario], report: @escaping Report
    ) async throws -> [ScenarioResult] {
        let assumptions = try options.assumptions.assumptions()
        let identity = try ServerIdentity.generated()
        var serverSettings = ServerSettings()
        serverSettings.threads = 1
        var servers: [SimulatorServer] = []
        for _ in 0..<min(options.jobs, max(1, scenarios.count)) {
            servers.append(
                try await SimulatorServer.start(
                    World(), assuming: assumptions, settings: serverSettings, identity: identity
                )
            )
        }
        let workers = try servers.map { server in
            try worker(
                Target(
                    https: server.addresses.https ?? "", http: server.addresses.http, admin: server.addresses.admin,
                    trust: .certificates(server.trustAnchor)
                )
            )
        }
        let outcome = await Result.of {
            try await Runner(workers, settings: settings).run(scenarios, report: report)
        }
        for worker in workers { await worker.shutdown() }
        for server in servers { await server.stop() }
        return try outcome.get()
    }

    private func onSimulator(
        _ address: TargetAddress, _ scenarios: [Scenario], report: @escaping Report
    ) async throws -> [ScenarioResult] {
        let worker = try worker(try await target(at: address), credentials: .fromEnvironment(environment))
        // Scenarios bring worlds of their own to a simulator; what was there comes back afterwards, also after a signal.
        let assumed = options.assumptions.areGiven ? try options.assumptions.assumptions() : nil
        let outcome = await Result.of {
            try await worker.preservingWorld {
                let worker = try await worker.assuming(assumed)
                try await check(worker)
                return try await Runner([worker], settings: settings).run(scenarios, report: report)
            }
        }
        await worker.shutdown()
        return try outcome.get()
    }

    /// Refuses a run whose calls go elsewhere than to the simulator whose control API the worker has.
    private func check(_ worker: Worker) async throws {
        guard let stray = try await worker.addressOutOfControl() else { return }
        throw CommandFailure(
            .refused,
            "\(stray) is not the simulator that --admin \(options.admin ?? "") controls: a call to it does not arrive there. Use "
                + "the addresses of one simulator, or leave --admin out to run against another target with bindings."
        )
    }

    /// Replays scenarios one after another on a target that is guarded. After a signal the call that is under way is
    /// waited for, and no other is sent.
    private func onLiveTarget(_ scenarios: [Scenario], report: @escaping Report) async throws -> Outcome {
        let audit = try options.guarding.audit()
        let (live, worker) = try await liveTarget(log: audit)
        guard live.lacks.isEmpty else {
            await worker.shutdown()
            throw CommandFailure(.refused, refusal(live))
        }
        tellOfChecks(scenarios)
        if let plan = RunPlan(of: scenarios, on: worker, variables: settings.variables) { Terminal.tell(plan.text) }
        // What is left once the run is asked to end is skipped by the gate, with the reason, and nothing is waited for.
        var settings = settings
        let stop = settings.stop
        settings.stop = RunStop()
        let runner = Runner([worker], settings: settings)
        let work = Task { try await runner.run(scenarios, report: report) }
        stop.whenRequested(work.cancel)
        let outcome = await Result.of { try await work.value }
        await worker.shutdown()
        let results = try outcome.get()
        return Outcome(
            results: results, stop: worker.gate?.now.stop,
            isRefusedWhole: !results.isEmpty && results.allSatisfy { $0.outcome == .skipped },
            effective: worker.gate.map { gate in gate.now.effective.sorted().map { gate.mask.shown($0) } } ?? [],
            secrets: worker.gate?.now.secrets ?? []
        )
    }

    /// The checks take seconds where there are many scenarios.
    private func tellOfChecks(_ scenarios: [Scenario]) {
        Terminal.tell("Checking \(scenarios.count.counting("scenario")) for side effects on \(options.target) …")
    }

    private func refusal(_ live: LiveTarget) -> String {
        "\(options.target) is not on this machine, so that a run is refused: \(live.lacks.joined(separator: "; "))."
    }

    /// The guarded target of the options, reached by a worker whose calls are written down by `log`.
    private func liveTarget(log: @escaping @Sendable (String) throws -> Void) async throws -> (LiveTarget, Worker) {
        let address = try TargetAddress(options.target, admin: nil, http: options.httpTarget)
        let live = LiveTarget(
            address, try address.owner(going: options.connectTo), options,
            bindings: try options.guarding.bindingsFile(environment), environment
        )
        let interval = [options.rateLimit?.interval, live.liveGuard.interval].compactMap { $0 }.max()
        let worker = try Worker(
            try await target(at: address), credentials: live.liveGuard.login ?? .standard,
            longestCall: options.maxTime.seconds, pace: interval.map { Pace(interval: $0) },
            gate: LiveGate(live.liveGuard, log: log)
        )
        return (live, worker)
    }

    private func target(at address: TargetAddress) async throws -> Target {
        var target = Target(
            https: address.https.text, http: address.http?.text, admin: address.admin?.text,
            trust: try await trust(of: address)
        )
        target.detours = options.connectTo
        return target
    }

    private func worker(_ target: Target, credentials: Credentials = .standard) throws -> Worker {
        try Worker(
            target, credentials: credentials, longestCall: options.maxTime.seconds,
            pace: options.rateLimit.map { Pace(interval: $0.interval) }
        )
    }

    private func trust(of address: TargetAddress) async throws -> Target.Trust {
        if options.insecure { return .anything }
        if let cacert = options.cacert {
            let pem = String(decoding: try InputFile.bytes(of: cacert, "The certificate file"), as: UTF8.self)
            guard HTTPTransport.holdsCertificates(pem) else {
                throw CommandFailure(.badFile, "The certificate file '\(cacert)' holds no certificate in PEM.")
            }
            return .certificates(pem)
        }
        guard let admin = address.admin else { return .system }
        return .certificates(try await ControlClient.trustAnchor(at: admin.text))
    }
}
