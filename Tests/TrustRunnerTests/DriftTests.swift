import Dispatch
import Foundation
import ScenarioStage
import SchemaChecking
import Testing
import TrustAPI
import TrustDocuments
import TrustReports
import TrustRunner
import TrustScenarios

@Suite("The drift of a second implementation")
struct DriftTests {
    private static let now = Moment(seconds: 1_800_000_000)

    /// Records what may run against the second implementation.
    private func recorded(_ habits: Set<Habit>, settling: Bool = false, all: Bool = false) async throws -> (
        runs: [RecordedRun], settled: Settled?
    ) {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let server = try await SecondServer.start(habits)
        var target = Target(https: server.https, http: server.http, admin: nil, trust: .system)
        // Nothing can be harmed there, and a guard would stop at the first login that is refused.
        target.isHarmless = true
        let header = RecordingHeader(
            started: Self.now, target: server.https, isArranged: false, bindings: [], program: "tests", scenarios: 1
        )
        let recorder = try Recorder(into: folder, header: header, secrets: [])
        var settings = Runner.Settings()
        settings.recorder = recorder
        let worker = try Worker(target)
        // These are enough to show each habit; all of them take a minute.
        let parts = ["probes/"]
        let scenarios = try Self.scenarios.get().filter { !settling || $0.settles != nil }
            .filter { $0.effect == .probe && $0.given.orders.isEmpty }
            .filter { scenario in all || parts.contains { scenario.id.hasPrefix($0) } }
            .map { settling ? $0.withoutExpectations : $0 }
        let results = try await Runner([worker], settings: settings).run(scenarios) { _ in }
        await worker.shutdown()
        await server.stop()
        try recorder.close()
        return (try RecordingFolder.read(folder), settling ? Settled(results, from: Assumptions()) : nil)
    }

    /// Where drifts are worked out, one after another: pure work for seconds, which must keep no other test from going on.
    private static let bench = DispatchQueue(label: "drift")

    /// The drift of recordings.
    private static func analysis(
        of runs: [RecordedRun], assuming assumptions: Assumptions = Assumptions(), at time: Moment = now
    ) async throws -> DriftAnalysis {
        let scenarios = try scenarios.get()
        return await withCheckedContinuation { continuation in
            bench.async {
                continuation.resume(returning: DriftAnalysis(runs, of: scenarios, assuming: assumptions, at: time))
            }
        }
    }

    /// The second implementation has the five endpoints of the first ring alone.
    private static let scenarios = Result {
        try Stage.shippedScenarios().filter { !$0.id.hasPrefix("neighbours/") }
    }

    @Test("is none where it has no habits")
    func none() async throws {
        let drift = try await Self.analysis(of: recorded([], all: true).runs).drift
        #expect(drift.compared > 250)
        #expect(drift.items.isEmpty, "\(drift.text)")
        #expect(drift.adopted.isEmpty && drift.omissions.isEmpty)
    }

    @Test("shows each habit, and names the assumption that says so", arguments: Habit.allCases)
    func each(_ habit: Habit) async throws {
        let drift = try await Self.analysis(of: recorded([habit]).runs).drift
        #expect(!drift.items.isEmpty)
        let adopted = Dictionary(uniqueKeysWithValues: drift.adopted.map { ($0.name, $0.value) })
        #expect(adopted == habit.assumptions, "\(drift.text)")
        #expect(Set(drift.items.map(\.divergence.kind.rawValue)).isSubset(of: habit.classes), "\(drift.text)")
        let unexplained = drift.items.filter { $0.choice == nil }
        #expect(unexplained.isEmpty, "\(unexplained)")
    }

    @Test("is none any more under the profile that it leads to, with all habits at once")
    func all() async throws {
        let runs = try await recorded(Set(Habit.allCases), all: true).runs
        let analysis = try await Self.analysis(of: runs)
        let expected = Habit.allCases.reduce(into: [String: String]()) {
            $0.merge($1.assumptions) { first, _ in first }
        }
        let adopted = Dictionary(uniqueKeysWithValues: analysis.drift.adopted.map { ($0.name, $0.value) })
        #expect(adopted == expected)
        // Through the file, as a user would go.
        let text = analysis.settled.profileText(remark: ["by a test"])
        let profile = try Coding<Assumptions>.profile.read(text, source: "profile.yaml")
        #expect(profile == analysis.settled)
        let again = try await Self.analysis(of: runs, assuming: profile).drift
        #expect(again.items.isEmpty && again.agreed == again.compared && again.compared > 100, "\(again.text)")
    }

    @Test("is settled by probes alone, none of which names an order", arguments: [[], Habit.allCases])
    func settled(_ habits: [Habit]) async throws {
        let (runs, settled) = try await recorded(Set(habits), settling: true)
        let decisions = try #require(settled).decisions
        let expected = habits.reduce(into: [String: String]()) { $0.merge($1.assumptions) { first, _ in first } }
        for (name, value) in expected {
            let decision = try #require(decisions.first { $0.name == name }, "\(name)")
            #expect(decision.value == value && decision.verdict == .otherwise, "\(decision.sentence)")
        }
        let unexpected = decisions.filter { $0.verdict == .otherwise && expected[$0.name] == nil }
        #expect(unexpected.isEmpty, "\(unexpected.map(\.sentence))")
        #expect(decisions.count { $0.verdict != .open } >= 8)
        let calls = runs.flatMap(\.calls)
        #expect(
            calls.allSatisfy { call in
                call.arguments.allSatisfy { !$0.name.contains("rderNumber") || Int($0.value) == nil }
            })
        #expect(calls.count { $0.request.passwordIsWrong } <= 2)
    }

    @Test("tells which rows of the documents were seen, when, and which never were")
    func rows() async throws {
        let runs = try await recorded([]).runs
        let last = try #require(runs.flatMap(\.calls).map(\.time).max())
        let later = last.adding(seconds: 3 * 86_400 + 5)
        let drift = try await Self.analysis(of: runs, at: later).drift
        let seen = try #require(drift.sightings.first { $0.row == "AutoUpdateDCV/error/-2" })
        #expect(drift.age(of: seen) == "seen 3 days ago")
        let never = try #require(drift.sightings.first { $0.row == "AutoUpdateDCV/error/-160" })
        #expect(drift.age(of: never) == "never seen")
        #expect(drift.text.contains("AutoUpdateDCV/error/-160: never seen"))
    }

    @Test("is told in text, JSON and on a page that needs nothing else")
    func outputs() async throws {
        let drift = try await Self.analysis(of: recorded([.britishSpelling]).runs).drift
        #expect(drift.text.contains("unknown-argument-text: the target says british"))
        #expect(drift.text.contains("--assume unknown-argument-text=british"))
        let json = Coding<Drift>.drift.encode(drift)
        #expect(try SchemaValidator(Schemas.drift.text).complaints(about: json) == [])
        let read = try Coding<Drift>.drift.decode(json, source: "drift.json")
        #expect(read.items.map(\.scenario) == drift.items.map(\.scenario) && read.decisions == drift.decisions)
        let page = drift.html
        #expect(page.contains("unknown-argument-text") && !page.contains("src=") && !page.contains("href=\"http"))
    }
}
