import Foundation
import ScenarioStage
import Testing
import TrustAPI
import TrustDocuments
import TrustReports
import TrustRunner
import TrustScenarios

@Suite("Coverage")
struct CoverageTests {
    @Test("tells which rows a report shows, and by what")
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
        #expect(verdicts["AutoAuthorize/parameter/test/max"] == "undecidable")
        // Nobody claims them, but the answer has them.
        #expect(verdicts["AutoAuthorize/response/errorMessage"] == "shown")
        #expect(coverage.figures.shown == 3 && coverage.lines.count == Row.all(of: .first).count)
        #expect(coverage.text.contains("✓ AutoAuthorize/error/-2 "))
        #expect(coverage.json["shown"] == .number(3))
        #expect(coverage.json["standing"]?["documented"]?["shown"] == .number(3))
        #expect(coverage.json["undecidable"] != .list([]))
        #expect(coverage.json["secondRing"]?["rows"] == .number(Row.all(of: .second).count))
        #expect(coverage.json["secondRing"]?["shown"] == .number(0))
        let page = coverage.html
        #expect(page.contains("<code>AutoAuthorize/error/-2</code>") && !page.contains("http://"))
    }

    @Test("of the second ring has figures of its own, or is told with the first")
    func rings() async throws {
        let results = try await Stage.run([
            "id: a\ntitle: a\ncovers: [GetDCVEmailAddressList/error/-3]\n"
                + "steps: [{call: GetDCVEmailAddressList, expect: {errorCode: -3}}]"
        ])
        let shown = ["GetDCVEmailAddressList/response/errorCode", "GetDCVEmailAddressList/response/errorMessage"]
        let report = ReportFile(results)
        let (first, second) = (Coverage(report), Coverage(report, of: [.second]))
        let both = Coverage(report, of: Ring.allCases)
        #expect(first.figures.shown == 0 && first.figures.rows == 208 && first.figures.decidable == 201)
        #expect(second.lines.filter(\.isShown).map(\.row.id.description).filter(shown.contains) == shown)
        #expect(both.figures.shown == second.figures.shown && both.lines.count == Row.all.count)
        #expect(first.json["secondRing"]?["shown"] == second.json["shown"])
        #expect(second.html.contains("<h2>GetDCVEmailAddressList") && !second.html.contains("<h2>AutoAuthorize"))
        #expect(!first.html.contains("<h2>GetDCVEmailAddressList"))
    }

    @Test("of the repository is complete")
    func complete() throws {
        let scenarios = try Stage.shippedScenarios()
        let shown = Set(scenarios.flatMap(\.rows))
        let decidable = Row.all.filter { $0.undecidable == nil }.map(\.id.description)
        #expect(decidable.filter { !shown.contains($0) } == [])
    }
}
