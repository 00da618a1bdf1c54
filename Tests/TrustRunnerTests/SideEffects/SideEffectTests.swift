import ScenarioStage
import SchemaChecking
import Testing
import TrustAPI
import TrustDocuments
import TrustReports
import TrustRunner
import TrustScenarios
import TrustSimulator

@Suite("A scenario that says it is a probe")
struct SideEffectTests {
    private struct Outcome {
        let result: ScenarioResult
        /// How many calls arrived.
        let count: Int
        /// Whether the world of the target is as it was.
        let isUnchanged: Bool
        let stop: GuardStop?
    }

    /// Replays one scenario on a target with one order, which is bound as `open`.
    private func replay(
        _ steps: String, effect: String = "probe", given: String = "{orders: {open: {}}}", on order: Order? = nil,
        stating statement: String = "1000005", isForeign: Bool = true, settings: Runner.Settings = .init()
    ) async throws -> Outcome {
        let text = """
            credentials: {loginName: acme, loginPassword: hunter2 & co}
            orders: {open: \(statement)}
            effects: [probe, test]
            budget: {wrongPasswords: 10}
            """
        let bindings = try Coding<Bindings>.bindings.read(text, source: "b.yaml")
        let world = WorldTarget.world(order ?? WorldTarget.everyKind[0])
        let target = WorldTarget(world)
        let login = ScriptedTarget.login
        let gate = LiveGate(LiveGuard(bindings, file: "b.yaml", isForeign: isForeign, login: login))
        let worker = Worker(
            Target(https: "https://target", http: "http://target", admin: nil, trust: .system), over: target,
            credentials: login, gate: gate
        )
        let results = try await Stage.withScenarios([ScriptedTarget.scenario(steps, effect: effect, given: given)]) {
            try await Runner([worker], settings: settings).run($0) { _ in }
        }
        return Outcome(
            result: results[0], count: await target.requests.count, isUnchanged: await target.world == world,
            stop: gate.now.stop
        )
    }

