import Foundation
import ScenarioStage
import SchemaChecking
import Testing
import TrustAPI
import TrustDocuments
import TrustReports
import TrustRunner
import TrustScenarios
import TrustSimulator

@Suite("The schema files")
struct SchemaTests {
    @Test("are what the code makes; RECORD_FIXTURES=1 writes them", arguments: Schemas.allCases)
    func files(_ schema: Schemas) throws {
        let file = packageRoot.appendingPathComponent("fixtures/schemas").appendingPathComponent(schema.fileName)
        if ProcessInfo.processInfo.environment["RECORD_FIXTURES"] == "1" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true
            )
            try Data(schema.text.utf8).write(to: file)
        }
        let found = try String(contentsOf: file, encoding: .utf8)
        #expect(found == schema.text, "\(file.path) is not up to date: run the tests with RECORD_FIXTURES=1.")
    }

    @Test(
        "take every world and every scenario",
        arguments: [("fixtures/worlds", Schemas.world), ("scenarios", .scenario)])
    func ours(_ folder: String, _ schema: Schemas) throws {
        let validator = try SchemaValidator(schema.text)
        let paths = FileManager.default.enumerator(atPath: packageRoot.appendingPathComponent(folder).path)
        for case let path as String in paths ?? .init() where path.hasSuffix(".yaml") {
            let file = packageRoot.appendingPathComponent(folder).appendingPathComponent(path)
            let document = try Document.read(Array(Data(contentsOf: file)), source: path)
            #expect(validator.complaints(about: document) == [], "\(file.path)")
        }
    }

    private func complaints(_ schema: Schemas, _ text: String) throws -> [String] {
        try SchemaValidator(schema.text).complaints(about: Document.read(Array(text.utf8), source: "document"))
    }

    /// Whether a document is one to the code that reads such files.
    private func isRead(_ text: String, as schema: Schemas) async throws -> Bool {
        let node = try Document.read(Array(text.utf8), source: "document")
        do {
            switch schema {
            case .world: _ = try Coding<World>.world.decode(node, source: "document")
            case .bindings: _ = try Coding<Bindings>.bindings.decode(node, source: "document")
            case .report: _ = try ReportFile.read(Array(text.utf8), source: "document")
            case .exchange: _ = try Coding<FixtureExchange>.fixtureExchange.decode(node, source: "document")
            case .recording: _ = try Coding<RecordingLine>.recordingLine.decode(node, source: "document")
            case .drift: _ = try Coding<Drift>.drift.decode(node, source: "document")
            case .profile: _ = try Coding<Assumptions>.profile.decode(node, source: "document")
            case .scenario: try await Stage.withScenarios([text]) { _ in }
            }
            return true
        } catch is DocumentError {
            return false
        }
    }

    @Test(
        "take whatever is read",
        arguments: [
            (Schemas.world, "{}"), (.profile, "{}"), (.drift, "{}"),
            (.profile, "{profile: observed, assume: {issued-dcv-code: -139, check-order: login-first}}"),
            (
                .recording,
                #"{format: trustsim-recording, version: 1, started: "2026-01-01T00:00:00Z", target: a, arranged: true}"#
            ),
            (.scenario, "{settles: check-order, steps: [{advance: 1}]}"),
            (.bindings, #"{effects: null, orders: {a: "1000001"}}"#),
            (.world, "{clock: null, accounts: [{loginName: 1, loginPassword: 2, credit: 3.50, standing: null}]}"),
            (
                .world,
                #"{accounts: [{loginName: a, loginPassword: b}], orders: [{orderNumber: "0012", account: a, siteLock: {userID: 1}}]}"#
            ),
            (.world, #"{faults: [{when: always, respond: {http: 503, retryAfter: null}}, {respond: {code: "-14"}}]}"#),
            (.scenario, "{steps: [{call: AutoAuthorize, with: null, expect: null, capture: {a: errorCode}}]}"),
            (
                .scenario,
                "{given: {orders: {a: null, b: {state: issued}}, account: {credit: 1}}, steps: [{advance: 5m}]}"
            ),
            (.scenario, "{given: {assume: {issued-dcv-code: -139}}, steps: [{advance: 5m}]}"),
            (.scenario, "{steps: [{advance: {seconds: 5}}, {act: {act: issue, order: a}}, {act: issue, order: a}]}"),
            (
                .scenario,
                #"{steps: [{call: AutoAuthorize, with: {a: true, b: [1, x], c: null, d: "{{x}}"}, retry: 3}]}"#
            ),
            (
                .scenario,
                #"{steps: [{call: AutoAuthorize, expect: {order: {a: issued, b: {price: "{{p}}"}}, mail: none}}]}"#
            ),
            (
                .scenario,
                "{steps: [{call: AutoAuthorize, expect: {status: 503, errorMessage: {matches: x}, mail: [{to: a}]}}]}"
            ),
        ]
    )
    func liberties(_ schema: Schemas, _ text: String) async throws {
        #expect(try complaints(schema, text) == [])
        #expect(try await isRead(text, as: schema))
    }

    @Test(
        "refuse what is wrong",
        arguments: [
            (Schemas.world, "[]"), (.profile, "{profile: x}"), (.profile, "{assume: {check-order: x}}"),
            (.profile, "{asume: {}}"), (.recording, "{}"), (.recording, "{format: x}"), (.drift, "{differences: {}}"),
            (.scenario, "{settles: check-ordr, steps: [{advance: 1}]}"),
            (.world, ""), (.bindings, ""),
            (.world, "{acounts: []}"),
            (.world, "{accounts: [{loginName: a}]}"),
            (.world, "{accounts: [{loginName: a, loginPassword: b, standing: Locked}]}"),
            (.world, "{orders: [{orderNumber: 0, account: a}]}"),
            (.world, "{orders: [{orderNumber: 1, account: a, domains: [{name: x.org, validates: soon}]}]}"),
            (.world, "{clock: {start: yesterday}}"),
            (.world, "{faults: [{respond: {}}]}"),
            (.world, "{faults: [{respond: {code: -5}}]}"),
            (.world, "{faults: [{respond: {code: -14, body: empty}}]}"),
            (.scenario, ""),
            (.scenario, "{title: x}"),
            (.scenario, "{steps: []}"),
            (.scenario, "{steps: [{call: AutoAuthorise}]}"),
            (.scenario, "{steps: [{call: AutoAuthorize, with: {a: {b: c}}}]}"),
            (.scenario, "{steps: [{call: AutoAuthorize, expect: {errorCod: 0}}]}"),
            (.scenario, "{steps: [{call: AutoAuthorize, expect: {errorCode: [0]}}]}"),
            (.scenario, "{steps: [{advance: soon}]}"),
            (.scenario, "{steps: [{act: validateDomian}]}"),
            (.scenario, "{covers: [AutoAuthorize/error/-26], steps: [{advance: 1}]}"),
            (.scenario, "{given: {orders: {a: {stat: issued}}}, steps: [{advance: 1}]}"),
            (.scenario, "{given: {assume: {check-order: x}}, steps: [{advance: 1}]}"),
            (.bindings, "{order: {}}"),
            (.bindings, "{credentials: {loginName: a}}"),
            (.bindings, "{credentials: {loginName: a, loginPassword: {env: 1A}}}"),
            (.bindings, "{orders: {issued: none}}"),
            (.bindings, "{effects: [all]}"),
            (.bindings, "{budget: {requests: -1}}"),
        ]
    )
    func errors(_ schema: Schemas, _ text: String) async throws {
        #expect(try !complaints(schema, text).isEmpty)
        #expect(try await !isRead(text, as: schema))
    }

    @Test("say what each property is for", arguments: Schemas.allCases)
    func descriptions(_ schema: Schemas) throws {
        let document = try Document.readJSON(Array(schema.text.utf8), source: schema.fileName)
        guard case .map(let definitions) = document["$defs"]?.content else { throw CancellationError() }
        let silent = (definitions.map(\.value) + [document]).flatMap(\.properties)
            .filter { $0.value["description"] == nil }.map(\.key)
        #expect(silent == [])
    }
}
