import ScenarioStage
import Testing
import TrustAPI
import TrustRunner
import TrustScenarios
import TrustSimulator

@Suite("The live guard")
struct LiveGuardTests {
    private var bindings: Bindings {
        var bindings = Bindings()
        bindings.orders = OrderNumber(1_000_005).map { ["open": StatedOrder($0)] } ?? [:]
        return bindings
    }

    private func scenario(_ steps: String, effect: String = "probe", given: String = "{}") -> String {
        ScriptedTarget.scenario(steps, effect: effect, given: given)
    }

    @Test(
        "lets out what the bindings list, and nothing milder or wilder",
        arguments: [
            [Scenario.Effect.probe], [.test], [.probe, .test], [.reversible], [.irreversible, .probe], [],
            Scenario.Effect.allCases,
        ]
    )
    func effects(_ allowed: [Scenario.Effect]) async throws {
        var bindings = bindings
        bindings.effects = allowed
        let texts = Scenario.Effect.allCases.map {
            scenario("{call: AutoAuthorize, with: {e: \($0)}}", effect: $0.rawValue)
        }
        let silent = "title: no effect said\nsteps: [{call: AutoAuthorize, with: {e: irreversible}}]"
        let (results, calls, _) = try await ScriptedTarget.replay(texts + [silent], bindings: bindings)
        let expected = allowed.map(\.rawValue) + (allowed.contains(.irreversible) ? ["irreversible"] : [])
        #expect(calls.map { String($0.body.split(separator: "e=").last ?? "") }.sorted() == expected.sorted())
        #expect(results.count { $0.outcome == .skipped } == 5 - expected.count)
        #expect(results.compactMap(\.skipReason).allSatisfy { $0.contains("effects in b.yaml") })
    }

    @Test("allows probes that name no order where nothing else is said")
    func defaults() async throws {
        let target = ScriptedTarget()
        let worker = Worker(Target(https: "https://x", http: nil, admin: nil, trust: .system), over: target)
        let texts = [
            scenario("{call: AutoAuthorize, with: {a: 1}}"), scenario("{call: AutoAuthorize, with: {orderNumber: 5}}"),
            scenario("{call: AutoAuthorize, with: {a: 1}}", effect: "test"),
        ]
        _ = try await Stage.withScenarios(texts) { try await Runner([worker]).run($0) { _ in } }
        #expect(await target.calls.map(\.body) == ["loginName=login_name&loginPassword=login_password&a=1"])
    }

    @Test(
        "never sends an order number that is not allowed, whichever way it would go",
        arguments: [
            "{call: AutoAuthorize, with: {orderNumber: 1000006}}",
            #"{call: AutoAuthorize, with: {orderNumber: "{{number}}"}}"#,
            "{call: AutoAuthorize, with: {ORDERNUMBER: 1000006}}",
            "{call: AutoAuthorize, with: {order_number: 1000006}}",
            "{call: AutoUpdateDCV, with: {baseOrderNumber: 1000006}}",
            "{call: AutoUpdateDCV, with: {BaseordernumbeR: 1000006}}",
            "{call: AutoAuthorize, with: {orderNumber: [1000005, 1000006]}}",
            #"{call: AutoAuthorize, with: {orderNumber: "1000005 1000006"}}"#,
            "{call: AutoAuthorize, with: {orderNumber: 1000006a}}",
            #"{call: AutoAuthorize, with: {orderNumber: " 1000006"}}"#,
            #"{call: AutoAuthorize, with: {orderNumber: "0001000006"}}"#,
            #"{call: AutoAuthorize, with: {orderNumber: "١٠٠٠٠٠٦"}}"#,
            #"{call: AutoAuthorize, with: {" orderNumber": 1000006}}"#,
            #"{call: AutoAuthorize, with: {x: "1;orderNumber=1000006"}}"#,
            #"{call: AutoAuthorize, raw: "orderNumber=1000006"}"#,
            #"{call: AutoAuthorize, raw: "order%4eumber=%31000006"}"#,
            #"{call: AutoAuthorize, raw: "order%254eumber=%2531000006"}"#,
            #"{call: AutoAuthorize, raw: '{"orderNumber": 1000006}', contentType: application/json}"#,
            #"{call: AutoAuthorize, raw: "--b\r\nContent-Disposition: form-data; name=\"orderNumber\"\r\n\r\n1000006\r\n--b--", contentType: multipart/form-data; boundary=b}"#,
            "{call: AutoAuthorize, query: orderNumber=1000006}", "{call: AutoAuthorize, query: OrderNumber=%31000006}",
            "{call: AutoAuthorize, method: GET, with: {orderNumber: 1000006}}",
            "{call: AutoAuthorize, scheme: http, with: {orderNumber: 1000006}}",
            "{call: AutoAuthorize, scheme: http, with: {orderNumber: 1000005}}",
            "{call: AutoAuthorize, with: {a: 1}}, {call: AutoAuthorize, with: {orderNumber: 1000006}}",
        ]
    )
    func foreignNumbers(_ steps: String) async throws {
        var settings = Runner.Settings()
        settings.variables = ["number": "1000006"]
        let (results, calls, liveGuard) = try await ScriptedTarget.replay(
            [scenario(steps)], bindings: bindings, settings: settings
        )
        #expect(calls.isEmpty, "\(calls)")
        #expect(results[0].skipReason?.contains("names order number") == true, "\(results[0])")
        #expect(liveGuard.stop == nil)
    }

