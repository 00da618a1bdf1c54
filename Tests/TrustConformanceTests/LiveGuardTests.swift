import Testing
import TrustAPI
import TrustConformance
import TrustSimulator

@Suite("The live guard")
struct LiveGuardTests {
    private var bindings: Bindings {
        var bindings = Bindings()
        bindings.orders = OrderNumber(1_000_005).map { ["open": $0] } ?? [:]
        return bindings
    }

    private func scenario(_ steps: String, effect: String = "probe", given: String = "{}") -> String {
        "title: t\neffect: \(effect)\ngiven: \(given)\nsteps: [\(steps)]"
    }

    // MARK: Effects

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

    // MARK: Order numbers

    @Test(
        "never sends an order number that is not allowed, whichever way it would go",
        arguments: [
            "{call: AutoAuthorize, with: {orderNumber: 1000006}}",
            "{call: AutoAuthorize, with: {orderNumber: \"{{number}}\"}}",
            "{call: AutoAuthorize, with: {ORDERNUMBER: 1000006}}",
            "{call: AutoAuthorize, with: {order_number: 1000006}}",
            "{call: AutoUpdateDCV, with: {baseOrderNumber: 1000006}}",
            "{call: AutoUpdateDCV, with: {BaseordernumbeR: 1000006}}",
            "{call: AutoAuthorize, with: {orderNumber: [1000005, 1000006]}}",
            "{call: AutoAuthorize, with: {orderNumber: \"1000005 1000006\"}}",
            "{call: AutoAuthorize, with: {orderNumber: 1000006a}}",
            "{call: AutoAuthorize, with: {orderNumber: \" 1000006\"}}",
            "{call: AutoAuthorize, with: {orderNumber: \"0001000006\"}}",
            "{call: AutoAuthorize, with: {orderNumber: \"١٠٠٠٠٠٦\"}}",
            "{call: AutoAuthorize, with: {\" orderNumber\": 1000006}}",
            "{call: AutoAuthorize, with: {x: \"1;orderNumber=1000006\"}}",
            "{call: AutoAuthorize, raw: \"orderNumber=1000006\"}",
            "{call: AutoAuthorize, raw: \"order%4eumber=%31000006\"}",
            "{call: AutoAuthorize, raw: \"order%254eumber=%2531000006\"}",
            "{call: AutoAuthorize, raw: '{\"orderNumber\": 1000006}', contentType: application/json}",
            "{call: AutoAuthorize, raw: \"--b\\r\\nContent-Disposition: form-data; name=\\\"orderNumber\\\"\\r\\n\\r\\n1000006\\r\\n--b--\", contentType: multipart/form-data; boundary=b}",
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
            "{call: AutoAuthorize, with: {orderNumber: 1000005}}",
            "{call: AutoAuthorize, with: {orderNumber: \"{{open}}\"}}",
            "{call: AutoAuthorize, with: {orderNumber: abc}}",
            "{call: AutoAuthorize, raw: \"orderNumber=1000005&orderNumber=\"}",
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
            "{call: AutoAuthorize, with: {orderNumber: \"{{issued}}\"}}", given: "{orders: {issued: {state: issued}}}")
        let (results, calls, _) = try await ScriptedTarget.replay([text], bindings: bindings)
        #expect(calls.isEmpty)
        let reason = try #require(results[0].skipReason)
        #expect(
            reason.contains("no order is bound to issued") && reason.contains("b.yaml")
                && reason.contains("\"state\":\"issued\""))
    }

    // MARK: Logins

    @Test(
        "counts whatever is not exactly the right login as a wrong password",
        arguments: [
            ("with: {a: 1}", false), ("with: {loginPassword: null}", false), ("with: {loginName: null}", false),
            ("with: {loginName: \"\"}", false), ("with: {loginName: [acme, acme]}", false),
            ("with: {loginPassword: no}", true), ("with: {loginPassword: \"\"}", true),
            ("with: {loginName: Acme}", true),
            ("with: {loginName: bob}", true), ("with: {loginName: [acme, bob]}", true),
            ("with: {loginPassword: [hunter2 & co, no]}", true), ("with: {LOGINPASSWORD: no}", true),
            ("raw: \"loginName=acme&loginPassword=no\"", true), ("query: loginName=bob&loginPassword=x", true),
            ("raw: '{\"loginName\": \"acme\", \"loginPassword\": \"x\"}'", true), ("raw: loginName=acme", false),
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
        let step = "{call: AutoAuthorize, \(way), with: {x: \"{{loginName}}\"}, query: \"y={{loginName}}\"}"
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
            "{call: AutoAuthorize, query: \"x=hunter2%20%26%20co\"}",
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
            "errorCode=-16&errorMessage=x", "errorMessage=x&errorCode=-16\r\n", "x\n-16", "{\"errorCode\":-16}",
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

    @Test("ends the run where the right login is refused, also where the step expects it")
    func rightLoginRefused() async throws {
        let text = scenario("{call: AutoAuthorize, expect: {errorCode: -16}}")
        let (_, calls, liveGuard) = try await ScriptedTarget.replay([text, text]) { _, _ in "-16" }
        #expect(calls.count == 1 && liveGuard.stop != nil)
    }

    // MARK: Budgets

    @Test("skips, before its first call, a scenario that may go beyond the budget")
    func requests() async throws {
        var bindings = bindings
        bindings.budget.requests = 4
        let call = "{call: AutoAuthorize, with: {a: 1}, expect: {errorCode: -3}, retry: {attempts: 3, interval: 0}}"
        let texts = [scenario(call), scenario("\(call), \(call)"), scenario("{call: AutoAuthorize, with: {b: 1}}")]
        let (results, calls, liveGuard) = try await ScriptedTarget.replay(texts, bindings: bindings)
        #expect(calls.count == 4 && liveGuard.requestsLeft == 0)
        #expect(results.map(\.outcome) == [.failed, .skipped, .passed])
        #expect(results[1].skipReason?.contains("up to 6 calls, and 1 of the budget's 4 are left") == true)
    }

    @Test("sends a probe that had success not again, and none that expects it")
    func noProbe() async throws {
        var settings = Runner.Settings()
        settings.retries = 3
        let surprising = scenario(
            "{call: ResendDCVEmail, with: {a: 1}, expect: {errorCode: -2}, retry: {attempts: 3, interval: 0}}"
        )
        let honest = scenario("{call: ResendDCVEmail, with: {a: 1}, expect: {errorCode: 0}}")
        let (results, calls, _) = try await ScriptedTarget.replay([surprising, honest], settings: settings) { _, _ in
            "errorCode=0"
        }
        #expect(calls.count == 1)
        #expect(results[0].isFailure && results[1].skipReason?.contains("expects success") == true)
    }

    @Test("counts scenarios that are tried again")
    func retries() async throws {
        var bindings = bindings
        bindings.budget.requests = 3
        var settings = Runner.Settings()
        settings.retries = 10
        let text = scenario("{call: AutoAuthorize, with: {a: 1}, expect: {errorCode: -3}}")
        let (results, calls, _) = try await ScriptedTarget.replay([text], bindings: bindings, settings: settings)
        #expect(calls.count == 3 && results[0].attempts.count == 3 && results[0].isFailure)
    }

    @Test("keeps calls apart in time, but on this machine without bindings")
    func pace() {
        var bindings = Bindings()
        #expect(LiveGuard(bindings).interval == nil)
        #expect(LiveGuard(bindings, isForeign: true).interval == 0.5)
        bindings.budget.perSecond = 4
        #expect(LiveGuard(bindings, file: "b.yaml").interval == 0.25)
    }

    @Test("lets no more wrong passwords out than the budget has")
    func wrongPasswordBudget() async throws {
        let one = scenario("{call: AutoAuthorize, with: {loginPassword: no}, expect: {errorCode: -16}}")
        let two = scenario(
            "{call: AutoAuthorize, with: {loginPassword: no}}, {call: AutoAuthorize, with: {loginName: No}}")
        let (results, calls, _) = try await ScriptedTarget.replay([two, one, one]) { _, _ in "-16" }
        #expect(results.map(\.outcome) == [.skipped, .passed, .skipped])
        #expect(calls.count == 1)
    }

    // MARK: What is written

    @Test("writes each call down before it is sent, and sends none that it cannot write down")
    func audit() async throws {
        struct Full: Error {}
        let (results, calls, liveGuard) = try await ScriptedTarget.replay(
            [scenario("{call: AutoAuthorize, with: {a: 1}}")], log: { _ in throw Full() }
        )
        #expect(calls.isEmpty && results[0].isFailure)
        guard case .unlogged = liveGuard.stop else {
            Issue.record("\(String(describing: liveGuard.stop))")
            return
        }
    }

    @Test("tells no secret where it ends the run")
    func secretInStop() async throws {
        let story = scenario(
            """
            {call: ResendDCVEmail, with: {a: 1}, capture: {n: errorMessage}}, \
            {call: ResendDCVEmail, with: {orderNumber: "{{n}}"}}
            """
        )
        let (results, calls, liveGuard) = try await ScriptedTarget.replay([story, story]) { _, _ in
            "errorCode=-2&errorMessage=hunter2+%26+co"
        }
        #expect(calls.count == 1)
        let told =
            results.flatMap(\.differences).joined() + "\(liveGuard.stop?.description ?? "")" + (results[1].reason ?? "")
        #expect(told.contains("order number") && !told.contains("hunter2"), "\(told)")
    }

    @Test("tells no secret, not even one that the target says")
    func secrets() async throws {
        let (lines, log) = AsyncStream.makeStream(of: String.self)
        let password = ScriptedTarget.login.loginPassword
        let id = "id: about \(password)\n"
        let (results, calls, _) = try await ScriptedTarget.replay(
            [
                id
                    + scenario(
                        "{call: AutoAuthorize, with: {comment: my \(password)}, expect: {errorCode: -3, errorMessage: x}}"
                    )
            ],
            answer: { _, _ in "errorCode=-2&errorMessage=no hunter2+%26+co, no \(password), no aHVudGVyMiAmIGNv" },
            log: { log.yield($0) }
        )
        log.finish()
        #expect(calls.count == 1)
        var written = await lines.reduce(into: "") { $0 += $1 }
        #expect(written.contains("AutoAuthorize") && written.contains("199 calls"), "\(written)")
        let failure = try #require(results.first?.failure)
        written += failure.differences.map { "\($0.expected) \($0.found)" }.joined()
        let exchange = try #require(failure.exchange)
        written += exchange.sent.map { "\($0.name)=\($0.value)" }.joined(separator: " ")
        written += String(decoding: exchange.body, as: UTF8.self)
        #expect(!SecretSearch([password]).finds(in: written), "\(written)")
        #expect(!written.contains("acme"), "\(written)")
    }
}
