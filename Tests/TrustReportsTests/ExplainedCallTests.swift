import Testing
import TrustAPI
import TrustDocuments
import TrustReports
import TrustRunner
import TrustScenarios
import TrustSimulator

/// Calls as they are printed: each is read from the text.
@Suite("A call that an explanation shows")
struct ExplainedCallTests {
    /// A code of a page.
    struct Case: Sendable, CustomTestStringConvertible {
        let endpoint: EndpointName
        let code: ErrorCode
        var testDescription: String { "\(endpoint.rawValue)/\(code.rawValue)" }

        /// Where a call names no order, there is no number that brings -14.
        static let all = EndpointName.allCases.flatMap { name in
            name.definition.errors.map { Case(endpoint: name, code: $0.code) }
        }.filter { $0.code != .unknownError || $0.endpoint.definition.namesOrder }
    }

    private let demo: World
    private let explanation: Explanation

    init() throws {
        demo = try DemoWorld.load()
        explanation = Explanation([], in: demo)
    }

    private func text(about topic: String) throws -> String { try #require(explanation.text(about: topic)) }

    /// The only call in a text.
    private func call(in text: String) throws -> Request {
        let calls = try PastedCurl.all(in: text)
        try #require(calls.count == 1, "\(text)")
        return calls[0].request
    }

    /// What the demo world says to the only call in a text.
    private func reply(to text: String, assuming assumptions: Assumptions = Assumptions()) throws -> Reply {
        var world = demo
        return world.answer(try call(in: text), assuming: assumptions)
    }

    @Test("gets its code from the demo world", arguments: Case.all)
    func codes(_ row: Case) throws {
        let text = try text(about: row.testDescription)
        let reply = try reply(to: text)
        #expect(reply.answer.code == row.code.rawValue, "\(text)")
        // Nothing in the world leads to -14: only a fault or a number brings it.
        let isMagic = if case .magicNumber = reply.rule { true } else { false }
        #expect(isMagic == (row.code == .unknownError), "\(text)")
        #expect(text.contains(", with a magic order number") == isMagic)
    }

    @Test("gets its code also after all others were pasted, and itself")
    func inTurn() throws {
        #expect(Case.all.count { $0.endpoint.ring == .first } == 49)
        var world = demo
        for row in Case.all + Case.all {
            let request = try call(in: try text(about: row.testDescription))
            let code = world.answer(request).answer.code
            #expect(code == row.code.rawValue, "\(row.testDescription)")
        }
    }

    @Test(
        "is refused for the reason that the page prints",
        arguments: [
            ("UpdateUserOvCallback/-20", .phoneBeingChecked), ("AutoUpdateDCV/-90", .voucherExcludes),
            ("AutoUpdateDCV/-47", .alreadyValidated), ("ResendDCVEmail/-160", .resendImpossible),
            ("AutoAuthorize/-114", .durationNotFound),
        ] as [(String, Reason)]
    )
    func reasons(_ topic: String, _ reason: Reason) throws {
        let reply = try reply(to: try text(about: topic))
        #expect(reply.rule == .refused(reason))
    }

    @Test("gets a code that only an assumption brings, once that is chosen")
    func assumed() throws {
        let text = try text(about: "-91")
        #expect(text.contains("As a call, to 'trustsim serve --assume resend-permission-code=-91':\n    curl -k '"))
        var assumptions = Assumptions()
        try assumptions.choose("-91", for: "resend-permission-code")
        let reply = try reply(to: text, assuming: assumptions)
        #expect(reply.answer.code == -91)
    }

    @Test("of an endpoint succeeds", arguments: EndpointName.allCases)
    func successes(_ endpoint: EndpointName) throws {
        let reply = try reply(to: try text(about: endpoint.rawValue))
        #expect(reply.answer.code == 0)
    }

    @Test("of a magic order number gets what that provokes", arguments: [("90000047", -47), ("99999999", -4)])
    func numbers(_ number: String, _ code: Int) throws {
        let reply = try reply(to: try text(about: number))
        #expect(reply.answer.code == code)
    }

    @Test("is a curl command, and the certificate is spoken of once, before the first")
    func form() throws {
        let byHTTP = try text(about: "AutoAuthorize/-1")
        #expect(byHTTP.contains("    curl 'http://localhost:8080/products/!AutoAuthorize' \\\n"))
        let joined = Explanation.joined([
            try text(about: "AutoUpdateDCV/-126"), try text(about: "AutoAuthorize/-17"), byHTTP,
        ])
        #expect(joined.hasPrefix("AutoUpdateDCV/error/-126 (documented)\n"))
        let pieces = joined.split(separator: "--cacert FILE", omittingEmptySubsequences: false)
        try #require(pieces.count == 2)
        #expect(!pieces[0].contains("As a call") && !pieces[0].contains("curl"))
        #expect(
            joined.contains(
                """

                  As a call:
                    curl -k 'https://localhost:8443/products/!AutoUpdateDCV' \\
                      --data-urlencode 'loginName=login_name' \\
                      --data-urlencode 'loginPassword=login_password' \\
                      --data-urlencode 'orderNumber=11111111' \\
                      --data-urlencode 'domainName=*.example.com' \\
                      --data-urlencode 'newMethod=HTTP_CSR_HASH'
                """
            )
        )
        #expect(joined.contains("    curl -k -G 'https://localhost:8443/products/!AutoAuthorize' \\\n"))
        let withoutCall = try text(about: "arguments-in-query")
        #expect(Explanation.joined([withoutCall]) == withoutCall)
    }
}
