import ScenarioStage
import Testing
import TrustAPI
import TrustDocuments
import TrustReports
import TrustRunner
import TrustScenarios
import TrustSimulator

@Suite("An explanation")
struct ExplanationTests {
    private func explanation(_ scenarios: [Scenario] = []) throws -> Explanation {
        Explanation(scenarios, in: try DemoWorld.load())
    }

    @Test("is there for every name that can be explained")
    func everyTopic() throws {
        let explanation = try explanation(try Stage.shippedScenarios())
        let topics = explanation.topics
        #expect(topics.count > 700 && Set(topics).count == topics.count)
        for topic in topics {
            let text = try #require(explanation.text(about: topic), "\(topic)")
            #expect(text.split(separator: "\n").count >= 2, "\(topic)")
        }
    }

    @Test(
        "has what the program knows of a name",
        arguments: [
            // Codes and endpoints.
            ("-126", "AutoUpdateDCV/error/-126 (documented)"), ("126", "wildcard domain was to be validated by a file"),
            ("AutoUpdateDCV/-47", "“domainName is already validated!”"), ("-20", "Order has no callback"),
            ("-160", "ResendDCVEmail/error/-160 (assumed)"), ("0", "done, a rule of the journal"),
            ("ResendDCVEmail", "POST /products/!ResendDCVEmail"), ("!AutoUpdateDCV", "AutoUpdateDCV: Changes"),
            ("/products/!AutoUpdateDCV", "POST /products/!AutoUpdateDCV"),
            ("https://localhost:8443/products/%21AutoUpdateDCV", "POST /products/!AutoUpdateDCV"),
            ("ResendDCVEmail", "    -1 (sibling): Request was not made over https!"),
            ("UpdateUserOvCallback", "comments (optional, string, at most 2000, documented)"),
            // Codes that only an assumption brings.
            ("-91", "Only an assumption brings it: --assume resend-permission-code=-91"),
            ("ResendDCVEmail/-91", "Permission denied Context"),
            ("ResendDCVEmail/error/-91", "Permission denied Context"),
            // Rows.
            ("AutoUpdateDCV/error/-126", "The page prints: HTTP(S) CSR Hash DCV Methods are not allowed"),
            ("autoupdatedcv/error/126", "AutoUpdateDCV/error/-126 (documented)"),
            ("UpdateUserOvCallback/parameter/comments/max", "  At most 2000 characters."),
            ("UpdateUserOvCallback/parameter/comments/max", "The parameter: comments (optional, string, at most 2000"),
            ("UpdateUserOvCallback/response/status/value/1", "The action was successfully completed."),
            ("ResendDCVEmail/parameter/orderNumber", "ResendDCVEmail/parameter/orderNumber (sibling)"),
            ("AutoAuthorize/sample/2", "  The page prints:\n    0\n    11111111"),
            // Assumptions.
            ("arguments-in-query", "What becomes of arguments in the query string of a POST?"),
            ("arguments-in-query", "ignored (documented): Only the body is read. The default of the profile"),
            ("arguments-in-query", "To switch it: trustsim serve --assume arguments-in-query=merged"),
            ("Arguments-In-Query=merged", "arguments-in-query=merged (observed)"),
            ("resend-impossible-code", "It has no other value."),
            ("answer-charset=UTF-8", "'; charset=UTF-8' behind the type."),
            // What the journal prints.
            ("credentials-in-query", "stands in the query string, which servers and proxies write into their logs."),
            ("wildcardOverHTTP", "AutoUpdateDCV/-126: “HTTP(S) CSR Hash DCV Methods are not allowed"),
            ("endpointDenied", "ResendDCVEmail/-90"), ("magicNumber", "provokes the code by its digits"),
            ("content-type", "content-type, an assumption"), ("content-type", "content-type, a finding"),
            // Magic order numbers, and the fields of calls and answers.
            ("90000047", "it provokes -47"), ("99999999", "the number of no order"),
            ("newMethod", "  AutoUpdateDCV/parameter/newMethod (conditional, string, at most 32, documented)"),
            ("NEWMETHOD", "    HTTP_CSR_HASH: Change the mechanism of the domain to HTTP DCV."),
            ("errorItem", "  UpdateUserOvCallback/response/errorItem (assumed)"),
        ] as [(String, String)]
    )
    func contents(_ topic: String, _ expected: String) throws {
        let explanation = try explanation()
        let text = try #require(explanation.text(about: topic))
        #expect(text.contains(expected), "\(text)")
    }