    @Test(
        "is skipped where an order that fits the bindings would be changed, with the order and the call",
        arguments: [
            #"{call: AutoAuthorize, with: {orderNumber: "{{open}}"}}"#,
            #"{call: AutoAuthorize, with: {orderNumber: "{{open}}"}, expect: {errorCode: -115}}"#,
            "{call: AutoAuthorize, with: {orderNumber: 1000005, test: N}}",
            #"{call: AutoAuthorize, with: {orderNumber: 1000005, test: ""}}"#,
            // With another choice of repeated-argument the last one counts.
            "{call: AutoAuthorize, with: {orderNumber: 1000005, test: [Y, N]}}",
            // As the profile observed reads it.
            "{call: AutoAuthorize, with: {ORDERNUMBER: 1000005}}",
            "{call: AutoAuthorize, query: orderNumber=1000005}",
            "{call: AutoUpdateDCV, with: {orderNumber: 1000005, newMethod: CNAME_CSR_HASH}}",
            "{call: AutoUpdateDCV, with: {orderNumber: 1000005, newMethod: HTTP_CSR_HASH}, expect: {errorCode: -126}}",
            "{call: AutoUpdateDCV, with: {orderNumber: 1000005, domainName: nobody.example, newMethod: CNAME_CSR_HASH}}",
            #"{call: AutoUpdateDCV, with: {orderNumber: 1000005, domainNames: "a.example b.example", newMethods: "CNAME_CSR_HASH HTTP_CSR_HASH"}}"#,
            #"{call: AutoUpdateDCV, with: {orderNumber: 1000005, domainNames: "a.example,b.example", newMethods: "CNAME_CSR_HASH,HTTP_CSR_HASH"}}"#,
            "{call: AutoUpdateDCV, with: {orderNumber: 1000005, newMethod: EMAIL, newDCVEmailAddress: somebody@else.example}}",
            "{call: AutoUpdateDCV, with: {orderNumber: 1000005, dcvTemplateID: 7, newMethod: CNAME_CSR_HASH}}",
            "{call: AutoUpdateDCV, with: {baseOrderNumber: 1000005, newMethod: CNAME_CSR_HASH}}",
            "{call: ResendDCVEmail, with: {orderNumber: 1000005}}",
            "{call: ResendDCVEmail, with: {orderNumber: 1000005, dcvEmailAddress: somebody@else.example}}",
            "{call: UpdateUserEvClickThrough, with: {orderNumber: 1000005, action: ResendEmail}}",
            "{call: UpdateUserEvClickThrough, with: {orderNumber: 1000005, action: ReplaceMailAddress, adminEmailAddress: a@b.example}}",
            "{call: UpdateUserOvCallback, with: {orderNumber: 1000005, action: ScheduledCallback, preferredTimeUTC: 1999-01-01 10:00}}",
            "{call: UpdateUserOvCallback, with: {orderNumber: 1000005, action: ManualCallback, preferredTimeUTC: 2999-01-01 10:00}}",
            "{call: UpdateUserOvCallback, with: {orderNumber: 1000005, action: ReplacePhone, phoneNumber: 1}}",
            "{call: UpdateUserOvCallback, with: {orderNumber: 1000005, action: replaceEmailAddress, emailAddress: a@b.example}}",
            "{call: UpdateUserOvCallback, with: {orderNumber: 1000005, action: REPLACEPHONE, phoneNumber: 1}}",
            "{call: UpdateUserOvCallback, with: {orderNumber: 1000005, action: sendCallbackEmail}}",
            // HTTP drops the blank before the type.
            #"{call: ResendDCVEmail, contentType: " multipart/form-data; boundary=b", raw: "--b\r\nContent-Disposition: form-data; name=\"loginName\"\r\n\r\nacme\r\n--b\r\nContent-Disposition: form-data; name=\"loginPassword\"\r\n\r\nhunter2 & co\r\n--b\r\nContent-Disposition: form-data; name=\"orderNumber\"\r\n\r\n1000005\r\n--b--\r\n"}"#,
            // Names that only some readings of a list have.
            #"{call: AutoUpdateDCV, with: {orderNumber: 1000005, domainNames: "a,b c", newMethods: "CNAME_CSR_HASH CNAME_CSR_HASH"}}"#,
            "{call: AutoUpdateDCV, with: {orderNumber: 1000005, domainName: a@b.example, newMethod: CNAME_CSR_HASH}}",
            #"{call: AutoUpdateDCV, with: {orderNumber: 1000005, domainNames: "a\tb c", newMethods: "CNAME_CSR_HASH CNAME_CSR_HASH"}}"#,
            // What a world lists for a domain need not look like an address.
            "{call: ResendDCVEmail, with: {orderNumber: 1000005, dcvEmailAddress: root}}",
            "{call: AutoUpdateDCV, with: {orderNumber: 1000005, domainNames: a b, newMethods: EMAIL EMAIL, newDCVEmailAddresses: 'x,y@a z@b'}}",
            // Somebody else's login may be right, and so may the sample login, where PUT is taken for POST.
            "{call: ResendDCVEmail, with: {loginName: bob, loginPassword: x, orderNumber: 1000005}}",
            #"{call: ResendDCVEmail, with: {loginName: " acme", orderNumber: 1000005}}"#,
            "{call: ResendDCVEmail, method: PUT, with: {orderNumber: 1000005}}",
            #"{call: ResendDCVEmail, raw: "loginName=acme&loginPassword=hunter2+%26+co&orderNumber=1000005"}"#,
            #"{call: ResendDCVEmail, contentType: multipart/form-data; boundary=b, raw: "--b\r\nContent-Disposition: form-data; name=\"loginName\"\r\n\r\nacme\r\n--b\r\nContent-Disposition: form-data; name=\"loginPassword\"\r\n\r\nhunter2 & co\r\n--b\r\nContent-Disposition: form-data; name=\"orderNumber\"\r\n\r\n1000005\r\n--b--\r\n"}"#,
            "{call: AutoAuthorize, with: {x: 1}}, {call: ResendDCVEmail, with: {orderNumber: 1000005}}",
        ]
    )
    func falseProbes(_ steps: String) async throws {
        let outcome = try await replay(steps)
        #expect(outcome.count == 0 && outcome.isUnchanged && outcome.stop == nil)
        let reason = try #require(outcome.result.skipReason)
        let endpoint = try #require(EndpointName.allCases.last { steps.contains($0.rawValue) })
        #expect(reason.contains("(\(endpoint.rawValue)) is not proved free of side effects: if "), "\(reason)")
        #expect(reason.contains("1000005"), "\(reason)")
    }

