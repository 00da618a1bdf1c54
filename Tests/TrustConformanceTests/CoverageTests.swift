import Foundation
import Testing
import TrustAPI
import TrustConformance
import TrustDocuments

@Suite("Coverage and explanations")
struct CoverageTests {
    @Test("tell which rows a report shows, and by what")
    func coverage() async throws {
        let results = try await Stage.run([
            "id: a\ntitle: a\ncovers: [AutoAuthorize/error/-2]\nsteps: [{call: AutoAuthorize, with: {x: 1}, expect: {errorCode: -2}}]",
            "id: b\ntitle: b\ncovers: [AutoAuthorize/error/-2, AutoAuthorize/error/-3]\n"
                + "steps: [{call: AutoAuthorize, with: {x: 1}, expect: {errorCode: -3}}]",
        ])
        let coverage = Coverage(ReportFile(results))
        let verdicts = Dictionary(uniqueKeysWithValues: coverage.lines.map { ($0.row.id.description, $0.verdict) })
        #expect(verdicts["AutoAuthorize/error/-2"] == "shown, but not by all")
        #expect(verdicts["AutoAuthorize/error/-3"] == "not shown")
        #expect(verdicts["AutoAuthorize/error/-4"] == "no scenario")
        #expect(coverage.shown == 1 && coverage.lines.count == RowID.all.count)
        #expect(coverage.text.contains("✓ AutoAuthorize/error/-2 "))
        #expect(coverage.json["shown"] == .number(1))
        let page = CoveragePage(coverage).text
        #expect(page.contains("<code>AutoAuthorize/error/-2</code>") && !page.contains("http://"))
    }

    @Test("of the repository is complete")
    func complete() throws {
        let scenarios = try Stage.shippedScenarios()
        let shown = Set(scenarios.flatMap(\.rows))
        #expect(RowID.all.map(\.description).filter { !shown.contains($0) } == [])
    }

    @Test(
        "explain codes and endpoints",
        arguments: [
            ("-126", "AutoUpdateDCV/error/-126 (documented)"), ("126", "wildcard domain was to be validated by a file"),
            ("AutoUpdateDCV/-47", "“domainName is already validated!”"),
            ("-160", "ResendDCVEmail/error/-160 (assumed)"),
            ("ResendDCVEmail", "POST /products/!ResendDCVEmail"), ("-20", "Order has no callback"),
            ("UpdateUserOvCallback", "comments (optional, string, at most 2000, documented)"),
        ]
    )
    func explanations(_ topic: String, _ expected: String) throws {
        #expect(try #require(Explanation([]).text(about: topic)).contains(expected))
    }

    @Test("explain with the scenarios that show it, and the call as a curl command")
    func examples() async throws {
        let scenario = """
            id: AutoUpdateDCV/wildcard-http
            covers: [AutoUpdateDCV/error/-126]
            given: {orders: {wildcard: {domains: [{name: "*.example.com"}]}}}
            steps:
              - call: AutoUpdateDCV
                with: {orderNumber: "{{wildcard}}", domainName: "*.example.com", newMethod: HTTP_CSR_HASH}
                expect: {errorCode: -126}
            """
        let text = try await Stage.withScenarios([scenario]) { Explanation($0).text(about: "-126") }
        #expect(
            try #require(text).hasSuffix(
                """
                  Scenarios: AutoUpdateDCV/wildcard-http
                  As a call, in the world of AutoUpdateDCV/wildcard-http:
                    curl --cacert ca.pem 'https://localhost:8443/products/!AutoUpdateDCV' \\
                      --data-urlencode 'loginName=login_name' \\
                      --data-urlencode 'loginPassword=login_password' \\
                      --data-urlencode 'orderNumber=1000001' \\
                      --data-urlencode 'domainName=*.example.com' \\
                      --data-urlencode 'newMethod=HTTP_CSR_HASH'
                """
            )
        )
    }

    @Test("know nothing else", arguments: ["-5", "zebra", "AutoUpdateDCV/-15", "a/b/c", ""])
    func nothing(_ topic: String) {
        #expect(Explanation([]).text(about: topic) == nil)
    }
}
