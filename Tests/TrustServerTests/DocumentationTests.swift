import Foundation
import Testing
import TrustDocuments
import TrustServer
import TrustSimulator

@Suite("The documentation")
struct DocumentationTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private func page(_ name: String) throws -> String {
        try String(
            contentsOf: Self.root.appendingPathComponent("Sources/trustsim/Documentation.docc/\(name).md"),
            encoding: .utf8)
    }

    /// The examples of a page in their order: lines of code, and code in tables.
    private func examples(_ page: String) -> [String] {
        page.split(separator: "\n").compactMap { line in
            if line.hasPrefix("curl ") { return String(line) }
            guard line.hasPrefix("|"), let start = line.range(of: "`curl ") else { return nil }
            return line[start.lowerBound...].dropFirst().prefix { $0 != "`" }.description
        }
    }

    /// Runs a script in a folder of its own: its status, and all that it wrote.
    private func run(_ script: String) async throws -> (status: Int32, output: String) {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let output = folder.appendingPathComponent("output")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        process.arguments = ["-c", "exec > output 2>&1\n\(script)"]
        process.currentDirectoryURL = folder
        let status = try await withCheckedThrowingContinuation { continuation in
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do { try process.run() } catch { continuation.resume(throwing: error) }
        }
        return (status, try String(contentsOf: output, encoding: .utf8))
    }

    @Test("has examples that work as they stand", arguments: ["ControlAPI", "Isolation"])
    func curl(_ name: String) async throws {
        let examples = examples(try page(name))
        #expect(examples.count >= 3)
        try await ServedWorld.with { served in
            let (https, admin) = (served.server.addresses.https ?? "", served.server.addresses.admin ?? "")
            let lines = examples.map { example in
                let here = example.replacingOccurrences(of: "https://localhost:8443", with: https)
                    .replacingOccurrences(of: "http://localhost:8081", with: admin)
                return "echo '\n>' \"$(cat <<'EXAMPLE'\n\(example)\nEXAMPLE\n)\"\n"
                    + here.replacingOccurrences(of: "curl ", with: "curl -sS --fail-with-body ", options: .anchored)
            }
            let anchor = "cat > ca.pem <<'PEM'\n\(served.server.trustAnchor)\nPEM\n"
            let outcome = try await run("set -e\n" + anchor + lines.joined(separator: "\n"))
            #expect(outcome.status == 0, "\(outcome.output.suffix(2_000))")
        }
    }

    @Test("gives an example of each call of the control API")
    func complete() async throws {
        let text = try page("ControlAPI")
        try await ServedWorld.with { served in
            let document = try await served.tree("GET", "/__admin/openapi.json")
            guard case .map(let paths) = document["paths"]?.content else { throw CancellationError() }
            for path in paths {
                guard case .map(let operations) = path.value.content else { throw CancellationError() }
                for operation in operations {
                    #expect(
                        text.contains("`\(operation.key.uppercased()) \(path.key)`"), "\(operation.key) \(path.key)")
                }
            }
        }
    }

    @Test("explains each habit in the words of the program, and each fault", arguments: FindingKind.allCases)
    func findings(_ finding: FindingKind) throws {
        #expect(try page("Journal").contains("| `\(finding.rawValue)` | \(finding.explanation) |"))
        let faults = try page("Faults")
        #expect(FaultBehavior.Body.allCases.allSatisfy { faults.contains(#"{"body": "\#($0.rawValue)"}"#) })
        #expect(FaultBehavior.Transport.allCases.allSatisfy { faults.contains(#"{"transport": "\#($0.rawValue)"}"#) })
    }
}