    @Test(
        "sends numbers that are allowed, and texts that are none",
        arguments: [
            "{call: AutoAuthorize, with: {orderNumber: 1000005, x: 1}}",
            #"{call: AutoAuthorize, with: {orderNumber: "{{open}}", x: 1}}"#,
            "{call: AutoAuthorize, with: {orderNumber: abc}}",
            #"{call: AutoAuthorize, raw: "orderNumber=1000005&orderNumber="}"#,
            "{call: AutoUpdateDCV, query: baseOrderNumber=1000005}",
            "{call: AutoUpdateDCV, with: {domainName: order1.example.com, dcvTemplateID: 7}}",
        ]
    )
    func ownNumbers(_ steps: String) async throws {
        let (results, calls, _) = try await ScriptedTarget.replay(
            [scenario(steps, given: "{orders: {open: {}}}")], bindings: bindings
        )
        #expect(calls.count == 1, "\(results[0].skipReason ?? "")")
    }

    @Test(
        "does not send a query that would arrive otherwise than it is written",
        arguments: ["a=1#&orderNumber=x", "a=b c", "a=%4", "a=%zz", "a=ä", "a=[1]", "a=1\\n"]
    )
    func queries(_ query: String) async throws {
        let step = #"{call: ResendDCVEmail, query: "\#(query)"}"#
        let (results, calls, _) = try await ScriptedTarget.replay([scenario(step)])
        #expect(calls.isEmpty)
        #expect(results[0].skipReason?.contains("must be percent-encoded") == true, "\(results[0])")
    }

    @Test("ends the run where a forbidden number turns up in the middle")
    func captured() async throws {
        let story = scenario(
            """
            {call: ResendDCVEmail, with: {a: 1}, capture: {n: errorMessage}}, \
            {call: ResendDCVEmail, with: {orderNumber: "{{n}}"}, retry: {attempts: 5}}
            """
        )
        let other = scenario("{call: AutoAuthorize, with: {b: 1}}")
        let (results, calls, liveGuard) = try await ScriptedTarget.replay([story, other], bindings: bindings) { _, _ in
            "errorCode=-2&errorMessage=1000006"
        }
        #expect(calls.count == 1)
        guard case .forbidden(let reason) = liveGuard.stop else {
            Issue.record("\(String(describing: liveGuard.stop))")
            return
        }
        #expect(reason.contains("1000006") && reason.contains("b.yaml"))
        #expect(results.map(\.outcome) == [.failed, .skipped])
    }

    @Test("says what a scenario without its binding needs")
    func unbound() async throws {
        let text = scenario(
            #"{call: AutoAuthorize, with: {orderNumber: "{{issued}}"}}"#, given: "{orders: {issued: {state: issued}}}")
        let (results, calls, _) = try await ScriptedTarget.replay([text], bindings: bindings)
        #expect(calls.isEmpty)
        let reason = try #require(results[0].skipReason)
        #expect(
            reason.contains("no order is bound to issued") && reason.contains("b.yaml")
                && reason.contains(#""state":"issued""#))
    }
}
