import ScenarioStage
import Testing
import TrustAPI
import TrustRunner
import TrustScenarios

@Suite("A step expects a whole answer")
struct WholeAnswerTests {
    private static func scenario(_ step: String, lenient: Bool = false) -> String {
        "title: t\neffect: probe\(lenient ? "\nlenient: true" : "")\nsteps: [\(step)]\n"
    }

    private static let call = "call: ResendDCVEmail, with: {a: 1}"
    private static let text = "errorCode=-2&errorMessage=%27a%27+is+an+unrecognized+argument%21"

    private func result(
        of text: String, answering body: String, status: UInt = 200, type: String? = PairsForm.contentType,
        isLenient: Bool = false
    ) async throws -> ScenarioResult {
        var settings = Runner.Settings()
        settings.isLenient = isLenient
        let head = ScriptedTarget.Head(status: status, contentType: type)
        let (results, _, _) = try await ScriptedTarget.replay([text], settings: settings, head: head) { _, _ in body }
        return try #require(results.first)
    }

    @Test(
        "though it states the code alone",
        arguments: [
            (text + "&errorItem=a", nil), (text, "errorItem"), (text + "&errorItem=b", "errorItem"),
            (text + "&errorItem=a&x=1", #""x""#), ("errorCode=-2&errorItem=a", "errorMessage"),
            (text.replacing("unrecognized", with: "unrecognised") + "&errorItem=a", "errorMessage"),
            (text.replacing("%27a%27", with: "a") + "&errorItem=a", "errorMessage"),
            (text.replacing("%27a%27", with: "%27b%27") + "&errorItem=b", "errorMessage"),
            ("errorCode=-2&" + text + "&errorItem=a", "errorCode"), ("", "errorCode"), ("-2\nnot so", "errorCode"),
        ] as [(String, String?)]
    )
    func code(_ body: String, _ subject: String?) async throws {
        let strict = try await result(of: Self.scenario("{\(Self.call), expect: {errorCode: -2}}"), answering: body)
        #expect(strict.isPassed == (subject == nil), "\(strict.differences)")
        if let subject { #expect(strict.differences.contains { $0.hasPrefix(subject) }, "\(strict.differences)") }
        let lenient = Self.scenario("{\(Self.call), expect: {errorCode: -2}}", lenient: true)
        let hasCode = body.hasPrefix("errorCode=-2&errorM") || body.hasPrefix("errorCode=-2&errorI")
        #expect(try await result(of: lenient, answering: body).isPassed == (hasCode))
    }

    @Test("with its status and its media type, unless it states others")
    func head() async throws {
        let plain = Self.scenario("{\(Self.call), expect: {errorCode: -2}}")
        let body = Self.text + "&errorItem=a"
        #expect(try await result(of: plain, answering: body, status: 500).differences.count == 1)
        #expect(try await result(of: plain, answering: body, type: "text/html").differences.count == 1)
        #expect(try await result(of: plain, answering: body, type: nil).differences.count == 1)
        #expect(try await result(of: plain, answering: body, type: "\(PairsForm.contentType); charset=utf-8").isPassed)
        #expect(try await result(of: plain, answering: body, status: 500, isLenient: true).isPassed)
        let stated = Self.scenario("{\(Self.call), expect: {errorCode: -2, status: 500, contentType: text/html}}")
        #expect(try await result(of: stated, answering: body, status: 500, type: "text/html").isPassed)
        let step = Self.scenario("{\(Self.call), lenient: true, expect: {errorCode: -2}}")
        #expect(try await result(of: step, answering: body, status: 500).isPassed)
    }

    @Test("but takes any message or item where the step says so")
    func overrides() async throws {
        let any = Self.scenario(
            "{\(Self.call), expect: {errorCode: -2, errorMessage: {present: true}, errorItem: {present: true}}}")
        #expect(try await result(of: any, answering: "errorCode=-2&errorMessage=x&errorItem=y").isPassed)
        #expect(try await !result(of: any, answering: "errorCode=-2&errorMessage=x").isPassed)
        let none = Self.scenario("{\(Self.call), expect: {errorCode: -2, absent: errorItem}}")
        #expect(try await result(of: none, answering: Self.text).isPassed)
    }

    @Test("under the profile of the run")
    func profile() async throws {
        let text = Self.scenario("{\(Self.call), expect: {errorCode: -2}}")
        let british = Self.text.replacing("unrecognized", with: "unrecognised") + "&errorItem=a"
        var settings = Runner.Settings()
        settings.assumptions = Assumptions(profile: .observed)
        let (results, _, _) = try await ScriptedTarget.replay([text], settings: settings) { _, _ in british }
        #expect(results.map(\.isPassed) == [true], "\(results.map(\.differences))")
    }

    @Test("but not of a call that a fault of the scenario strikes")
    func struck() async throws {
        let scenario = """
            title: t
            given:
              orders: {o: {domains: [{name: www.example.com, email: admin@example.com}]}}
              faults: [{match: {endpoint: ResendDCVEmail}, when: {nth: [2]}, respond: {body: trailingNewline}}, {match: {order: "{{o}}"}, when: {nth: [3]}, respond: {http: 503}}]
            steps:
              - {call: ResendDCVEmail, with: {orderNumber: "{{o}}"}, expect: {errorCode: 0}}
              - {call: ResendDCVEmail, with: {orderNumber: "{{o}}"}, expect: {errorCode: 0}}
              - {call: ResendDCVEmail, with: {orderNumber: "{{o}}"}, expect: {errorCode: 0}}
              - {call: ResendDCVEmail, with: {orderNumber: "{{o}}"}, expect: {matches: "503"}}
            """
        let result = try #require(try await Stage.run([scenario]).first)
        #expect(result.isPassed, "\(result.differences)")
    }
}
