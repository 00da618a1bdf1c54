import Foundation
import Testing
import TrustDocuments

@Suite("The recipes of the documentation", .ownWorkplace, .timeLimit(.minutes(10)))
struct RecipeTests {
    /// The text of the block of a language, as it stands in the documentation.
    private func block(_ language: String) throws -> String {
        let page = packageRoot.appendingPathComponent("Sources/trustsim/Documentation.docc/Recipes.md")
        let pieces = try String(contentsOf: page, encoding: .utf8).components(separatedBy: "\n```")
        let found = try #require(pieces.first { $0.hasPrefix("\(language)\n") })
        return found.dropFirst(language.count + 1) + "\n"
    }

    /// Runs a recipe as its first line says, in a folder with nothing else.
    private func run(_ language: String) async throws -> Program.Outcome {
        let text = try block(language)
        let command = try #require(text.split(separator: "\n").first).drop { "#/ ".contains($0) }
        #expect(command.hasPrefix("trustsim exec "))
        let name = try #require(command.split(separator: " ").last).description
        let folder = URL(fileURLWithPath: try Program.file(name, text)).deletingLastPathComponent().path
        return try await Program.shell("cd '\(folder)'; \(command)")
    }

    @Test("in a shell", .enabled(if: Program.has("curl")))
    func shell() async throws {
        let outcome = try await run("sh")
        #expect(outcome.status == 0, "\(outcome)")
    }

    @Test(
        "in Python",
        .enabled("requests is there") { try await Program.shell("python3 -c 'import requests'").status == 0 }
    )
    func python() async throws {
        let outcome = try await run("python")
        #expect(outcome.status == 0, "\(outcome)")
    }

    @Test("in Node", .enabled(if: Program.has("node")))
    func node() async throws {
        let outcome = try await run("js")
        #expect(outcome.status == 0, "\(outcome)")
    }

    @Test("in Swift are a test that is itself run")
    func swift() throws {
        let file = packageRoot.appendingPathComponent("Tests/TrustSimTestingTests/RecipeTests.swift")
        #expect(try block("swift") == String(contentsOf: file, encoding: .utf8))
    }

    @Test("on GitHub Actions", .enabled(if: Program.has("curl")))
    func actions() async throws {
        let job = try Document.read(Array(try block("yaml").utf8), source: "job.yaml")
        guard case .list(let steps)? = job["jobs"]?["test"]?["steps"]?.content else {
            Issue.record("The job has no steps.")
            return
        }
        let commands = steps.compactMap { $0["run"]?.text }
        #expect(!commands.isEmpty)
        let folder = URL(fileURLWithPath: try Program.file("recipe.sh", try block("sh"))).deletingLastPathComponent()
        // `swift run … trustsim ARGUMENTS` is the built program here.
        let swift = folder.appendingPathComponent("swift")
        try Data("#!/bin/sh\nwhile [ \"$1\" != exec ]; do shift; done\nexec trustsim \"$@\"\n".utf8).write(to: swift)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: swift.path)
        for command in commands {
            let outcome = try await Program.shell("cd '\(folder.path)'; \(command)", tools: folder.path)
            #expect(outcome.status == 0, "\(outcome)")
        }
    }

    @Test("fail where the client does", .enabled(if: Program.has("curl")))
    func failure() async throws {
        let wrong = try block("sh").replacing(#""exactly": 2"#, with: #""exactly": 3"#)
        let file = try Program.file("recipe.sh", wrong)
        let outcome = try await Program.shell("trustsim exec --trust-env -- bash '\(file)'")
        #expect(outcome.status != 0 && outcome.output.contains("exactly 3 times; 2 of 2 calls match"), "\(outcome)")
    }
}
