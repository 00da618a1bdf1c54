import Foundation
import Testing

/// The program alone, in a folder that has nothing.
@Suite("The program in an empty folder", .ownWorkplace, .timeLimit(.minutes(5)))
struct BuiltInFilesTests {
    private func shell(_ script: String) async throws -> Program.Outcome {
        let folder = try Program.freshPath("empty")
        return try await Program.shell("mkdir '\(folder)'; cd '\(folder)'; \(script)")
    }

    @Test("has the scenarios of the repository, in its list and for 'run'")
    func scenarios() async throws {
        let listed = try await shell("trustsim scenarios list")
        let ids = listed.output.split(separator: "\n").compactMap { $0.split(separator: "\t").first.map(String.init) }
        let here = try await Program.run("scenarios", "list")
        #expect(listed.status == 0 && listed.output == here.output)
        #expect(ids.contains("AutoAuthorize/account-locked") && ids == ids.sorted())

        let ran = try await shell("trustsim run --filter AutoAuthorize/account-locked")
        #expect(ran.status == 0, "\(ran.errors)")
        #expect(ran.output.contains("1 passed"), "\(ran.output)")
    }

    @Test("prefers scenarios of that folder")
    func ownScenarios() async throws {
        let ran = try await shell(
            """
            trustsim scenarios export all 2>/dev/null
            mkdir scenarios; cp all/AutoAuthorize/account-locked.yaml scenarios/
            trustsim scenarios list
            """)
        #expect(
            ran.output == "AutoAuthorize/account-locked\tA locked account is refused although the password is right\n")
    }

    @Test("explains with its scenarios, and measures its own coverage")
    func explained() async throws {
        let explained = try await shell("trustsim explain AutoAuthorize/account-locked")
        #expect(
            explained.status == 0 && explained.output.contains("A locked account is refused"), "\(explained.output)")
        let coverage = try await shell("trustsim coverage --filter AutoAuthorize/account-locked --format json")
        #expect(coverage.status == 0 && coverage.output.contains("AutoAuthorize/account-locked"), "\(coverage.errors)")
    }

    @Test("writes them as they are, and replaces a changed file only when asked to")
    func exported() async throws {
        let exported = try await shell(
            """
            trustsim scenarios export scenarios
            trustsim fixtures export --format files --out fixtures
            diff -r scenarios '\(packageRoot.path)/scenarios' && diff -r fixtures '\(packageRoot.path)/fixtures'
            trustsim scenarios export scenarios
            echo 'id: mine' > scenarios/AutoAuthorize/account-locked.yaml
            trustsim scenarios export scenarios || echo "exit $?"
            cat scenarios/AutoAuthorize/account-locked.yaml
            trustsim scenarios export --force scenarios
            grep -c title scenarios/AutoAuthorize/account-locked.yaml
            """)
        #expect(
            exported.status == 0 && exported.output == "exit 1\nid: mine\n1\n", "\(exported.output)\(exported.errors)")
        #expect(exported.errors.contains("account-locked.yaml' exists and differs"))
    }

    @Test("exports its exchanges to other tools")
    func exchanges() async throws {
        let exported = try await shell(
            """
            trustsim fixtures export --format har --out mine
            cd '\(packageRoot.path)' && trustsim fixtures export --format har --out "$OLDPWD/theirs" && cd "$OLDPWD"
            cmp mine/trustsim.har theirs/trustsim.har
            """)
        #expect(exported.status == 0, "\(exported.errors)")
    }

    @Test("refuses options that do not go together", arguments: ["--format files --from x", "--format har --force"])
    func options(_ options: String) async throws {
        #expect(try await shell("trustsim fixtures export --out x \(options)").status == 64)
    }
}
