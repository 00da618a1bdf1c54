import ScenarioStage
import Testing
import TrustRunner
import TrustScenarios

@Suite("The live guard and logins")
struct LiveGuardLoginTests {
    private func scenario(_ steps: String) -> String { ScriptedTarget.scenario(steps) }

    @Test(
        "counts whatever is not exactly the right login as a wrong password",
        arguments: [
            ("with: {a: 1}", false), ("with: {loginPassword: null}", false), ("with: {loginName: null}", false),
            (#"with: {loginName: ""}"#, false), ("with: {loginName: [acme, acme]}", false),
            ("with: {loginPassword: no}", true), (#"with: {loginPassword: ""}"#, true),
            ("with: {loginName: Acme}", true),
            ("with: {loginName: bob}", true), ("with: {loginName: [acme, bob]}", true),
            ("with: {loginPassword: [hunter2 & co, no]}", true), ("with: {LOGINPASSWORD: no}", true),
            (#"raw: "loginName=acme&loginPassword=no""#, true), ("query: loginName=bob&loginPassword=x", true),
            (#"raw: '{"loginName": "acme", "loginPassword": "x"}'"#, true), ("raw: loginName=acme", false),
            ("method: GET", false), ("scheme: http", false), ("method: GET, with: {loginPassword: x}", true),
            ("raw: loginName=login_name&loginPassword=login_password", true),
        ]
    )
    func wrongPasswords(_ step: String, _ isWrong: Bool) async throws {
        let (results, calls, liveGuard) = try await ScriptedTarget.replay([scenario("{call: AutoAuthorize, \(step)}")])
        #expect(calls.count == 1, "\(results[0].skipReason ?? "")")
        #expect(liveGuard.wrongPasswordsLeft == (isWrong ? 0 : 1))
    }

    @Test(
        "never sends the real login where others may see it", arguments: ["method: GET", "method: PUT", "scheme: http"])
    func placeholders(_ way: String) async throws {
        let step = #"{call: AutoAuthorize, \#(way), with: {x: "{{loginName}}"}, query: "y={{loginName}}"}"#
        let (_, calls, _) = try await ScriptedTarget.replay([scenario(step)])
        let text = try #require(calls.first?.text)
        #expect(calls.count == 1)
        #expect(text.contains("loginName=login_name&loginPassword=login_password&x=login_name"))
        #expect(!text.contains("acme") && !text.contains("hunter2"))
    }

    @Test(
        "refuses a real login in an address or over plain HTTP",
        arguments: [
            "{call: AutoAuthorize, query: loginPassword=hunter2+%26+co}",
            #"{call: AutoAuthorize, query: "x=hunter2%20%26%20co"}"#,
            "{call: AutoAuthorize, query: loginName=acme}",
            "{call: AutoAuthorize, scheme: http, with: {loginName: acme}}",
            "{call: AutoAuthorize, scheme: http, with: {comment: hunter2 & co}}",
            "{call: AutoAuthorize, method: GET, with: {loginPassword: hunter2 & co}}",
        ]
    )
    func exposed(_ step: String) async throws {
        let (results, calls, _) = try await ScriptedTarget.replay([scenario(step)])
        #expect(calls.isEmpty)
        let reason = try #require(results[0].skipReason)
        #expect(reason.contains("real login") && !reason.contains("hunter2"))
    }

    @Test("has no login where the bindings give none: every attempt to log in counts")
    func noLogin() async throws {
        let text = scenario("{call: AutoAuthorize, with: {a: 1}}")
        let (results, calls, _) = try await ScriptedTarget.replay(
            [text, text.replacing("title: t", with: "title: u")], login: nil)
        #expect(calls.count == 1)
        #expect(results[1].skipReason?.contains("budget.wrongPasswords in b.yaml") == true)
    }

    @Test(
        "ends the run at a refused login that was not to be expected, in whatever form it is told",
        arguments: [
            "errorCode=-16&errorMessage=x", "errorMessage=x&errorCode=-16\r\n", "x\n-16", #"{"errorCode":-16}"#,
            "errorCode=%2D16",
        ]
    )
    func refusedLogin(_ answer: String) async throws {
        let text = scenario("{call: AutoAuthorize, expect: {errorCode: -3}, retry: {attempts: 3, interval: 0}}")
        var settings = Runner.Settings()
        settings.retries = 2
        let (results, calls, liveGuard) = try await ScriptedTarget.replay([text, text, text], settings: settings) {
            _, _ in
            answer
        }
        #expect(calls.count == 1)
        #expect(results.map(\.outcome) == [.failed, .skipped, .skipped])
        guard case .loginRefused = liveGuard.stop else {
            Issue.record("\(String(describing: liveGuard.stop))")
            return
        }
    }

    @Test(
        "goes on where a refused login is no surprise, or is no login of anybody",
        arguments: [
            ("with: {loginPassword: no}, expect: {errorCode: -16}", "errorCode=-16"),
            ("with: {loginPassword: no}, expect: {errorCode: {matches: ^-(2|16)$}}", "-16"),
            (#"with: {loginPassword: no}, expect: {lines: ["-16", no]}"#, "-16\nno"),
            (#"with: {loginPassword: no}, expect: {body: "-16\nno"}"#, "-16\nno"),
            ("with: {loginName: null}, expect: {errorCode: -3}", "errorCode=-16"), ("method: GET", "errorCode=-16"),
            ("with: {a: 1}", "errorCode=-160"), ("with: {a: 1}", "errorCode=-14&at=2024-02-16"),
        ]
    )
    func expectedRefusals(_ step: String, _ answer: String) async throws {
        let (_, _, liveGuard) = try await ScriptedTarget.replay([scenario("{call: AutoAuthorize, \(step)}")]) { _, _ in
            answer
        }
        #expect(liveGuard.stop == nil)
    }

    @Test("ends the run where a wrong login is refused and the step expects something else")
    func surprisingRefusal() async throws {
        let text = scenario("{call: AutoAuthorize, with: {loginPassword: no}, expect: {errorCode: -2}}")
        let (_, calls, liveGuard) = try await ScriptedTarget.replay([text, scenario("{call: AutoAuthorize}")]) { _, _ in
            "-16"
        }
        #expect(calls.count == 1 && liveGuard.stop != nil)
    }

    @Test("ends the run where the right login is refused, also where the step expects it")
    func rightLoginRefused() async throws {
        let text = scenario("{call: AutoAuthorize, expect: {errorCode: -16}}")
        let (_, calls, liveGuard) = try await ScriptedTarget.replay([text, text]) { _, _ in "-16" }
        #expect(calls.count == 1 && liveGuard.stop != nil)
    }
}
