import ScenarioStage
import Testing
import TrustDocuments
import TrustRunner
import TrustScenarios

@Suite("Replaying a scenario")
struct RunnerTests {
    private let wildcard = """
        id: AutoUpdateDCV/wildcard-http
        title: HTTP validation is refused for a wildcard domain
        covers: [AutoUpdateDCV/error/-126]
        effect: probe
        given:
          orders:
            wildcard: {validation: DV, state: inProgress, domains: [{name: "*.example.com", method: EMAIL, email: admin@example.com}]}
        steps:
          - call: AutoUpdateDCV
            with: {orderNumber: "{{wildcard}}", domainName: "*.example.com", newMethod: HTTP_CSR_HASH}
            expect:
              errorCode: -126
              errorMessage: HTTP(S) CSR Hash DCV Methods are not allowed to validate Wildcard Domain!
        """

    @Test("passes where all is as expected")
    func passes() async throws {
        let results = try await Stage.run([wildcard])
        #expect(results.map(\.isPassed) == [true], "\(results.map(\.differences))")
    }

    @Test("says what was expected, what came, and the row it is about")
    func fails() async throws {
        let wrong = wildcard.replacing("errorCode: -126", with: "errorCode: -47").replacing("allowed", with: "welcome")
        let result = try #require(try await Stage.run([wrong]).first)
        let text = TextReport().text(of: result)
        for part in [
            "✗ AutoUpdateDCV/wildcard-http  HTTP validation is refused", "s0.yaml:12:7", "step 1, AutoUpdateDCV",
            #"expected "-47""#, #"found    "-126""#, "not welcome to validate", "loginPassword=•••",
            "row      AutoUpdateDCV/error/-126: HTTP(S) CSR Hash",
        ] {
            #expect(text.contains(part), "\(part) is not in\n\(text)")
        }
        #expect(!text.contains("login_password"))
    }

    @Test("goes through acts, time, captures, mails and states")
    func story() async throws {
        let story = """
            title: From authorization to issuance
            given:
              account: {credit: 10}
              orders:
                shop: {state: awaitingAuthorization, price: 4.50, issuanceDelay: 60, domains: [{name: shop.example.com}]}
            steps:
              - call: AutoAuthorize
                with: {orderNumber: "{{shop}}"}
                expect: {lines: ["0"], contentType: text/plain, body: "0", order: inProgress, status: 200}
              - call: AutoUpdateDCV
                with: {orderNumber: "{{shop}}", newMethod: EMAIL, newDCVEmailAddress: admin@example.com}
                expect:
                  errorCode: 0
                  absent: [errorMessage, errorItem]
                  mail: {kind: dcv, to: admin@example.com, domain: shop.example.com}
                  order: {domains: [{method: EMAIL, validated: false}]}
                capture: {key: mail.key}
              - call: ResendDCVEmail
                with: {orderNumber: "{{ shop }}"}
                expect: {mail: 1}
              - {act: validateDomain, domain: shop.example.com, order: shop}
              - advance: 1m
                expect: {order: {shop: issued}}
              - call: AutoUpdateDCV
                with: {orderNumber: "{{shop}}", newMethod: CNAME_CSR_HASH}
                expect: {errorCode: -4, errorItem: {matches: "^order"}, matches: "errorCode=-4&", mail: none}
                capture: {item: {field: errorMessage, matches: "'(.*)'"}}
            """
        let result = try #require(try await Stage.run([story]).first)
        #expect(result.isPassed, "\(result.differences)")
    }

    @Test("sends what a step says: methods, plain HTTP, raw bodies, other logins, repeated arguments")
    func sending() async throws {
        let scenario = """
            title: Ways to send
            steps:
              - {call: AutoAuthorize, method: GET, expect: {errorCode: -17}}
              - {call: AutoAuthorize, scheme: http, expect: {errorCode: -1}}
              - {call: ResendDCVEmail, raw: "loginName=%zz&x y=1", expect: {errorCode: -2, errorItem: x y}}
              - {call: ResendDCVEmail, with: {loginName: null, orderNumber: 1}, expect: {errorCode: -3, errorItem: loginName}}
              - {call: ResendDCVEmail, with: {loginPassword: wrong, orderNumber: 1}, expect: {errorCode: -16}}
              - {call: ResendDCVEmail, with: {orderNumber: [1, 2]}, expect: {errorCode: -4, errorItem: orderNumber}}
              - {call: ResendDCVEmail, with: {orderNumber: 1}, expect: {errorCode: -4}}
            """
        let result = try #require(try await Stage.run([scenario]).first)
        #expect(result.isPassed, "\(result.differences)")
    }

    @Test("arranges clock, faults and assumptions, and tries again where it is told to")
    func given() async throws {
        let scenario = """
            title: What is given
            given:
              clock: {start: 2030-05-05T10:00:00Z}
              faults: [{match: {endpoint: ResendDCVEmail, order: "{{open}}"}, when: {first: 2}, respond: {code: -14}}]
              assume: {issued-dcv-code: -139}
              orders:
                issued: {state: issued, domains: [{name: a.example.com}]}
                open: {domains: [{name: b.example.com, email: admin@example.com}]}
            steps:
              - {call: AutoUpdateDCV, with: {orderNumber: "{{issued}}", newMethod: CNAME_CSR_HASH}, expect: {errorCode: -139}}
              - call: ResendDCVEmail
                with: {orderNumber: "{{open}}"}
                expect: {errorCode: 0, mail: {sentAt: 2030-05-05T10:00:20Z}}
                retry: {attempts: 3, interval: 10s}
            """
        let plain = """
            title: The next scenario has the usual assumptions again
            given: {orders: {issued: {state: issued, domains: [{name: a.example.com}]}}}
            steps:
              - {call: AutoUpdateDCV, with: {orderNumber: "{{issued}}", newMethod: CNAME_CSR_HASH}, expect: {errorCode: -4}}
            """
        let results = try await Stage.run([scenario, plain])
        #expect(results.map(\.isPassed) == [true, true], "\(results.map(\.differences))")
    }

