import NIOConcurrencyHelpers
package import TrustAPI
import TrustDocuments
package import TrustScenarios

/// One place where scenarios are replayed, one after another.
package struct Worker: Sendable {
    /// Where the calls go.
    package let target: Target
    let transport: any Transport
    /// The control API of the target; nil where it cannot be arranged.
    private(set) var control: ControlClient?
    /// The login to use where a scenario does not give one.
    let credentials: Credentials
    /// What keeps calls apart in time; nil where nothing does.
    let pace: Pace?
    /// What each call goes through; nil where nothing can be harmed.
    package let gate: LiveGate?

    /// A worker that reaches its target over HTTP.
    /// - Throws: An error of the TLS library where what the target trusts is not a certificate.
    package init(
        _ target: Target, credentials: Credentials = .standard, longestCall seconds: Double = 30, pace: Pace? = nil,
        gate: LiveGate? = nil
    ) throws {
        let transport = try HTTPTransport(trusting: target.trust, longest: seconds, detours: target.detours)
        self.init(target, over: transport, credentials: credentials, pace: pace, gate: gate)
    }

    /// A worker that reaches its target in a way of its own. A target that needs a guard has one that lets out nothing but
    /// probes without orders, unless another is given.
    package init(
        _ target: Target, over transport: any Transport, credentials: Credentials = .standard, pace: Pace? = nil,
        gate: LiveGate? = nil
    ) {
        self.gate = target.isGuarded ? gate ?? LiveGate(LiveGuard(login: credentials)) : nil
        self.target = target
        self.credentials = credentials
        self.pace = pace
        self.transport = transport
        control = target.admin.map { ControlClient(transport, at: $0) }
    }

    /// Closes the connections; the worker cannot be used afterwards.
    package func shutdown() async { await transport.shutdown() }

    /// The same worker, whose scenarios are replayed under some assumptions, or under those that the simulator is set to where
    /// none are given; call it where the world is preserved. A target that cannot be arranged has its own.
    /// - Throws: `TargetError` where the simulator cannot be reached.
    package func assuming(_ assumptions: Assumptions?) async throws(TargetError) -> Worker {
        var worker = self
        worker.control = try await control?.assuming(assumptions)
        return worker
    }
}

/// Replays scenarios on one or more workers at once.
package struct Runner: Sendable {
    /// How scenarios are run, whatever the target.
    package struct Settings: Sendable {
        /// The values of `{{name}}` that the user gives.
        package var variables: [String: String] = [:]
        /// Whether no further scenario begins after one has failed.
        package var stopsAtFailure = false
        /// How often a scenario that fails is tried again.
        package var retries = 0
        /// Scenarios that are known to fail.
        package var expectedFailures = ExpectedFailures()
        /// Keeps what goes over the wire; nil keeps nothing.
        package var recorder: Recorder?
        /// Ends the run early.
        package var stop = RunStop()
        /// Whether only what steps state is compared.
        package var isLenient = false
        /// What is assumed of a target that cannot be asked for its own assumptions.
        package var assumptions = Assumptions()

        /// Runs every scenario once, without recording.
        package init() {}
    }

    private let workers: [Worker]
    private let settings: Settings

    /// Runs as many scenarios at once as there are workers.
    package init(_ workers: [Worker], settings: Settings = Settings()) {
        self.workers = workers
        self.settings = settings
    }

    /// Replays scenarios, and reports each result as soon as those before it are there: in the order of the scenarios,
    /// whoever is done first.
    /// - Throws: `TargetError` when a target cannot be used at all.
    package func run(
        _ scenarios: [Scenario], report: @escaping @Sendable (ScenarioResult) -> Void
    ) async throws -> [ScenarioResult] {
        let agenda = NIOLockedValueBox(Agenda(count: scenarios.count, report: report))
        try await withThrowingTaskGroup(of: Void.self) { group in
            for worker in workers {
                group.addTask {
                    while !settings.stop.isRequested, let index = agenda.withLockedValue({ $0.next() }) {
                        let result = try await result(of: scenarios[index], on: worker)
                        agenda.withLockedValue { $0.finish(index, result, stopping: settings.stopsAtFailure) }
                    }
                }
            }
            try await group.waitForAll()
        }
        return agenda.withLockedValue { $0.done }
    }

    private func result(of scenario: Scenario, on worker: Worker) async throws -> ScenarioResult {
        var attempts: [Attempt] = []
        repeat {
            var run = TargetRun(scenario, on: worker, settings: settings)
            var reason = run.reasonToSkip
            if reason == nil {
                let attempt = try await run.run()
                reason = run.reasonNothingWasSent
                if reason == nil { attempts.append(attempt) }
            }
            if let reason {
                // What was tried and may not be tried again stays as it is.
                guard attempts.isEmpty else { break }
                return ScenarioResult(scenario, skippedFor: worker.gate?.mask.shown(reason) ?? reason)
            }
        } while attempts.last?.failure != nil && attempts.count <= settings.retries && !settings.stop.isRequested
        return settings.expectedFailures.judged(ScenarioResult(scenario, attempts: attempts))
    }
}

