package import Foundation
import TrustAPI
import TrustCertificates
import TrustDocuments
package import TrustRunner
package import TrustScenarios
import TrustServer
import TrustSimulator

/// A private simulator and scenarios written in a test.
package struct Stage {
    /// Replays scenarios, given as YAML, on a private simulator.
    package static func run(
        _ texts: [String], withoutAdmin: Bool = false, workers count: Int = 1, settings: Runner.Settings = .init()
    ) async throws -> [ScenarioResult] {
        try await withScenarios(texts) { scenarios in
            try await run(scenarios, withoutAdmin: withoutAdmin, workers: count, settings: settings)
        }
    }

    package static func run(
        _ scenarios: [Scenario], withoutAdmin: Bool = false, workers count: Int = 1,
        settings: Runner.Settings = .init()
    ) async throws -> [ScenarioResult] {
        var serverSettings = ServerSettings()
        serverSettings.threads = 1
        let identity = try ServerIdentity.generated()
        let world = withoutAdmin ? try DemoWorld.load() : World()
        var servers: [SimulatorServer] = []
        var workers: [Worker] = []
        for _ in 0..<count {
            let server = try await SimulatorServer.start(world, settings: serverSettings, identity: identity)
            servers.append(server)
            workers.append(
                try Worker(
                    Target(
                        https: server.addresses.https ?? "", http: server.addresses.http,
                        admin: withoutAdmin ? nil : server.addresses.admin, trust: .certificates(server.trustAnchor)
                    )
                )
            )
        }
        let results = try await Runner(workers, settings: settings).run(scenarios) { _ in }
        for worker in workers { await worker.shutdown() }
        for server in servers { await server.stop() }
        return results
    }

    /// Replays scenarios on a private simulator, and gives also what was recorded of it.
    package static func record(
        _ scenarios: [Scenario], workers count: Int = 1
    ) async throws -> (results: [ScenarioResult], runs: [RecordedRun]) {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let header = RecordingHeader(
            started: Moment(seconds: 0), target: "simulator", isArranged: true, bindings: [], program: "tests",
            scenarios: scenarios.count
        )
        var settings = Runner.Settings()
        let recorder = try Recorder(into: folder, header: header, secrets: [])
        settings.recorder = recorder
        let results = try await run(scenarios, workers: count, settings: settings)
        try recorder.close()
        return (results, try RecordingFolder.read(folder))
    }

    /// The scenarios of the project.
    package static func shippedScenarios() throws -> [Scenario] {
        try ScenarioLoader.load([packageRoot.appendingPathComponent("scenarios").path])
    }

    /// Puts scenarios into files of their own for as long as `body` runs.
    package static func withScenarios<Result>(
        _ texts: [String], _ body: ([Scenario]) async throws -> Result
    ) async throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (index, text) in texts.enumerated() {
            try Data(text.utf8).write(to: folder.appendingPathComponent("s\(index).yaml"))
        }
        return try await body(try ScenarioLoader.load([folder.path]))
    }
}

extension ScenarioResult {
    /// What was different, each as `subject: expected / found`.
    package var differences: [String] {
        guard let failure else { return [] }
        return failure.differences.map { "\($0.subject): \($0.expected) / \($0.found)" }
    }

    package var isPassed: Bool { outcome == .passed }
    package var skipReason: String? { outcome == .skipped ? reason : nil }
}

/// The folder of the package.
package let packageRoot = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
