import Foundation
import Testing

@Suite("The program")
struct ProgramTests {
    @Test("helps with each command", arguments: ["serve", "run", "assumptions"])
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