    @Test("says that a page prints a text only where it does")
    func standings() throws {
        let explanation = try explanation()
        for endpoint in EndpointName.allCases.map(\.definition) {
            for error in endpoint.errors {
                let id = RowID.error(endpoint.name, error.code).description
                let text = try #require(explanation.text(about: id))
                let isDocumented = error.standing == .documented
                #expect(text.contains("The page prints: \(error.printed)") == isDocumented, "\(text)")
                #expect(text.hasPrefix("\(id) (\(error.standing.rawValue))\n"))
            }
        }
        let assumed = try #require(explanation.text(about: "ResendDCVEmail/-160"))
        #expect(assumed.contains("  No page has this text; the simulator says: The attempt to resend the DCV email(s)"))
        let sibling = try #require(explanation.text(about: "ResendDCVEmail/-3"))
        #expect(sibling.contains("  This page lost its text; a sibling page of the vendor's documentation prints: The"))
    }

    @Test("names the scenarios that show a row, and says of a scenario which rows it shows")
    func scenarios() async throws {
        let scenario = """
            id: AutoUpdateDCV/wildcard-http
            title: No file for a wildcard
            covers: [AutoUpdateDCV/error/-126]
            given: {orders: {wildcard: {domains: [{name: "*.example.com"}]}}}
            steps:
              - call: AutoUpdateDCV
                with: {orderNumber: "{{wildcard}}", domainName: "*.example.com", newMethod: HTTP_CSR_HASH}
                expect: {errorCode: -126}
            """
        try await Stage.withScenarios([scenario]) { scenarios in
            let explanation = try explanation(scenarios)
            let code = try #require(explanation.text(about: "-126"))
            #expect(code.contains("\n  Scenarios: AutoUpdateDCV/wildcard-http\n"))
            let other = try #require(explanation.text(about: "AutoUpdateDCV/error/-139"))
            #expect(other.contains("\n  Scenarios: none\n"))
            let itself = try #require(explanation.text(about: "autoupdatedcv/wildcard-HTTP"))
            #expect(itself.contains("  No file for a wildcard\n"))
            #expect(itself.contains("\n    AutoUpdateDCV/error/-126\n"))
        }
    }

    @Test(
        "is not there for other names, and the nearest is known",
        arguments: [
            ("-1260", "-126"), ("AutoUpdateDVC", "AutoUpdateDCV"), ("/products/!AutoUpdateDVC", "AutoUpdateDCV"),
            ("argument-in-query", "arguments-in-query"), ("credentials-in-quarry", "credentials-in-query"),
            ("wildcardOverHTTPS", "wildcardOverHTTP"), ("newMetod", "newMethod"), ("erorItem", "errorItem"),
            ("UpdateUserOvCallback/parameter/coments/max", "UpdateUserOvCallback/parameter/comments/max"),
            ("9000047", "90000047"), ("zebra", nil), ("", nil),
        ] as [(String, String?)]
    )
    func unknown(_ topic: String, _ nearest: String?) throws {
        let explanation = try explanation()
        #expect(explanation.text(about: topic) == nil)
        #expect(explanation.nearest(to: topic) == nearest)
    }

    @Test(
        "is not there for what is no name, or could be two",
        arguments: ["answer-charset=Utf-8", "-5", "AutoUpdateDCV/-15", "a/b/c"]
    )
    func nothing(_ topic: String) throws {
        let explanation = try explanation()
        #expect(explanation.text(about: topic) == nil)
    }
}
