import Foundation
import ScenarioStage
import SchemaChecking
import SecretSpelling
import Testing
import TrustAPI
import TrustDocuments
import TrustReports
import TrustRunner
import TrustScenarios

@Suite("A recording")
struct RecordingTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    private static let login = Credentials(loginName: "kees.trust", loginPassword: "p&ss w%rd/\"<+>~")

    private static let header = RecordingHeader(
        started: Moment(seconds: 1_800_000_000), target: "https://127.0.0.1:1", isArranged: false,
        bindings: ["credentials"], program: "tests", scenarios: 1
    )

    /// Records scenarios against a server that gives back what it gets, in whatever disguise, and gives back the recorder.
    private func record(
        _ scenarios: [String], answering answer: @escaping @Sendable (String) -> String, secrets: [String] = []
    ) async throws -> Recorder {
        let recorder = try Recorder(into: folder, header: Self.header, secrets: secrets)
        var settings = Runner.Settings()
        settings.recorder = recorder
        let target = Target(https: "https://127.0.0.1:1", http: nil, admin: nil, trust: .system)
        let worker = Worker(target, over: EchoTransport(answer: answer), credentials: Self.login)
        try await Stage.withScenarios(scenarios) { scenarios in
            _ = try await Runner([worker], settings: settings).run(scenarios) { _ in }
        }
        return recorder
    }

    private static let scenario = """
        title: t
        effect: probe
        steps:
          - {call: AutoAuthorize, with: {x: "a {{loginName}} b"}}
          - {call: AutoAuthorize, with: {LOGINPASSWORD: other}}
          - {call: AutoAuthorize, contentType: text/plain, raw: "note=1"}
        """

    @Test(
        "holds no password and no login name, in whatever form they come back",
        arguments: [
            { $0 }, { FormCoding.decode(Array($0.utf8)).map(\.value).joined(separator: "\n") },
            { $0.lowercased() == $0 ? $0 : $0.replacing("%2B", with: "%2b").replacing("%2F", with: "%2f") },
            {
                String(decoding: FormCoding.encode(FormCoding.decode(Array($0.utf8))), as: UTF8.self).replacing(
                    "+", with: "%20")
            },
        ] as [@Sendable (String) -> String]
    )
    func redaction(_ answer: @escaping @Sendable (String) -> String) async throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let recorder = try await record([Self.scenario], answering: answer)
        try recorder.close()
        let text = try String(contentsOfFile: recorder.path, encoding: .utf8)
        let search = SecretSearch([Self.login.loginPassword, Self.login.loginName])
        #expect(!search.finds(in: text), "\(text)")
        #expect(!text.contains("JSESSIONID"))
        let calls = try RecordingFolder.read(folder).flatMap(\.calls)
        #expect(calls.count == 3)
        #expect(calls[0].arguments.contains(FormField("loginPassword", "{password}")))
        #expect(calls[0].arguments.contains(FormField("x", "a {loginName} b")))
        #expect(!calls[0].request.passwordIsWrong && calls[1].request.passwordIsWrong)
        #expect(calls[1].arguments.contains(FormField("LOGINPASSWORD", "{password}")))
        let validator = try SchemaValidator(Schemas.recording.text)
        for line in text.split(separator: "\n") {
            let node = try Document.readJSON(Array(line.utf8), source: "recording")
            #expect(validator.complaints(about: node) == [])
        }
        #expect(try FileManager.default.attributesOfItem(atPath: recorder.path)[.posixPermissions] as? Int == 0o600)
    }

    @Test(
        "in which a secret is found is removed, however it is written", arguments: EscapedSpelling.allCases,
        EncodedSpelling.allCases)
    func secrets(_ spelling: EscapedSpelling, _ encoding: EncodedSpelling) async throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let secret = "another secret/of+ours"
        let recorder = try await record(
            [Self.scenario], answering: { _ in spelling(encoding(secret)) }, secrets: [secret])
        let written = try String(contentsOfFile: recorder.path, encoding: .utf8)
        #expect(!SecretSearch([secret]).finds(in: written), "It was written, if only for a moment.")
        #expect(throws: RecordingError.self) { try recorder.close() }
        #expect(!FileManager.default.fileExists(atPath: recorder.path))
    }

    @Test("with a broken line is read up to it, and says so", arguments: [#"{"scenario": "x"#, "{}", "\u{0}"])
    func broken(_ line: String) async throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let recorder = try await record([Self.scenario], answering: { _ in "0" })
        try recorder.close()
        var lines = try String(contentsOfFile: recorder.path, encoding: .utf8).split(separator: "\n").map(String.init)
        lines[2] = line
        try Data(lines.joined(separator: "\n").utf8).write(to: URL(fileURLWithPath: recorder.path))
        let run = try #require(try RecordingFolder.read(folder).first)
        #expect(run.calls.count == 1)
        #expect(try #require(run.broken).description.contains("jsonl:3:1: The line is broken"))
    }

    @Test("that is none is refused with what is wrong", arguments: ["", "{}", "x", #"{"format":"har"}"#])
    func none(_ text: String) throws {
        let path = "\(folder).jsonl"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        #expect(throws: RecordingError.self) { try RecordingFolder.read(path) }
        #expect(throws: RecordingError.self) { try RecordingFolder.read("no-such-folder") }
    }
}

@Suite("A recording that stands for a target")
struct ReplayingTests {
    private static func call(_ body: String, _ answer: String, method: String = "POST") -> RecordingEntry {
        RecordingEntry(
            scenario: "s", step: 1, pass: 1, version: "",
            request: request(body, method: method), arguments: FormCoding.decode(Array(body.utf8)),
            answer: .init(status: 200, headers: [FormField("Content-Type", "text/plain")], body: Array(answer.utf8)),
            time: Moment(seconds: 0), milliseconds: 0, target: ""
        )
    }

    private static func request(_ body: String, method: String = "POST", password: String = "hunter2")
        -> RecordedRequest
    {
        RecordedRequest(
            Request(
                endpoint: .autoAuthorize, method: method, contentType: "application/x-www-form-urlencoded",
                body: Array(body.utf8)
            ),
            query: nil, credentials: Credentials(loginName: "me", loginPassword: password)
        )
    }

    private func text(_ call: RecordingEntry?) -> String? {
        call.map { String(decoding: $0.answer.body, as: UTF8.self) }
    }

    @Test("answers by what is asked, in the order recorded, and then goes on with the last")
    func order() {
        let book = RecordedAnswers(
            [
                Self.call("loginName=login_name&loginPassword=hunter2&test=Y", "first"),
                Self.call("loginName=login_name&loginPassword=hunter2&test=Y", "second"),
                Self.call("loginName=login_name&loginPassword=wrong&test=Y", "refused"),
            ],
            credentials: Credentials(loginName: "me", loginPassword: "hunter2")
        )
        let again = Self.request("loginName=me&loginPassword=hunter2&test=%59")
        #expect(text(book.answer(to: again)) == "first")
        #expect(text(book.answer(to: again)) == "second")
        #expect(text(book.answer(to: again)) == "second")
        #expect(text(book.answer(to: Self.request("loginName=me&loginPassword=no&test=Y"))) == "refused")
    }

    @Test("has no answer to what was not asked, and names what is nearest")
    func nearest() throws {
        let book = RecordedAnswers([Self.call("test=Y&orderNumber=1", "a"), Self.call("test=Y", "b", method: "GET")])
        let other = Self.request("test=N&orderNumber=1")
        #expect(book.answer(to: other) == nil)
        #expect(
            try #require(book.nearest(to: other)).hasSuffix("POST https /products/!AutoAuthorize test=Y orderNumber=1"))
        #expect(RecordedAnswers([]).nearest(to: other) == nil)
    }

    @Test(
        "fails a scenario as the target did",
        arguments: [
            "capture: {x: {field: errorCode, matches: z+}}", "capture: {x: slUserID}", "expect: {errorCode: -3}",
            "expect: {errorMessage: {matches: zz}}", "expect: {errorCode: -2}, capture: {x: errorCode, y: nothing}",
        ]
    )
    func failures(_ step: String) async throws {
        let text =
            "title: t\nsteps: [{call: AutoUpdateDCV, with: {x: 1}, \(step)}, {call: AutoUpdateDCV, with: {x: \"{{x}}\"}}]\n"
        try await Stage.withScenarios([text]) { scenarios in
            let (onTarget, runs) = try await Stage.record(scenarios, workers: 2)
            let fromRecording = RecordingCheck(runs, settings: Runner.Settings()).run(scenarios) { _ in }
            #expect(onTarget.first?.failure?.differences == fromRecording.first?.failure?.differences)
            #expect(fromRecording.first?.isFailure == true && fromRecording.first?.failure?.number == 1)
        }
    }

    @Test("gives every scenario that was recorded what it was given then, and skips the others")
    func scenarios() async throws {
        let scenarios = try Stage.shippedScenarios()
        let recorded = scenarios.filter { $0.id.hasPrefix("AutoUpdateDCV/") || $0.id.hasPrefix("journeys/") }
        let (live, runs) = try await Stage.record(recorded, workers: 2)
        let allPassed = live.allSatisfy { $0.isPassed }
        #expect(allPassed)
        let results = RecordingCheck(runs, settings: Runner.Settings()).run(scenarios) { _ in }
        #expect(results.count == scenarios.count && results.allSatisfy { !$0.isFailure })
        #expect(results.count(where: \.isPassed) > 90)
        let other = try #require(results.first { $0.scenario.id.hasPrefix("AutoAuthorize/") })
        #expect(other.skipReason == "it was not recorded")
        let drift = DriftAnalysis(runs, of: scenarios, assuming: Assumptions(), at: Moment(seconds: 0)).drift
        #expect(drift.items.isEmpty && drift.compared > 150, "\(drift.text)")
    }
}

/// Gives back what is sent, in a disguise.
private struct EchoTransport: Transport {
    let answer: @Sendable (String) -> String

    func send(
        _ method: String, _ url: String, headers: [(String, String)], body: [UInt8]
    ) async throws(TargetError) -> TransportResponse {
        let text = answer(String(decoding: body, as: UTF8.self))
        return TransportResponse(
            status: 200, contentType: "text/plain", body: Array(text.utf8),
            headers: [FormField("Set-Cookie", "JSESSIONID=1"), FormField("X-Echo", text.replacing("\n", with: " "))]
        )
    }

    func shutdown() async {}
}