    @Test("is skipped over plain HTTP on this machine, too, where the target may take it")
    func plainHTTP() async throws {
        let outcome = try await replay(
            "{call: ResendDCVEmail, scheme: http, with: {orderNumber: 1000005}}", isForeign: false
        )
        #expect(outcome.count == 0 && outcome.result.skipReason?.contains("is not proved free") == true, "\(outcome)")
    }

    @Test(
        "is skipped where an order that fits the bindings would let it succeed",
        arguments: [
            ("AutoAuthorize, with: {orderNumber: 1000005, test: Y}", "1000005"),
            ("AutoAuthorize, with: {orderNumber: 1000005, test: Y}", "{number: 1000005, state: awaitingAuthorization}"),
            (
                "UpdateUserOvCallback, with: {orderNumber: 1000005, action: sendCallbackEmail}",
                "{number: 1000005, validation: OV, state: issued}"
            ),
        ]
    )
    func successes(_ call: String, _ statement: String) async throws {
        let outcome = try await replay("{call: \(call)}", stating: statement)
        let expected = "is not certain to be refused: if order 1000005 is"
        #expect(outcome.count == 0 && outcome.result.skipReason?.contains(expected) == true, "\(outcome)")
    }

    @Test("that is a test operation may succeed, as long as it changes nothing")
    func testOperations() async throws {
        let call = "{call: AutoAuthorize, with: {orderNumber: 1000005, test: Y}}"
        let test = try await replay(call, effect: "test")
        #expect(test.result.isPassed && test.count == 1 && test.isUnchanged, "\(test)")
        let real = try await replay(call.replacing("test: Y", with: "test: N"), effect: "test")
        #expect(real.count == 0 && real.result.skipReason?.contains("the account is charged") == true, "\(real)")
    }

    @Test(
        "never rests on a value that happens to be the one in use",
        arguments: ["customer@some-domain.example", "clickthrough@unknown.example", "owner@example.com"])
    func addressInUse(_ address: String) async throws {
        let call = "{call: UpdateUserEvClickThrough, with: {orderNumber: 1000005, action: ReplaceMailAddress, "
        let outcome = try await replay(call + "adminEmailAddress: \(address)}}", effect: "test")
        #expect(outcome.count == 0 && outcome.result.skipReason?.contains("an email goes to") == true, "\(outcome)")
    }

