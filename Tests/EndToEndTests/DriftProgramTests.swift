import Foundation
import Testing

@Suite("trustsim run --record, replay and drift", .ownWorkplace, .timeLimit(.minutes(10)))
struct DriftProgramTests {
    /// A simulator that does otherwise than the documents, as a target that cannot be arranged.
    private func withTarget<Result>(
        _ assumptions: [String], _ body: (_ options: [String]) async throws -> Result
    ) async throws -> Result {
        let server = try Program.launch(
            ["serve", "--https-port", "0", "--http-port", "0", "--admin-port", "off"]
                + assumptions.flatMap { ["--assume", $0] }
        )
        let ready = try await server.ready()
        let result = try await body([
            "--target", try #require(ready["https"] as? String), "--http-target",
            try #require(ready["http"] as? String),
            "--cacert", try #require(ready["caCertificate"] as? String),
        ])
        server.signal(SIGTERM)
        _ = await server.outcome()
        return result
    }

    @Test("records, says what differs and which assumptions that decides, and agrees under the written profile")
    func drift() async throws {
        let folder = try Program.freshPath("recordings")
        let profile = try Program.freshPath("profile.yaml")
        let habits = ["unknown-argument-text=british", "error-item=none", "trailing-newline=lf"]
        let recorded = try await withTarget(habits) { target in
            try await Program.run(["run", "--record", folder, "--filter", "AutoUpdateDCV/"] + target)
        }
        #expect(recorded.status == 1 && recorded.errors.contains("recorded in \(folder)/"))
        let drift = try await Program.run(["drift", folder, "--write-profile", profile])
        #expect(drift.status == 0, "No code differs.")
        #expect(
            drift.output.contains("unknown-argument-text: the target says british"), "\(drift.output.prefix(3_000))")
        let written = try String(contentsOfFile: profile, encoding: .utf8)
        for habit in habits {
            #expect(written.contains(habit.replacing("=", with: ": ")), "\(written)")
        }
        let again = try await Program.run([
            "drift", folder, "--profile", profile, "--fail-on", "code,state,status,text,lineEnds",
        ])
        #expect(again.status == 0 && again.output.contains(" 0 differences"), "\(again.output.prefix(3_000))")
        let strict = try await Program.run(["drift", folder, "--fail-on", "lineEnds"])
        #expect(strict.status == 1)
        #expect(try await Program.run(["drift", folder, "--fail-on", "none"]).status == 0)
        let json = try await Program.run(["drift", folder, "--format", "json", "--fail-on", "none"])
        let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
        #expect((object?["differences"] as? [Any])?.isEmpty == false)
        let page = try await Program.run(["drift", folder, "--format", "html", "--fail-on", "none"])
        #expect(page.output.hasPrefix("<!DOCTYPE html>") && page.output.contains("trailing-newline"))
        let served = try Program.launch(
            ["serve", "--https-port", "0", "--http-port", "off", "--admin-port", "off", "--profile", profile])
        _ = try await served.ready()
        served.signal(SIGTERM)
        #expect(await served.outcome().status == 0)
    }

    @Test("settles assumptions by calls that name no order")
    func settle() async throws {
        let report = try Program.freshPath("report.json")
        let outcome = try await withTarget(["blank-encoding=percent", "check-order=login-first-of-all"]) { target in
            try await Program.run(["run", "--settle", "--report-json", report] + target)
        }
        #expect(outcome.status == 0, "\(outcome.errors)")
        let lines = outcome.output.split(separator: "\n")
        #expect(
            lines.contains {
                $0.hasPrefix("blank-encoding: the target says percent")
                    && $0.contains("--assume blank-encoding=percent")
            })
        #expect(lines.contains { $0.hasPrefix("check-order: the target says login-first-of-all") })
        #expect(lines.count { $0.contains(": the target says ") } >= 8)
        #expect(try String(contentsOfFile: report, encoding: .utf8).contains(#""settled""#))
    }

    @Test("serves a recording, and 404 for what was not recorded")
    func replay() async throws {
        let folder = try Program.freshPath("recordings")
        #expect(try await Program.run(["run", "--record", folder, "--filter", "AutoAuthorize/login"]).status == 0)
        let again = try await Program.run(["run", "--target", "replay:\(folder)", "--filter", "AutoAuthorize/"])
        #expect(again.status == 0 && again.output.contains("skipped, it was not recorded"), "\(again)")
        let replay = try Program.launch(["replay", folder, "--https-port", "0", "--http-port", "0"])
        let ready = try await replay.ready()
        #expect(ready["admin"] == nil)
        let target = [
            "--target", try #require(ready["https"] as? String),
            "--cacert", try #require(ready["caCertificate"] as? String),
        ]
        let served = try await Program.run(["run", "scenarios/AutoAuthorize/login-name-missing-bytes.yaml"] + target)
        #expect(served.status == 0, "\(served.errors)")
        let missing = try await Program.run(["run", "scenarios/AutoUpdateDCV/unknown-argument.yaml"] + target)
        #expect(missing.status == 1)
        #expect(
            missing.output.contains("answered 404 \"This request was not recorded. The nearest that was is: POST"),
            "\(missing)")
        replay.signal(SIGTERM)
        #expect(await replay.outcome().status == 0)
    }

    @Test("keeps no recording in which a secret stands, and ends with 5")
    func secret() async throws {
        let folder = try Program.freshPath("recordings")
        let secrets = try Program.file("secrets.txt", "hunter2\n")
        let scenario = try Program.file(
            "p.yaml",
            "title: p\neffect: probe\nsteps: [{call: AutoAuthorize, with: {x: my hunter2}, expect: {errorCode: -2}}]\n"
        )
        let outcome = try await Program.run(["run", scenario, "--record", folder, "--secrets-file", secrets])
        #expect(outcome.status == 5, "\(outcome.errors)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }

    @Test("reads a recording up to its broken line, and refuses what is none")
    func broken() async throws {
        let folder = try Program.freshPath("recordings")
        #expect(try await Program.run(["run", "--record", folder, "--filter", "AutoAuthorize/login"]).status == 0)
        let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
        let path = "\(folder)/\(name)"
        let whole = try String(contentsOfFile: path, encoding: .utf8)
        try Data(whole.dropLast(40).utf8).write(to: URL(fileURLWithPath: path))
        let drift = try await Program.run(["drift", folder])
        #expect(drift.status == 0 && drift.errors.contains("The line is broken, so the recording is read up to it."))
        for arguments in [
            ["drift", "no-such"], ["replay", "no-such"], ["run", "--target", "replay:no-such"],
            ["drift", folder, "--scenarios", "no-such"], ["drift", folder, "--profile", "no-such.yaml"],
            ["serve", "--profile", try Program.file("p.yaml", "assume: {check-ordr: x}")],
        ] {
            #expect(try await Program.run(arguments).status == 2, "\(arguments)")
        }
        #expect(try await Program.run(["drift", folder, "--fail-on", "cod"]).status == 64)
        #expect(try await Program.run(["drift"]).status == 64)
    }
}
