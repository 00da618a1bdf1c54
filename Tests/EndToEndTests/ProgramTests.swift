import Foundation
import Testing

@Suite("The program", .ownWorkplace, .timeLimit(.minutes(10)))
struct ProgramTests {
    @Test(
        "helps with each command",
        arguments: ["serve", "run", "exec", "replay", "drift", "coverage", "explain", "assumptions"])
    func help(_ command: String) async throws {
        let outcome = try await Program.run(command, "--help")
        #expect(outcome.status == 0 && outcome.output.contains("USAGE: trustsim \(command)"))
    }

    @Test("lists the assumptions, with the choice in force")
    func assumptions() async throws {
        let documented = try await Program.run("assumptions").output
        #expect(documented.contains("  * exact (documented): Names count to the letter"))
        let observed = try await Program.run("assumptions", "--profile", "observed").output
        #expect(observed.contains("  * any-case (observed)"))
    }

    @Test("explains codes, also negative ones, and says so where there is nothing to explain")
    func explain() async throws {
        #expect(try await Program.run("explain", "-126").output.hasPrefix("AutoUpdateDCV/error/-126 (documented)"))
        #expect(try await Program.run("explain", "AutoUpdateDCV").output.contains(" scenarios are about it."))
        let nothing = try await Program.run("explain", "AutoUpdateDVC")
        #expect(nothing.status == 64 && nothing.errors.contains("Did you mean 'AutoUpdateDCV'?"))
    }

    @Test("counts what the scenarios show, by a run of its own or the report of another")
    func coverage() async throws {
        let report = try Program.freshPath("report.json")
        #expect(try await Program.run("run", "--filter", "AutoAuthorize/", "--report-json", report).status == 0)
        let part = try await Program.run("coverage", "--results", report, "--require", "100")
        #expect(part.status == 1 && part.errors.contains("At least 100.0 % are required."))
        let whole = try await Program.run("coverage", "--require", "100", "--format", "json")
        #expect(whole.status == 0 && whole.output.contains(#""shown": 201"#))
        #expect(whole.output.contains(#""shown": 58"#))
        let second = try await Program.run("coverage", "--results", report, "--ring", "second")
        #expect(second.status == 0 && second.output.contains("\n0 of 58 decidable rows are shown"))
        #expect(try await Program.run("coverage", "--results", try Program.file("r.json", "{}")).status == 2)
    }

    @Test("is formatted as its configuration says")
    func format() async throws {
        let lint = try RunningProgram(
            URL(fileURLWithPath: "/usr/bin/env"),
            ["swift", "format", "lint", "--strict", "--recursive", "--parallel", "Package.swift", "Sources", "Tests"],
            environment: [:]
        )
        let outcome = await lint.outcome()
        #expect(outcome.status == 0, "\(outcome.errors.prefix(4_000))")
    }
}