    @Test("is skipped where the order that is stated may be another account's, or go by its name spelled otherwise")
    func statementsOfOthers() async throws {
        let issued = "{number: 1000005, state: issued}"
        for login in ["acme~x", "bob"] {
            let call = "{call: ResendDCVEmail, with: {loginName: \(login), orderNumber: 1000005}}"
            let outcome = try await replay(call, stating: issued)
            #expect(
                outcome.count == 0 && outcome.result.skipReason?.contains("Another login may be") == true, "\(outcome)")
        }
        // A test operation changes nothing, but it may succeed on an order of that other account.
        let test = "{call: AutoAuthorize, with: {loginName: bob, orderNumber: 1000005, test: Y}}"
        let outcome = try await replay(test, stating: issued)
        #expect(
            outcome.count == 0 && outcome.result.skipReason?.contains("not certain to be refused") == true, "\(outcome)"
        )
        let base = try await replay("{call: ResendDCVEmail, with: {baseOrderNumber: 1000005}}", stating: issued)
        #expect(base.count == 0 && base.result.skipReason?.contains("base number") == true, "\(base)")
        let stated = "{number: 1000005, domains: [{name: b\u{FC}cher.example}]}"
        for name in ["bu\u{308}cher.example", "B\u{DC}CHER.example", "b\u{FC}cher.example."] {
            let call =
                "{call: AutoUpdateDCV, with: {orderNumber: 1000005, domainName: \(name), newMethod: CNAME_CSR_HASH}}"
            let outcome = try await replay(call, stating: stated)
            #expect(outcome.count == 0 && outcome.result.outcome == .skipped, "\(outcome)")
        }
    }

    @Test("is planned at once, however long its values are")
    func longValues() async throws {
        let names = [
            String(repeating: "a.", count: 20_000) + "example", String(repeating: "a.example ", count: 20_000),
        ]
        for name in names {
            let call =
                #"{call: AutoUpdateDCV, with: {loginPassword: x, orderNumber: 1000005, domainNames: "\#(name)", newMethods: EMAIL}}"#
            let outcome = try await replay(call)
            #expect(outcome.isUnchanged && outcome.count == 1, "\(outcome.result.reason ?? "")")
        }
    }

    @Test("is not skipped where either profile refuses it as expected before any order is looked at")
    func refusedEarly() async throws {
        let step =
            #"{call: AutoUpdateDCV, with: {orderNumber: "{{open}}", domainNames: "a.example,b.example", newMethods: "HTTP_CSR_HASH,CNAME_CSR_HASH"}, expect: {errorCode: -4}}"#
        let statement =
            "{number: 1000005, state: inProgress, domains: [{name: a.example, validated: true}, {name: b.example}]}"
        let outcome = try await replay(step, stating: statement)
        #expect(outcome.count == 1 && outcome.result.isPassed, "\(outcome)")
    }

    @Test(
        "never trusts a stated state where money is at stake",
        arguments: OrderState.allCases.filter { $0 != .awaitingAuthorization })
    func staleState(_ state: OrderState) async throws {
        let statement = "{number: 1000005, state: \(state.rawValue)}"
        let plain = try await replay("{call: AutoAuthorize, with: {orderNumber: 1000005}}", stating: statement)
        #expect(plain.count == 0 && plain.result.skipReason?.contains("the account is charged") == true, "\(plain)")
        // With test=Y nothing can happen, even if the order awaits authorization by now.
        let call = "{call: AutoAuthorize, with: {orderNumber: 1000005, test: Y}, expect: {errorCode: -27}}"
        let given = "{orders: {open: {state: \(state.rawValue)}}}"
        let test = try await replay(call, given: given, stating: statement)
        #expect(test.count == 1 && test.isUnchanged, "\(test)")
    }

    @Test(
        "runs where the bindings state enough of its order",
        arguments: [
            (
                "{number: 1000005, state: issued}",
                #"AutoUpdateDCV, with: {orderNumber: "{{open}}", newMethod: CNAME_CSR_HASH}"#, -4
            ),
            (
                "{number: 1000005, state: revoked}",
                #"AutoUpdateDCV, with: {orderNumber: "{{open}}", newMethod: CNAME_CSR_HASH}"#, -139
            ),
            ("{number: 1000005, state: issued}", #"ResendDCVEmail, with: {orderNumber: "{{open}}"}"#, -160),
            (
                "{number: 1000005, domains: [{name: a.example, validated: true}]}",
                #"ResendDCVEmail, with: {orderNumber: "{{open}}"}"#, -160
            ),
            (
                "{number: 1000005, state: inProgress, domains: [{name: a.example, validated: true}]}",
                #"AutoUpdateDCV, with: {orderNumber: "{{open}}", newMethod: CNAME_CSR_HASH}"#, -47
            ),
            (
                #"{number: 1000005, state: inProgress, domains: [{name: "*.a.example"}]}"#,
                #"AutoUpdateDCV, with: {orderNumber: "{{open}}", newMethod: HTTP_CSR_HASH}"#, -126
            ),
            (
                "{number: 1000005, state: inProgress, domains: [{name: a.example, eligible: [admin@a.example]}]}",
                #"AutoUpdateDCV, with: {orderNumber: "{{open}}", newMethod: EMAIL, newDCVEmailAddress: x@a.example}"#,
                -4
            ),
            (
                "{number: 1000005, state: inProgress, domains: [{name: a.example}]}",
                #"AutoUpdateDCV, with: {orderNumber: "{{open}}", domainName: b.example, newMethod: CNAME_CSR_HASH}"#, -4
            ),
            (
                "{number: 1000005, validation: DV}",
                #"UpdateUserOvCallback, with: {orderNumber: "{{open}}", action: sendCallbackEmail}"#, -20
            ),
            (
                "{number: 1000005, validation: OV}",
                #"UpdateUserEvClickThrough, with: {orderNumber: "{{open}}", action: ResendEmail}"#, -20
            ),
            (
                "{number: 1000005, validation: EV, state: expired}",
                #"UpdateUserEvClickThrough, with: {orderNumber: "{{open}}", action: ResendEmail}"#, -20
            ),
        ] as [(String, String, Int)]
    )
    func stated(_ statement: String, _ call: String, _ code: Int) async throws {
        // An order on the target that is as stated, the given one likewise.
        let node = try Document.read(Array(statement.utf8), source: "statement")
        guard case .map(let entries) = node.content else { return }
        let fields = Node.map([("account", .string("acme")), ("orderNumber", .number(1_000_005))])
            .merged(with: .map(entries.filter { $0.key != "number" }.map { ($0.key, $0.value) }))
        let order = try Coding<Order>.order(clock: Clock()).decode(fields, source: "order")
        let given =
            "{orders: {open: \(JSONWriter.compact(.map(entries.filter { $0.key != "number" }.map { ($0.key, $0.value) })))}}"
        let step = "{call: \(call), expect: {errorCode: \(code)}}"
        let outcome = try await replay(step, given: given, on: order, stating: statement)
        #expect(outcome.result.isPassed, "\(outcome.result.reason ?? "\(outcome.result.differences)")")
        #expect(outcome.count == 1 && outcome.isUnchanged)
        // The same order as no more than a number.
        let plain = try await replay(step, given: given, on: order)
        #expect(plain.result.outcome == .skipped && plain.count == 0)
    }

    @Test("stops the run where an answer would make a later call do something")
    func captured() async throws {
        let steps = """
            {call: AutoUpdateDCV, with: {CNAME_CSR_HASH: 1}, capture: {method: errorItem}}, \
            {call: AutoUpdateDCV, with: {orderNumber: 1000005, newMethod: "{{method}}"}}
            """
        let outcome = try await replay(steps)
        #expect(outcome.count == 1 && outcome.isUnchanged && outcome.result.isFailure)
        guard case .forbidden(let reason) = outcome.stop else {
            Issue.record("\(outcome)")
            return
        }
        #expect(reason.contains("step 2 of s0 (AutoUpdateDCV) is not proved free of side effects"), "\(reason)")
    }

    @Test("is skipped where it can only fail, because the order has other domains or is in another state")
    func unattainable() async throws {
        let step = """
            {call: AutoUpdateDCV, with: {orderNumber: "{{open}}", domainName: "*.example.com", newMethod: HTTP_CSR_HASH}, \
            expect: {errorCode: -126}}
            """
        let given = #"{orders: {open: {domains: [{name: "*.example.com"}]}}}"#
        let statements = [
            "1000005", #"{number: 1000005, domains: [{name: "*.shop.example"}]}"#,
            #"{number: 1000005, state: cancelled, domains: [{name: "*.example.com"}]}"#,
        ]
        for statement in statements {
            let outcome = try await replay(step, given: given, stating: statement)
            #expect(outcome.count == 0)
            let reason = try #require(outcome.result.skipReason)
            #expect(reason.contains("step 1 (AutoUpdateDCV) cannot pass there"), "\(reason)")
            #expect(reason.contains("1000005") && reason.contains("-126"), "\(reason)")
        }
        // What the documents do not foresee is not judged: the real API may have it.
        let odd = step.replacing("-126", with: "-1").replacing("errorCode", with: "errorItem")
        #expect(try await replay(odd, given: given).result.isFailure)
    }

    @Test(
        "is skipped where the bindings state another order than it needs, though it would pass with it",
        arguments: [
            ("{state: cancelled}", "{number: 1000005, state: revoked}", "state cancelled, and b.yaml states revoked"),
            (
                "{validation: EV, state: cancelled}", "{number: 1000005, validation: OV, state: cancelled}",
                "validation EV, and b.yaml states OV"
            ),
            (
                "{state: cancelled, domains: [{name: A.example, validated: true}]}",
                "{number: 1000005, state: cancelled, domains: [{name: a.example, validated: false}]}",
                "A.example validated true, and b.yaml states false"
            ),
        ]
    )
    func contradictions(_ given: String, _ statement: String, _ reason: String) async throws {
        let step =
            #"{call: AutoUpdateDCV, with: {orderNumber: "{{open}}", newMethod: CNAME_CSR_HASH}, expect: {errorCode: -139}}"#
        let outcome = try await replay(step, given: "{orders: {open: \(given)}}", stating: statement)
        #expect(outcome.count == 0)
        #expect(outcome.result.skipReason == "it needs an order open with \(reason)", "\(outcome)")
    }

    @Test("is skipped where its refusal rests on what only a world file can arrange")
    func arranged() async throws {
        let step = #"{call: AutoAuthorize, with: {orderNumber: "{{open}}", test: Y}, expect: {errorCode: -115}}"#
        let given = "{orders: {open: {state: awaitingAuthorization, pricing: noPrice}}}"
        let outcome = try await replay(step, effect: "test", given: given)
        #expect(outcome.count == 0 && outcome.result.skipReason?.contains("cannot pass there") == true, "\(outcome)")
    }

    @Test("leaves out of the verdict what only a simulator shows, and says so in every report")
    func unchecked() async throws {
        let step = "{call: ResendDCVEmail, with: {x: 1}, expect: {errorCode: -2, mail: 7, order: {open: revoked}}}"
        let outcome = try await replay(step)
        let result = outcome.result
        #expect(
            outcome.count == 1 && result.isPassed && result.uncheckedText == "order and mail in step 1", "\(result)")
        let words = "order and mail in step 1"
        #expect(TextReport().text(of: result).contains(words))
        #expect(
            TAPReport().text(of: [result]).contains("# not checked, because the target is not a simulator: \(words)"))
        #expect(JUnitReport().text(of: [result]).contains("<system-out>not checked"))
        #expect(
            HTMLReport().text(of: [result]).contains(
                "Not checked, because the target is not a simulator: order and mail."))
        let report = try ReportFile.read(Array(JSONReport().text(of: [result]).utf8), source: "report")
        #expect(report.entries[0].attempts[0].steps[0].unchecked == ["order", "mail"])
        // On a simulator both count.
        let simulated = try await Stage.run([ScriptedTarget.scenario(step, given: "{orders: {open: {}}}")])
        #expect(simulated[0].isFailure && simulated[0].uncheckedText == nil)
    }
}
