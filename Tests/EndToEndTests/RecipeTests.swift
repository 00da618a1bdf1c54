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
        let command = try #require(text.split(separator: "\n").first { $0.contains("trustsim exec ") }).drop {
            "#/ ".contains($0)
        }
        #expect(command.hasPrefix("trustsim exec "))
        let name = try #require(command.split(separator: " ").last).description
        let folder = URL(fileURLWithPath: try Program.file(name, text)).deletingLastPathComponent().path
        return try await Program.shell("cd '\(folder)'; \(command)")
    }

    @Test(
        "in other languages",
        arguments: ["php", "ruby", "go", "java", "perl"].filter(Program.expects)
    )
    func languages(_ language: String) async throws {
        let outcome = try await run(language)
        #expect(outcome.status == 0, "\(outcome)")
    }

    @Test("in a shell", .enabled(if: Program.expects("curl")))
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

    @Test("in Node", .enabled(if: Program.expects("node")))
    func node() async throws {
        let outcome = try await run("js")
        #expect(outcome.status == 0, "\(outcome)")
    }

    @Test("in Swift are a test that is itself run")
    func swift() throws {
        let file = packageRoot.appendingPathComponent("Tests/TrustSimTestingTests/RecipeTests.swift")
        #expect(try block("swift") == String(contentsOf: file, encoding: .utf8))
    }

    /// What the steps of a workflow or an action run.
    private func commands(in steps: Node?) throws -> [String] {
        guard case .list(let steps)? = steps?.content else { return [] }
        return steps.compactMap { $0["run"]?.text }
    }

    @Test("on GitHub Actions, with the action of this repository", .enabled(if: Program.expects("curl")))
    func actions() async throws {
        let file = packageRoot.appendingPathComponent(".github/actions/trustsim/action.yml")
        let action = try Document.read(Array(Data(contentsOf: file)), source: file.path)
        let job = try Document.read(Array(try block("yaml").utf8), source: "job.yaml")
        let setUp = try commands(in: action["runs"]?["steps"])
        let tests = try commands(in: job["jobs"]?["test"]?["steps"])
        #expect(setUp.count == 2 && tests.count == 1)
        let folder = URL(fileURLWithPath: try Program.file("recipe.sh", try block("sh"))).deletingLastPathComponent()
            .path
        // A runner gives each step a shell of its own, with the variables that earlier steps left in a file.
        let script = """
            export RUNNER_TEMP='\(folder)' GITHUB_ENV='\(folder)/env' GITHUB_OUTPUT='\(folder)/output' VERSION= OPTIONS='--tls-faults'
            cd '\(folder)'
            trap 'pkill -f "\(folder)/trustsim-hold.sh" || true' EXIT
            step() {
                (while IFS= read -r line; do export "$line"; done < env; bash -euo pipefail "$1") || exit 1
            }
            touch env
            \((setUp + tests).enumerated().map { "cat > step\($0) <<'STEP'\n\($1)\nSTEP\nstep step\($0)" }.joined(separator: "\n"))
            grep '^TRUSTSIM_EXPIRED_URL=https://' env
            grep '^url=https://127.0.0.1:' output
            """
        // In a file, so that no command line but the simulator's has the name that it is ended by.
        let outcome = try await Program.shell("bash -euo pipefail '\(try Program.file("job.sh", script))'")
        #expect(outcome.status == 0, "\(outcome)")
    }

    @Test("on GitHub Actions tell why the simulator does not start")
    func failedAction() async throws {
        let file = packageRoot.appendingPathComponent(".github/actions/trustsim/action.yml")
        let action = try Document.read(Array(Data(contentsOf: file)), source: file.path)
        let start = try #require(try commands(in: action["runs"]?["steps"]).last)
        let folder = URL(fileURLWithPath: try Program.file("step", start)).deletingLastPathComponent().path
        let outcome = try await Program.shell(
            "RUNNER_TEMP='\(folder)' GITHUB_ENV=/dev/null GITHUB_OUTPUT=/dev/null OPTIONS='--world none.yaml' bash '\(folder)/step'"
        )
        #expect(outcome.status == 1 && outcome.output.contains("none.yaml"), "\(outcome)")
    }

    @Test("fail where the client does", .enabled(if: Program.expects("curl")))
    func failure() async throws {
        let wrong = try block("sh").replacing(#""exactly": 2"#, with: #""exactly": 3"#)
        let file = try Program.file("recipe.sh", wrong)
        let outcome = try await Program.shell("trustsim exec --trust-env -- bash '\(file)'")
        #expect(outcome.status != 0 && outcome.output.contains("exactly 3 times; 2 of 2 calls match"), "\(outcome)")
    }
}
