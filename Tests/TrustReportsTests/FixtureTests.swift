import Foundation
import ScenarioStage
import SchemaChecking
import Testing
import TrustAPI
import TrustDocuments
import TrustReports
import TrustRunner
import TrustScenarios

@Suite("The recorded exchanges")
struct FixtureTests {
    private static let folder = FixtureFolder(packageRoot.appendingPathComponent("fixtures/exchanges").path)

    @Test("are what the simulator answers; RECORD_FIXTURES=1 writes them")
    func upToDate() async throws {
        let scenarios = try Stage.shippedScenarios()
        let recording = try FixtureSet(of: try await Stage.run(scenarios, workers: 2))
        if ProcessInfo.processInfo.environment["RECORD_FIXTURES"] == "1" {
            try Self.folder.write(recording.files)
            _ = try Self.folder.removeStale(recording, ofAll: true)
        }
        let advice = "run the tests with RECORD_FIXTURES=1, or 'trustsim fixtures write'"
        #expect(Self.folder.paths == recording.files.map(\.path), "Files are missing or stale: \(advice).")
        for file in recording.files {
            let found = FileManager.default.contents(atPath: "\(Self.folder.path)/\(file.path)") ?? Data()
            #expect(found == Data(file.text.utf8), "\(file.path) is not up to date: \(advice).")
        }
        #expect(try Self.folder.read() == recording.exchanges)
    }

    @Test("are as their schema says, and hold no password")
    func schema() throws {
        let validator = try SchemaValidator(Schemas.exchange.text)
        let search = SecretSearch([Credentials.standard.loginPassword, "not_the_password"])
        for path in Self.folder.paths {
            let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: "\(Self.folder.path)/\(path)")))
            #expect(validator.complaints(about: try Document.readJSON(bytes, source: path)) == [], "\(path)")
            #expect(!search.finds(in: String(decoding: bytes, as: UTF8.self)), "\(path)")
        }
    }

    private func requests(_ scenario: String) async throws -> [RecordedRequest] {
        try FixtureSet(of: try await Stage.run([scenario])).exchanges.map(\.request)
    }

    @Test(
        "have {password} where a password stood",
        arguments: [
            ("with: {orderNumber: 1}", "loginName=login_name&loginPassword={password}&orderNumber=1", false),
            ("with: {loginPassword: other}", "loginName=login_name&loginPassword={password}", true),
            (#"with: {loginPassword: ""}"#, "loginName=login_name&loginPassword=", false),
            ("with: {loginPassword: null}", "loginName=login_name", false),
            ("with: {LoginPassword: a b}", "LoginPassword={password}", true),
            ("with: {note: my login_password!}", "note=my+{password}%21", false),
            (#"raw: "login%50assword=a%26b&x=1""#, "login%50assword={password}&x=1", true),
            (#"raw: "login_password""#, "{password}", false),
        ]
    )
    func placeholder(_ call: String, _ body: String, _ isWrong: Bool) async throws {
        let scenario = "title: t\neffect: probe\nsteps: [{call: AutoAuthorize, \(call)}]\n"
        let request = try #require(try await requests(scenario).first)
        #expect(request.body.contains(body), "\(request.body)")
        #expect(request.passwordIsWrong == isWrong)
    }

    @Test("have {password} in a query, and for a password that is encoded there")
    func query() async throws {
        let given = #"given: {account: {loginName: me, loginPassword: "p& wörd"}}"#
        let step = #"{call: AutoAuthorize, method: GET, scheme: http, with: {x: "p& wörd"}}"#
        let request = try #require(try await requests("title: t\n\(given)\nsteps: [\(step)]\n").first)
        #expect(request.query == "loginName=me&loginPassword={password}&x={password}")
        #expect(request.body.isEmpty && request.contentType == nil && request.scheme == .http)
    }

    @Test("are not made where a password would stand in one")
    func secret() async throws {
        let given = "given: {account: {loginPassword: AutoAuthorize}}"
        let results = try await Stage.run(["title: t\n\(given)\nsteps: [{call: AutoAuthorize}]\n"])
        #expect(throws: FixtureError.secret(file: "AutoAuthorize/s0.json")) { try FixtureSet(of: results) }
    }

    @Test("are not made of scenarios that fail")
    func failure() async throws {
        let results = try await Stage.run(["title: t\nsteps: [{call: AutoAuthorize, expect: {errorCode: -99}}]\n"])
        #expect(throws: FixtureError.notPassed(["s0"])) { try FixtureSet(of: results) }
    }

    @Test("go when their scenario has them no more")
    func stale() async throws {
        let one = "id: a/b\ntitle: t\nsteps: [{call: AutoAuthorize}]\n"
        let two = "id: a/b\ntitle: t\nsteps: [{call: AutoAuthorize}, {advance: 1}, {call: ResendDCVEmail}]\n"
        let other = "id: c\ntitle: t\nsteps: [{call: AutoAuthorize}]\n"
        let temporary = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: temporary) }
        let folder = FixtureFolder(temporary.path)
        try folder.write(try FixtureSet(of: try await Stage.run([two, other])).files)
        let paths = ["AutoAuthorize/a-b-1.json", "AutoAuthorize/c.json", "ResendDCVEmail/a-b-2.json"]
        #expect(folder.paths == paths)
        #expect(try folder.read().map(\.step) == [1, 1, 3])
        let foreign = temporary.appendingPathComponent("AutoAuthorize/mine.json")
        try Data("{}".utf8).write(to: foreign)
        let recording = try FixtureSet(of: try await Stage.run([one]))
        try folder.write(recording.files)
        #expect(try folder.removeStale(recording, ofAll: false) == ["AutoAuthorize/a-b-1.json", paths[2]])
        #expect(try folder.removeStale(recording, ofAll: true) == ["AutoAuthorize/c.json"])
        #expect(folder.paths == ["AutoAuthorize/a-b.json", "AutoAuthorize/mine.json"])
    }

    @Test(
        "are searched for a secret in each of its forms",
        arguments: [
            "say s3cr\u{E9}t& \"x\" twice", "s3cr%C3%A9t%26+%22x%22", "s3cr%c3%a9t%26%20%22x%22",
            #"{"a": "s3cré"#
                + #"t& \"x\""}"#, "%73%33%63%72%C3%A9%74%26%20%22%78%22",
        ] + ["", "a", "ab"].map { Data(#"\#($0)s3crét& "x"zz"#.utf8).base64EncodedString() }
    )
    func forms(_ text: String) {
        #expect(SecretSearch(["s3cr\u{E9}t& \"x\""]).finds(in: text))
        #expect(!SecretSearch(["another"]).finds(in: text))
    }

    @Test("keep a body that is not UTF-8")
    func binary() throws {
        let text = """
            {"scenario": "s", "step": 1, "rows": [], "request": {"method": "POST", "scheme": "https", "body": "",
            "path": "/products/!AutoAuthorize"}, "answer": {"status": 200, "body": {"base64": "/wA="}}}
            """
        let node = try Document.readJSON(Array(text.utf8), source: "exchange")
        let exchange = try Coding<FixtureExchange>.fixtureExchange.decode(node, source: "exchange")
        #expect(exchange.answer.body == [0xFF, 0])
        #expect(
            Coding<FixtureExchange>.fixtureExchange.encode(exchange)["answer"]?["body"]?["base64"]?.text == "/wA=")
        #expect(try SchemaValidator(Schemas.exchange.text).complaints(about: node) == [])
    }
}
