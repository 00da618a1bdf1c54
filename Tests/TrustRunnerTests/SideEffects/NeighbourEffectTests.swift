import ScenarioStage
import SchemaChecking
import Testing
import TrustAPI
import TrustDocuments
import TrustRunner
import TrustScenarios
import TrustSimulator

@Suite("Calls of the second ring on a target that is not ours")
struct NeighbourEffectTests {
    /// What becomes of a scenario of one call on a target with one order, and how many calls arrived.
    private func replay(_ call: String, effect: String) async throws -> (result: ScenarioResult, count: Int) {
        let text = """
            credentials: {loginName: acme, loginPassword: hunter2 & co}
            orders: {open: 1000005}
            effects: [probe, test]
            """
        let bindings = try Coding<Bindings>.bindings.read(text, source: "b.yaml")
        let target = WorldTarget(WorldTarget.world(WorldTarget.everyKind[0]))
        let login = ScriptedTarget.login
        let gate = LiveGate(LiveGuard(bindings, file: "b.yaml", isForeign: true, login: login))
        let worker = Worker(
            Target(https: "https://target", http: "http://target", admin: nil, trust: .system), over: target,
            credentials: login, gate: gate
        )
        let scenario = ScriptedTarget.scenario(call, effect: effect, given: "{orders: {open: {}}}")
        let results = try await Stage.withScenarios([scenario]) { try await Runner([worker]).run($0) { _ in } }
        return (results[0], await target.requests.count)
    }

    @Test(
        "change nothing, though one that names no order is a probe only if it is refused",
        arguments: [
            ("{call: GetDCVEmailAddressList, with: {domainName: www.example.com}}", "test", true),
            ("{call: GetDCVEmailAddressList, with: {domainName: www.example.com}}", "probe", false),
            ("{call: GetDCVEmailAddressList, with: {domainName: 192.0.2.1}}", "probe", true),
            ("{call: GetMDCDomainDetails, with: {orderNumber: 1000005}}", "test", true),
            ("{call: GetMDCDomainDetails, with: {orderNumber: 1000005}}", "probe", false),
        ]
    )
    func effects(_ call: String, _ effect: String, _ isSent: Bool) async throws {
        let (result, count) = try await replay(call, effect: effect)
        #expect(count == (isSent ? 1 : 0), "\(result.reason ?? "")")
        let isUncertain = result.skipReason?.contains("is not certain to be refused") == true
        #expect(isUncertain != isSent, "\(result.skipReason ?? "")")
    }
}
