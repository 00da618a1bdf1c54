import ScenarioStage
import Testing
import TrustAPI
import TrustReports
import TrustRunner
import TrustScenarios

/// What a scenario says that it shows counts only if a call and its answer bear it out.
@Suite("A claim of a scenario")
struct ClaimTests {
    private static let order = """
        given:
          orders: {o: {domains: [{name: www.example.com}], validation: OV}, w: {domains: [{name: "*.example.net"}]}}
          faults: [{match: {endpoint: ResendDCVEmail}, respond: {code: -160}}]

        """

    private static func scenario(_ claim: String, _ steps: String) -> String {
        "title: t\ncovers: [\(claim)]\n\(order)steps:\n\(steps)\n"
    }

    private static let act = "  - {act: validateDomain, domain: www.example.com, expect: {order: {validated: null}}}"
    private static let update = #"AutoUpdateDCV, with: {orderNumber: "{{o}}", newMethod: CNAME_CSR_HASH"#
    private static let callback = #"UpdateUserOvCallback, with: {orderNumber: "{{o}}", action: "#

    @Test(
        "fails the scenario where no call bears it out",
        arguments: [
            ("AutoUpdateDCV/error/-126", "  - {advance: 1s}"), ("AutoAuthorize/error/-122", "  - {advance: 1s}"),
            ("UpdateUserOvCallback/parameter/comments/max", "  - {advance: 1s}"),
            ("AutoUpdateDCV/error/-47", "  - {call: \(update)}, expect: {errorCode: 0}}"),
            // A fault made it.
            (
                "ResendDCVEmail/error/-160",
                #"  - {call: ResendDCVEmail, with: {orderNumber: "{{o}}"}, expect: {errorCode: -160}}"#
            ),
            // Nobody looked at the answer.
            ("AutoUpdateDCV/response/errorCode", "  - {call: \(update)}}"),
            ("AutoUpdateDCV/sample/1", "  - {call: \(update)}, expect: {errorCode: 0}}"),
            (
                "AutoUpdateDCV/sample/4",
                "  - {call: AutoUpdateDCV, with: {orderNumber: 5, newMethod: x}, expect: {errorCode: -4}}"
            ),
            ("AutoUpdateDCV/parameter/newMethod/value/EMAIL", "  - {call: \(update)}, expect: {errorCode: 0}}"),
            (
                "AutoUpdateDCV/parameter/newMethod/value/CNAME_CSR_HASH",
                "  - {call: AutoUpdateDCV, with: {orderNumber: 5, newMethod: CNAME_CSR_HASH}, expect: {errorCode: -4}}"
            ),
            (
                "AutoUpdateDCV/parameter/newMethod/value/HTTP_CSR_HASH",
                #"  - {call: AutoUpdateDCV, with: {orderNumber: "{{w}}", newMethod: HTTP_CSR_HASH}, expect: {errorCode: -126}}"#
            ),
            ("AutoUpdateDCV/parameter/newMethod/required", "  - {call: \(update)}, expect: {errorCode: 0}}"),
            ("AutoUpdateDCV/response/errorItem", "  - {call: \(update)}, expect: {errorCode: 0}}"),
            (
                "UpdateUserOvCallback/parameter/comments/max",
                #"  - {call: \#(callback)ReplacePhone, phoneNumber: "1", comments: x}, expect: {errorCode: 0, status: 1}}"#
            ),
            (
                "UpdateUserOvCallback/response/status/value/0",
                #"  - {call: \#(callback)ReplacePhone, phoneNumber: "1"}, expect: {errorCode: 0}}"#
            ),
        ]
    )
    func notBorneOut(_ claim: String, _ steps: String) async throws {
        let result = try #require(try await Stage.run([Self.scenario(claim, steps)]).first)
        #expect(result.isFailure && result.failure?.title == "covers", "\(result.differences)")
        #expect(result.differences.contains { $0.hasPrefix("covers \(claim): ") }, "\(result.differences)")
        #expect(!Coverage(ReportFile([result])).lines.contains { $0.row.id.description == claim && $0.isShown })
    }

    @Test(
        "that cannot be decided from outside says why",
        arguments: Row.all.filter { $0.undecidable != nil }.map(\.id.description))
    func undecidable(_ claim: String) async throws {
        let steps = "  - {call: AutoAuthorize, with: {x: 1}, expect: {errorCode: -2}}"
        let result = try #require(try await Stage.run([Self.scenario(claim, steps)]).first)
        #expect(result.differences.contains { $0.contains("its -4 has two reasons") }, "\(result.differences)")
    }

    @Test(
        "holds where a call and its answer show it",
        arguments: [
            (
                "AutoUpdateDCV/sample/1",
                #"  - {call: AutoUpdateDCV, with: {orderNumber: "{{o}}", domainName: www.example.com, newMethod: CNAME_CSR_HASH}, expect: {errorCode: 0}}"#
            ),
            ("AutoUpdateDCV/sample/3", "  - {call: \(update)}, expect: {errorCode: 0}}"),
            (
                "AutoUpdateDCV/parameter/newMethod/required",
                "  - {call: AutoUpdateDCV, with: {orderNumber: 1}, expect: {errorCode: -3}}"
            ),
            (
                "AutoUpdateDCV/parameter/baseOrderNumber/required",
                "  - {call: AutoUpdateDCV, with: {newMethod: CNAME_CSR_HASH}, expect: {errorCode: -3}}"
            ),
            (
                "UpdateUserOvCallback/parameter/extensionNumber/max",
                #"  - {call: \#(callback)ReplacePhone, phoneNumber: "1", extensionNumber: "123456"}, expect: {errorCode: -4}}"#
            ),
            (
                "UpdateUserOvCallback/response/status/value/1",
                #"  - {call: \#(callback)ReplacePhone, phoneNumber: "1"}, expect: {errorCode: 0}}"#
            ),
        ]
    )
    func borneOut(_ claim: String, _ steps: String) async throws {
        let result = try #require(try await Stage.run([Self.scenario(claim, steps)]).first)
        #expect(result.isPassed, "\(result.differences)")
        #expect(Coverage(ReportFile([result])).lines.contains { $0.row.id.description == claim && $0.isShown })
    }
}
