import Foundation
import Testing
import TrustAPI

@Suite("trustsim explain", .ownWorkplace, .timeLimit(.minutes(10)))
struct ExplainTests {
    @Test("prints calls that get each code from a simulator", .enabled(if: Program.expects("curl")))
    func calls() async throws {
        // Where a call names no order, there is no number that brings -14.
        let rows = EndpointName.allCases.flatMap { name in
            name.definition.errors.filter { $0.code != .unknownError || name.definition.namesOrder }.map {
                (name, $0.code.rawValue)
            }
        }
        let topics = rows.map { "\($0.0.rawValue)/\($0.1)" }
        // Without scenarios, which take long to read.
        let explained = try await Program.run(["explain", "--scenarios", "none"] + topics)
        #expect(explained.status == 0, "\(explained.errors)")
        let lines = explained.output.split(separator: "\n").filter {
            $0.hasPrefix("    curl ") || $0.hasPrefix("      --data-urlencode ")
        }
        let script = lines.joined(separator: "\n")
            .replacingOccurrences(of: "'https://localhost:8443", with: #""$TRUSTSIM_URL"'"#)
            .replacingOccurrences(of: "'http://localhost:8080", with: #""$TRUSTSIM_HTTP_URL"'"#)
            .replacingOccurrences(of: "    curl ", with: #"    curl -sS -w '\n--\n' "#)
        let file = try Program.file("calls.sh", script + "\n")
        let outcome = try await Program.run("exec", "--", "sh", file)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let answers = outcome.output.components(separatedBy: "\n--\n").dropLast()
        try #require(answers.count == rows.count, "\(outcome.output)")
        for (row, answer) in zip(rows, answers) {
            let (name, code) = row
            let isThere = answer.hasPrefix("errorCode=\(code)&") || answer.hasPrefix("\(code)\n")
            #expect(isThere, "\(name.rawValue)/\(code): \(answer)")
        }
    }

    @Test("tells what it knows, then which name it does not know")
    func unknown() async throws {
        let outcome = try await Program.run(
            "explain", "--scenarios", "none", "arguments-in-query", "credentials-in-quarry")
        #expect(outcome.status == 64 && outcome.errors.contains("Did you mean 'credentials-in-query'?"))
        #expect(outcome.output.hasPrefix("arguments-in-query, an assumption\n"))
        #expect(try await Program.run("explain").status == 64)
    }
}
