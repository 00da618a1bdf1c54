import Foundation
import TrustConformance
import TrustServer
import TrustSimulator

/// Replays scenarios where the options say.
struct Replay {
    let options: TargetOptions
    let settings: Runner.Settings

    /// Replays scenarios. Throws `CommandFailure` where there is no target to be used.
    func run(
        _ scenarios: [Scenario], report: @escaping @Sendable (ScenarioResult) -> Void
    ) async throws -> [ScenarioResult] {
        if let recording = options.recording {
            return ReplayRunner(try Recordings.read([recording]), settings: settings).run(scenarios, report: report)
        }
        do {
            return options.isPrivate
                ? try await onPrivateSimulators(scenarios, report: report)
                : try await onTarget(scenarios, report: report)
        } catch let error as TargetError {
            throw CommandFailure(.targetUnreachable, error.description)
        }
    }

    private func onPrivateSimulators(
        _ scenarios: [Scenario], report: @escaping @Sendable (ScenarioResult) -> Void
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
        let outcome = await Result.of { try await Runner(workers, settings: settings).run(scenarios, report: report) }
        for worker in workers { await worker.shutdown() }
        for server in servers { await server.stop() }
        return try outcome.get()
    }

    private func onTarget(
        _ scenarios: [Scenario], report: @escaping @Sendable (ScenarioResult) -> Void
    ) async throws -> [ScenarioResult] {
        let address = try TargetAddress(options.target, admin: options.admin, http: options.httpTarget)
        try address.guardAgainstForeigners(going: options.connectTo)
        var target = Target(
            https: address.https, http: address.http, admin: address.admin, trust: try await trust(of: address)
        )
        target.detours = options.connectTo
        let worker = try worker(target, credentials: .fromEnvironment(ProcessInfo.processInfo.environment))
        // Scenarios bring worlds of their own to a simulator; what was there comes back afterwards, also after a signal.
        let signals = TerminationSignals()
        let settings = settings
        let outcome = await Result.of {
            try await worker.preservingWorld {
                try await signals.cancelling {
                    try await Runner([worker], settings: settings).run(scenarios, report: report)
                }
            }
        }
        await worker.shutdown()
        return try outcome.get()
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
            guard let data = FileManager.default.contents(atPath: cacert) else {
                throw CommandFailure(.badFile, "The certificate file '\(cacert)' cannot be read.")
            }
            return .certificates(String(decoding: data, as: UTF8.self))
        }
        guard let admin = address.admin else { return .system }
        return .certificates(try await ControlClient.trustAnchor(at: admin))
    }
}
