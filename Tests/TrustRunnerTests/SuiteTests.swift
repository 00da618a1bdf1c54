import Foundation
import ScenarioStage
import Testing
import TrustRunner
import TrustScenarios

@Suite("The scenarios of this repository")
struct SuiteTests {
    @Test("all pass, on several simulators at once")
    func allPass() async throws {
        let scenarios = try Stage.shippedScenarios()
        #expect(scenarios.count >= 40)
        let results = try await Stage.run(scenarios, workers: 2)
        let report = TextReport()
        for result in results where !result.isPassed { Issue.record("\(report.text(of: result))") }
        #expect(results.map(\.scenario.id) == scenarios.map(\.id))
    }

    @Test("have their path as id")
    func identities() throws {
        let folder = packageRoot.appendingPathComponent("scenarios").path
        for scenario in try ScenarioLoader.load([folder]) {
            #expect(scenario.source == "\(folder)/\(scenario.id).yaml")
            #expect(!scenario.title.isEmpty)
        }
    }

    @Test("of -1, -2, -3, -16 and -17 that only probe run against a target that cannot be arranged")
    func anywhere() async throws {
        let scenarios = try Stage.shippedScenarios()
        let results = try await Stage.run(scenarios, withoutAdmin: true)
        #expect(results.count(where: \.isPassed) >= 20)
        #expect(results.allSatisfy { !$0.isFailure })
    }
}