    @Test(
        "finds every kind of difference",
        arguments: [
            ("errorCode: 0", "errorCode"), ("errorMessage: other", "errorMessage"),
            ("errorItem: {absent: true}", "errorItem"),
            ("description: {absent: false}", "description"), ("errorMessage: {matches: ^x}", "errorMessage"),
            ("absent: errorItem", "errorItem"), ("body: errorCode=-4", "body"),
            ("contentType: text/plain", "Content-Type"),
            ("status: 500", "HTTP status"), ("status: 1", "status"), ("lines: [a]", "lines"), ("matches: xyz", "body"),
            ("mail: 1", "mails"), ("order: issued", "order 1000001 state"),
            ("order: {price: 5}", "order 1000001 price"),
        ]
    )
    func differences(_ expectation: String, _ subject: String) async throws {
        let scenario = """
            title: A difference
            given: {orders: {one: {domains: [{name: a.example.com}]}}}
            steps:
              - {call: AutoUpdateDCV, with: {orderNumber: "{{one}}", newMethod: no}, expect: {\(expectation)}}
            """
        let result = try #require(try await Stage.run([scenario]).first)
        #expect(result.differences.map { $0.prefix { $0 != ":" } } == [subject[...]], "\(result.differences)")
    }

    @Test("skips, with the reason, what a target that cannot be arranged must not get")
    func skips() async throws {
        let results = try await Stage.run(
            [
                wildcard,
                "title: an effect\nsteps: [{call: AutoAuthorize, with: {orderNumber: 5}}]",
                "title: time\neffect: probe\nsteps: [{advance: 5}]",
                "title: a clock\neffect: probe\ngiven: {clock: {}}\nsteps: [{call: AutoAuthorize}]",
                "title: a probe\neffect: probe\nsteps: [{call: AutoAuthorize, with: {x: 1}, expect: {errorCode: -2}}]",
            ],
            withoutAdmin: true
        )
        let reasons = Dictionary(uniqueKeysWithValues: results.map { ($0.scenario.title, $0.skipReason) })
        #expect(
            reasons["HTTP validation is refused for a wildcard domain"]??.contains("no order is bound to wildcard")
                == true)
        #expect(reasons["an effect"]??.contains("irreversible") == true)
        #expect(reasons["time"] == "step 1 lets time pass, which only a simulator can")
        #expect(reasons["a clock"]??.contains("only be arranged on a simulator") == true)
        #expect(reasons["a probe"] == .some(nil))
    }

    @Test("stops at the first failure where it is told to")
    func bail() async throws {
        let failing = "title: fails\nsteps: [{call: AutoAuthorize, expect: {errorCode: 0}}]"
        var settings = Runner.Settings()
        settings.stopsAtFailure = true
        #expect(try await Stage.run([failing, failing, failing], settings: settings).count == 1)
        #expect(try await Stage.run([failing, failing, failing]).count == 3)
    }

    @Test("is planned without telling a password, however its name is spelled")
    func plan() async throws {
        let text = "id: p\nsteps: [{call: AutoAuthorize, with: {LOGINPASSWORD: hunter2, orderNumber: 5}}]"
        let plan = try await Stage.withScenarios([text]) { Plan(of: $0[0]).text }
        #expect(plan == "p (irreversible)\n    1. AutoAuthorize LOGINPASSWORD=••• orderNumber=5")
    }

    @Test("finds names that nothing stands for before anything is sent")
    func undefinedNames() async throws {
        let text = """
            title: Names
            given: {orders: {shop: {}}}
            steps:
              - {call: AutoAuthorize, with: {orderNumber: "{{shop}}"}, capture: {code: errorCode}}
              - {call: AutoAuthorize, with: {orderNumber: "{{ shpo }}"}, expect: {errorCode: "{{code}}", body: "{{given}}{{not}}"}}
            """
        let problems = try await Stage.withScenarios([text]) { $0[0].undefinedNames(given: ["given"]) }
        #expect(problems.map(\.path) == ["steps[1]", "steps[1]"])
        #expect(problems.map(\.place?.line) == [5, 5])
        #expect(problems.contains { $0.message == "Nothing is called {{shpo}}. Did you mean 'shop'?" })
    }

    @Test("counts a variable that stands for nothing, and an act that cannot be, as failures")
    func troubles() async throws {
        let results = try await Stage.run([
            "title: a\nsteps: [{call: AutoAuthorize, with: {orderNumber: \"{{shop}}\"}}]",
            "title: b\ngiven: {orders: {x: {state: issued}}}\nsteps: [{act: validateDomain, domain: a.b}]",
            "title: c\nsteps: [{act: issue}]",
        ])
        #expect(results.allSatisfy { $0.isFailure })
        #expect(results[0].differences[0].contains("Nothing is called {{shop}}."))
        #expect(results[1].differences[0].contains("409"))
        #expect(results[2].differences[0].contains("Say which order"))
    }
}
