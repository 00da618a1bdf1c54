import ScenarioStage
import SchemaChecking
import Testing
import TrustAPI
import TrustDocuments
import TrustRunner
import TrustScenarios

@Suite("The worst case of a plan")
struct WorstCaseTests {
    /// The lines about the worst case in the plan of a scenario.
    private func worstCase(_ steps: String) async throws -> [String] {
        let bindings = try Coding<Bindings>.bindings.read(
            "{orders: {a: 1000005, b: 1000006}, effects: [irreversible]}", source: "b.yaml")
        let worker = Worker(
            Target(https: "https://target", http: nil, admin: nil, trust: .system), over: ScriptedTarget(),
            credentials: ScriptedTarget.login,
            gate: LiveGate(LiveGuard(bindings, file: "b.yaml", isForeign: true, login: ScriptedTarget.login))
        )
        let text = ScriptedTarget.scenario(steps, effect: "irreversible")
        let plan = try await Stage.withScenarios([text]) { RunPlan(of: $0, on: worker, variables: [:]) }
        let lines = try #require(plan).text.split(separator: "\n").map(String.init)
        let start = try #require(lines.firstIndex { $0.hasPrefix("Worst case") })
        return Array(lines[(start + 1)...].dropLast())
    }

    @Test(
        "is what the calls could cost, mail and ring if every one of them succeeded",
        arguments: [
            (
                "{call: AutoAuthorize, with: {orderNumber: 1000005}}",
                ["cost: 1 payment, the price of an order each (order 1000005)"]
            ),
            (
                "{call: AutoAuthorize, with: {orderNumber: 1000005}}, {call: AutoAuthorize, with: {orderNumber: 1000006}, expect: {errorCode: -27}}",
                ["cost: 2 payments, the price of an order each (orders 1000005, 1000006)"]
            ),
            (
                "{call: AutoAuthorize, with: {orderNumber: 1000005}, retry: {attempts: 3}}",
                ["cost: 3 payments, the price of an order each (order 1000005)"]
            ),
            ("{call: AutoAuthorize, with: {orderNumber: 1000005, test: Y}}", []),
            (
                "{call: AutoAuthorize, method: GET, with: {orderNumber: 1000005}}",
                ["cost: 1 payment, the price of an order each (order 1000005)"]
            ),
            ("{call: AutoAuthorize, with: {x: 1}}", []),
            ("{call: AutoUpdateDCV, with: {orderNumber: 1000005, newMethod: CNAME_CSR_HASH}}", []),
            (
                "{call: AutoUpdateDCV, with: {orderNumber: 1000005, newMethod: EMAIL}}",
                ["mail: at least 1 email to customers (order 1000005)"]
            ),
            (
                #"{call: AutoUpdateDCV, with: {orderNumber: 1000005, newMethods: "EMAIL CNAME_CSR_HASH EMAIL"}}"#,
                ["mail: at least 2 emails to customers (order 1000005)"]
            ),
            (
                "{call: ResendDCVEmail, with: {baseOrderNumber: 1000005}}",
                ["mail: at least 1 email to customers (order 1000005)"]
            ),
            (
                "{call: UpdateUserEvClickThrough, with: {orderNumber: 1000005, action: ResendEmail}}",
                ["mail: at least 1 email to customers (order 1000005)"]
            ),
            (
                "{call: UpdateUserOvCallback, with: {orderNumber: 1000005, action: sendCallbackEmail}}",
                ["mail: at least 1 email to customers (order 1000005)"]
            ),
            (
                "{call: UpdateUserOvCallback, with: {orderNumber: 1000005, action: ScheduledCallback}}",
                ["ring: 1 telephone call to customers (order 1000005)"]
            ),
            (
                "{call: UpdateUserOvCallback, with: {orderNumber: 1000005, action: ReplacePhone}}, {call: AutoAuthorize, with: {orderNumber: 1000006}}",
                [
                    "cost: 1 payment, the price of an order each (order 1000006)",
                    "ring: 1 telephone call to customers (order 1000005)",
                ]
            ),
        ]
    )
    func lines(_ steps: String, _ expected: [String]) async throws {
        let named = ["1000005", "1000006"].filter { steps.contains($0) }
        let change = "change: order\(named.count == 1 ? "" : "s") \(named.joined(separator: ", "))"
        let last = named.isEmpty ? "nothing: no call names an order" : change
        let found = try await worstCase(steps)
        #expect(found == (expected + [last]).map { "    \($0)" })
    }
}