/// Which scenarios are still to be taken, and which results still to be told.
private struct Agenda {
    private let count: Int
    private let report: @Sendable (ScenarioResult) -> Void
    private var taken = 0
    private var isStopped = false
    private var waiting: [Int: ScenarioResult] = [:]
    /// The results that were told, in the order of the scenarios.
    private(set) var done: [ScenarioResult] = []

    init(count: Int, report: @escaping @Sendable (ScenarioResult) -> Void) {
        self.count = count
        self.report = report
    }

    mutating func next() -> Int? {
        guard !isStopped, taken < count else { return nil }
        defer { taken += 1 }
        return taken
    }

    mutating func finish(_ index: Int, _ result: ScenarioResult, stopping stopsAtFailure: Bool) {
        waiting[index] = result
        if stopsAtFailure, result.isFailure { isStopped = true }
        while let next = waiting.removeValue(forKey: done.count) {
            done.append(next)
            report(next)
        }
    }
}

extension Worker {
    /// An address of the target at which calls do not arrive at the simulator that the control API belongs to; nil where all
    /// do. What is arranged there would not be so at such an address, and calls to it would not be guarded.
    ///
    /// It is tried with a GET without any arguments, which every endpoint refuses, in an empty world, where no fault strikes
    /// it: call it where the world is preserved.
    /// - Throws: `TargetError` where an address or the control API cannot be reached.
    package func addressOutOfControl() async throws(TargetError) -> String? {
        guard let control else { return nil }
        try await control.arrange(world: .map([]), assume: [])
        for address in [target.https, target.http].compactMap({ $0 }) {
            let before = try await control.countOfCalls()
            _ = try await transport.send("GET", address + EndpointName.autoAuthorize.path, headers: [], body: [])
            if try await control.countOfCalls() <= before { return address }
        }
        return nil
    }

    /// Runs `body`, and then puts the world of the target back that was there before. A target that cannot be arranged is
    /// left alone.
    /// - Throws: What `body` throws, or `TargetError` where the world cannot be read or put back.
    package func preservingWorld<Result: Sendable>(_ body: () async throws -> Result) async throws -> Result {
        guard let control else { return try await body() }
        let world = try await control.world()
        let assumptions = try await control.assumptions()
        let outcome: Swift.Result<Result, any Error>
        do {
            outcome = .success(try await body())
        } catch {
            outcome = .failure(error)
        }
        // A task of its own, since this one may have been cancelled.
        try await Task {
            try await control.put(world: world)
            try await control.put(assumptions: assumptions)
        }.value
        return try outcome.get()
    }
}

extension ControlClient {
    /// The certificate that the clients of a simulator have to trust, asked of its control API.
    /// - Throws: `TargetError` where it cannot be reached.
    package static func trustAnchor(at base: String) async throws -> String {
        let transport = try HTTPTransport(trusting: .system)
        do {
            let anchor = try await ControlClient(transport, at: base).trustAnchor()
            await transport.shutdown()
            return anchor
        } catch {
            await transport.shutdown()
            throw error
        }
    }
}
