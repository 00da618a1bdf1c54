import Foundation
import ScenarioStage
import SchemaChecking
import Testing
import TrustDocuments
import TrustReports
import TrustRunner
import TrustScenarios

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite("Reports")
struct ReportTests {
    private static let passing =
        "id: AutoAuthorize/p\ntitle: p\nsteps: [{call: AutoAuthorize, with: {x: 1}, expect: {errorCode: -2}}]"
    private static let failing = """
        id: AutoAuthorize/f
        title: <f> & "co"
        steps: [{call: AutoAuthorize, with: {x: "\\u0001<"}, expect: {errorCode: -3}}]
        """

    /// One that passes, one that fails twice, and one that fails as expected.
    private func results() async throws -> [ScenarioResult] {
        let known = Self.failing.replacing("AutoAuthorize/f", with: "AutoAuthorize/known")
        let list = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).yaml")
        try Data("- {id: AutoAuthorize/known, reason: it is known}\n".utf8).write(to: list)
        defer { try? FileManager.default.removeItem(at: list) }
        var settings = Runner.Settings()
        settings.retries = 1
        settings.expectedFailures = try ExpectedFailures(file: list.path)
        return try await Stage.withScenarios([Self.passing, Self.failing, known]) { scenarios in
            try await Stage.run(scenarios, settings: settings)
        }
    }

    @Test("in JUnit XML can be parsed, and hold every attempt")
    func junit() async throws {
        let document = try XMLDocument(xmlString: JUnitReport().text(of: try await results()))
        let suite = try #require(try document.nodes(forXPath: "/testsuites/testsuite").first as? XMLElement)
        #expect(suite.attribute(forName: "tests")?.stringValue == "3")
        #expect(suite.attribute(forName: "failures")?.stringValue == "1")
        #expect(try document.nodes(forXPath: "//testcase[@classname='AutoAuthorize']").count == 3)
        #expect(try document.nodes(forXPath: "//testcase[@name='f']/failure").count == 1)
        #expect(try document.nodes(forXPath: "//testcase[@name='f']/rerunFailure").count == 1)
        #expect(try document.nodes(forXPath: "//testcase[@name='known']/skipped[@message='it is known']").count == 1)
    }

    @Test("in TAP number every scenario, and mark known failures")
    func tap() async throws {
        let lines = TAPReport().text(of: try await results()).split(separator: "\n").map(String.init)
        #expect(lines.prefix(2) == ["TAP version 13", "1..3"])
        #expect(lines.contains("not ok 1 - AutoAuthorize/f"))
        #expect(lines.contains("not ok 2 - AutoAuthorize/known # TODO it is known"))
        #expect(lines.contains("ok 3 - AutoAuthorize/p"))
        #expect(lines.contains("  attempts: 2"))
    }

    @Test("in JSON come back as they were, and fit their schema")
    func json() async throws {
        let results = try await results()
        let text = JSONReport().text(of: results)
        let report = try ReportFile.read(Array(text.utf8), source: "report")
        #expect(report.entries.map(\.outcome) == [.failed, .failedAsExpected, .passed])
        #expect(report.entries[0].attempts.count == 2)
        #expect(report.entries[0].attempts[0].steps[0].differences[0].place?.line == 3)
        #expect(report.entries[0].rows == ["AutoAuthorize/error/-3"])
        let node = try Document.readJSON(Array(text.utf8), source: "report")
        #expect(try SchemaValidator(Schemas.report.text).complaints(about: node) == [])
        #expect(!text.contains("login_password"))
    }

    @Test("in HTML are one page that loads nothing, with rows, exchanges and differences")
    func html() async throws {
        let page = HTMLReport().text(of: try await results())
        let differences = "<th>errorCode</th><td><del>&quot;-3&quot;</del></td><td><ins>&quot;-2&quot;</ins></td>"
        for part in [
            "<h1>1 passed, 1 failed, 1 failed as expected</h1>", #"<details id="AutoAuthorize-f" class="bad" open>"#,
            differences,
            "<b>AutoAuthorize/f</b> &lt;f&gt; &amp; &quot;co&quot;", "href=\"#AutoAuthorize-f\"", "<h4>Attempt 2</h4>",
        ] {
            #expect(page.contains(part), "\(part)")
        }
        for foreign in ["http:", "https:", "src=", "@import", "<script", "login_password"] {
            #expect(!page.contains(foreign), "\(foreign)")
        }
    }

    @Test("count an expected failure that passes as a failure")
    func unexpectedPass() async throws {
        let list = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).yaml")
        try Data("- {id: AutoAuthorize/p, reason: once it failed}\n- {id: AutoAuthorize/q, reason: x}\n".utf8).write(
            to: list)
        defer { try? FileManager.default.removeItem(at: list) }
        let expected = try ExpectedFailures(file: list.path)
        var settings = Runner.Settings()
        settings.expectedFailures = expected
        let results = try await Stage.withScenarios([Self.passing]) { scenarios in
            #expect {
                try expected.check(against: scenarios)
            } throws: { "\($0)".contains("There is no scenario 'AutoAuthorize/q'. Did you mean 'AutoAuthorize/p'?") }
            return try await Stage.run(scenarios, settings: settings)
        }
        #expect(results.map(\.outcome) == [.passedUnexpectedly])
        #expect(results[0].isFailure)
        #expect(JUnitReport().text(of: results).contains("unexpected pass"))
    }
}
