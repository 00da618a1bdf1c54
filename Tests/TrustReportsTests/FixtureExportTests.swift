import Foundation
import ScenarioStage
import Testing
import TrustAPI
import TrustDocuments
import TrustReports
import TrustRunner
import TrustScenarios

@Suite("Exports of recorded exchanges")
struct FixtureExportTests {
    private func recorded() throws -> [FixtureExchange] {
        try FixtureFolder(packageRoot.appendingPathComponent("fixtures/exchanges").path).read()
    }

    private func keys(_ node: Node?) -> [String] {
        guard case .map(let entries) = node?.content else { return [] }
        return entries.map(\.key)
    }

    private func elements(_ node: Node?) -> [Node] {
        guard case .list(let nodes) = node?.content else { return [] }
        return Array(nodes)
    }

    @Test("to WireMock have the fields that it documents, and no two answer the same call by chance")
    func wireMock() throws {
        let exchanges = try recorded()
        let files = FixtureExport.wiremock.files(of: exchanges)
        #expect(files.count == exchanges.count)
        let requestFields = ["method", "urlPath", "scheme", "queryParameters", "formParameters", "bodyPatterns"]
        let matchers = ["equalTo", "matches", "absent", "hasExactly"]
        var seen: Set<String> = []
        for file in files {
            let mapping = try Document.readJSON(Array(file.text.utf8), source: file.path)
            let request = mapping["request"]
            #expect(keys(mapping) == ["name", "priority", "request", "response"])
            #expect(Set(keys(request)).isSubset(of: requestFields))
            #expect(Set(keys(mapping["response"])).isSubset(of: ["status", "headers", "body", "base64Body"]))
            guard case .map(let patterns) = request?["formParameters"]?.content ?? .map([]) else { continue }
            for pattern in patterns { #expect(Set(keys(pattern.value)).isSubset(of: matchers)) }
            let password = patterns.first { $0.key == "loginPassword" }?.value
            let allowed: [Node?] = [nil, .map([("absent", .bool(true))]), .map([("equalTo", .string(""))])]
            #expect(allowed.contains(password))
            let identity = JSONWriter.compact(.list([request ?? .null, mapping["priority"] ?? .null]))
            #expect(seen.insert(identity).inserted, "\(file.path)")
            #expect(!file.text.contains("{password}"), "\(file.path)")
        }
    }

    @Test("to WireMock answer a call that lacks an argument only where it does")
    func absence() throws {
        let files = FixtureExport.wiremock.files(of: try recorded())
        let file = try #require(files.first { $0.path == "mappings/AutoUpdateDCV-wildcard-http.json" })
        let mapping = try Document.readJSON(Array(file.text.utf8), source: file.path)
        let parameters = mapping["request"]?["formParameters"]
        #expect(keys(parameters) == ["loginName", "orderNumber", "domainName", "newMethod"])
        #expect(parameters?["newMethod"] == .map([("equalTo", .string("HTTP_CSR_HASH"))]))
        let absent = files.filter { $0.text.contains(#""loginPassword": {\#n        "absent": true"#) }
        #expect(!absent.isEmpty)
    }

    @Test("to HAR have every field that HAR 1.2 requires")
    func har() throws {
        let exchanges = try recorded()
        let file = try #require(FixtureExport.har.files(of: exchanges).first)
        #expect(file.path == "trustsim.har")
        let log = try Document.readJSON(Array(file.text.utf8), source: file.path)["log"]
        #expect(log?["version"]?.text == "1.2")
        #expect(keys(log?["creator"]) == ["name", "version"])
        let entries = elements(log?["entries"])
        #expect(entries.count == exchanges.count)
        for entry in entries {
            #expect(keys(entry).starts(with: ["startedDateTime", "time", "request", "response", "cache", "timings"]))
            let required = [
                "method", "url", "httpVersion", "cookies", "headers", "queryString", "headersSize", "bodySize",
            ]
            #expect(Set(keys(entry["request"])).subtracting(["postData"]) == Set(required))
            let response = ["status", "statusText", "httpVersion", "cookies", "headers", "content", "redirectURL"]
            #expect(keys(entry["response"]) == response + ["headersSize", "bodySize"])
            #expect(keys(entry["timings"]) == ["send", "wait", "receive"])
        }
    }

    @Test("to .http files have each call once, with a variable for the password")
    func http() throws {
        let exchanges = try recorded()
        let files = FixtureExport.http.files(of: exchanges)
        #expect(files.map(\.path).count == EndpointName.allCases.count)
        let text = files.map(\.text).joined(separator: "\n")
        #expect(text.split(separator: "\n").count { $0.hasPrefix("### ") } == exchanges.count)
        #expect(!text.replacing("{{password}}", with: "").contains("{password}"))
        let sample = """
            ### AutoUpdateDCV-wildcard-http
            # AutoUpdateDCV/wildcard-http, step 1
            # Answer: 200 application/x-www-form-urlencoded
            # errorCode=-126&errorMessage=HTTP%28S%29+CSR+Hash+DCV+Methods+are+not+allowed+to+validate+Wildcard+Domain%21
            POST {{https}}/products/!AutoUpdateDCV
            Content-Type: application/x-www-form-urlencoded

            loginName=login_name&loginPassword={{password}}&orderNumber=1000001&domainName=*.example.com&newMethod=HTTP_CSR_HASH

            """
        #expect(text.contains(sample))
    }
}
