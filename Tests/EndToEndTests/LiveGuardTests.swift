import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A target that counts as foreign by its name, with a connection that is led to a simulator whose journal counts the calls.
@Suite("trustsim run against a foreign target", .ownWorkplace, .timeLimit(.minutes(10)))
struct LiveGuardTests {
    private static let password = "hunter2 & co"
    private static let address = "https://secure.trust-provider.com"

    private struct Foreigner {
        let server: RunningProgram
        let port: Int
        let certificate: String
        let admin: String

        var way: [String] {
            ["--connect-to", "secure.trust-provider.com:443:127.0.0.1:\(port)", "--cacert", certificate]
        }

        /// The calls that arrived, as the journal has them.
        func journal() async throws -> (text: String, count: Int) {
            let url = try #require(URL(string: "\(admin)/__admin/requests"))
            let data = try await URLSession.shared.data(from: url).0
            let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
            return (String(decoding: data, as: UTF8.self), try #require(object["requests"] as? [Any]).count)
        }
    }

    private func withForeigner<Result>(
        slow: Bool = false, _ body: (Foreigner) async throws -> Result
    ) async throws -> Result {
        let faults = "faults: [{match: {endpoint: AutoAuthorize}, respond: {delay: {milliseconds: 200}}}]\n"
        let world = try Program.file(
            "world.yaml",
            (slow ? faults : "") + """
                clock: {running: false}
                accounts: [{loginName: acme, loginPassword: \(Self.password)}]
                orders: [{orderNumber: 1000005, account: acme, domains: [{name: "*.example.com"}]}]

                """
        )
        let server = try Program.launch([
            "serve", "--https-port", "0", "--http-port", "off", "--admin-port", "0", "--world", world,
        ])
        let ready = try await server.ready()
        let https = try #require(ready["https"] as? String)
        let port = try #require(URL(string: https)?.port)
        let foreigner = Foreigner(
            server: server, port: port, certificate: try #require(ready["caCertificate"] as? String),
            admin: try #require(ready["admin"] as? String)
        )
        let result = try await body(foreigner)
        server.signal(SIGTERM)
        _ = await server.outcome()
        return result
    }

    private func bindings(_ more: String = "") throws -> String {
        try Program.file(
            "bindings.yaml",
            """
            credentials: {loginName: {env: LIVE_LOGIN}, loginPassword: {env: LIVE_PASSWORD}}
            orders: {wildcard: {number: 1000005, domains: [{name: "*.example.com"}]}}
            \(more)
            """
        )
    }

    private let live = ["TRUSTSIM_LIVE": "1", "LIVE_LOGIN": "acme", "LIVE_PASSWORD": password]

    private func scenarios(_ texts: String...) throws -> String {
        let folder = URL(fileURLWithPath: try Program.freshPath("scenarios"))
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (index, text) in texts.enumerated() {
            try Data(text.utf8).write(to: folder.appendingPathComponent("s\(index).yaml"))
        }
        return folder.path
    }

    private let probe =
        "title: p\neffect: probe\nsteps: [{call: AutoAuthorize, with: {x: 1}, expect: {errorCode: -2}}]\n"
    private let effect =
        "title: e\neffect: reversible\nsteps: [{call: AutoUpdateDCV, with: {orderNumber: 1000005, newMethod: CNAME_CSR_HASH}}]\n"
    private let stranger = "title: n\neffect: probe\nsteps: [{call: AutoAuthorize, with: {orderNumber: 1000006}}]\n"
    private let wildcard = """
        title: w
        effect: probe
        given: {orders: {wildcard: {domains: [{name: "*.example.com"}]}}}
        steps:
          - call: AutoUpdateDCV
            with: {orderNumber: "{{wildcard}}", domainName: "*.example.com", newMethod: HTTP_CSR_HASH}
            expect: {errorCode: -126}

        """

    @Test("sends what is allowed and nothing else, says so before, and writes no secret")
    func allowed() async throws {
        try await withForeigner { foreigner in
            let (report, log) = (try Program.freshPath("r.json"), try Program.freshPath("audit.log"))
            let arguments =
                try ["run", scenarios(probe, effect, stranger, wildcard), "--target", Self.address]
                + foreigner.way + ["--bindings", bindings(), "--report-json", report, "--audit-log", log]
            let dry = try await Program.run(arguments + ["--dry-run"], environment: live)
            #expect(dry.status == 0, "\(dry.errors)")
            #expect(try await foreigner.journal().count == 0)
            #expect(
                dry.output.contains("order numbers: 1000005")
                    && dry.output.contains("2 scenarios with up to 2 calls, 2 skipped"))
            let worst = "Worst case, if every one of these calls succeeded:\n    change: order 1000005"
            #expect(dry.output.contains(worst), "\(dry.output)")
            let outcome = try await Program.run(arguments, environment: live)
            #expect(outcome.status == 0, "\(outcome.errors)")
            let journal = try await foreigner.journal()
            #expect(journal.count == 2 && !journal.text.contains("1000006"))
            #expect(outcome.output.contains("2 passed, 0 failed, 2 skipped"), "\(outcome)")
            #expect(outcome.errors.contains("Plan for \(Self.address), which is not on this machine"))
            let lines = try String(contentsOfFile: log, encoding: .utf8)
            #expect(lines.split(separator: "\n").count == 2 && lines.contains("order 1000005"), "\(lines)")
            let written =
                try String(contentsOfFile: report, encoding: .utf8) + lines + outcome.output + outcome.errors
                + dry.output
            for form in ["hunter2", "aHVudGVyMiAmIGNv"] { #expect(!written.contains(form), "\(written)") }
        }
    }

    @Test(
        "lets out the calls of the effects that are allowed",
        arguments: [(["probe"], 1), (["test", "reversible"], 2), (["irreversible"], 2), ([], 0)]
    )
    func effects(_ effects: [String], _ count: Int) async throws {
        try await withForeigner { foreigner in
            let texts = ["probe", "test", "reversible", "irreversible"].map {
                "title: t\neffect: \($0)\nsteps: [{call: AutoAuthorize, with: {x: 1}}]\n"
            }
            let silent = "title: s\nsteps: [{call: AutoAuthorize, with: {x: 1}}]\n"
            let folder = try scenarios(texts[0], texts[1], texts[2], texts[3], silent)
            let outcome = try await Program.run(
                ["run", folder, "--target", Self.address, "--bindings", bindings("effects: \(effects)")]
                    + foreigner.way,
                environment: live
            )
            #expect(outcome.status == (count == 0 ? 4 : 0), "\(outcome.errors)")
            #expect(try await foreigner.journal().count == count)
            #expect(outcome.output.contains("\(count) passed, 0 failed, \(5 - count) skipped"), "\(outcome)")
        }
    }

    @Test("skips probes that are not proved free of side effects, and ends with 4 where nothing is left")
    func falseProbes() async throws {
        try await withForeigner { foreigner in
            func world() async throws -> Data {
                try await URLSession.shared.data(from: #require(URL(string: "\(foreigner.admin)/__admin/world"))).0
            }
            let before = try await world()
            let given = "title: f\neffect: probe\ngiven: {orders: {wildcard: {}}}\n"
            let falseProbe =
                given
                + "steps: [{call: ResendDCVEmail, with: {orderNumber: \"{{wildcard}}\"}, expect: {errorCode: -160}}]\n"
            let report = try Program.freshPath("r.json")
            func run(_ texts: String..., plan: Bool = false) async throws -> Program.Outcome {
                let folder = try texts.count == 1 ? scenarios(texts[0]) : scenarios(texts[0], texts[1])
                return try await Program.run(
                    ["run", folder, "--target", Self.address, "--bindings", bindings(), "--report-json", report]
                        + foreigner.way + (plan ? ["--dry-run"] : []),
                    environment: live
                )
            }
            let reason =
                "skipped, step 1 (ResendDCVEmail) is not proved free of side effects: if order 1000005 is DV and "
                + "awaitingAuthorization with *.example.com (EMAIL, not validated), an email goes to"
            let plan = try await run(falseProbe, probe, plan: true)
            #expect(plan.status == 0 && plan.output.contains(reason), "\(plan)")
            let some = try await run(falseProbe, probe)
            #expect(some.status == 0 && some.output.contains(reason), "\(some)")
            #expect(some.output.contains("1 passed, 0 failed, 1 skipped"), "\(some)")
            let none = try await run(falseProbe)
            #expect(none.status == 4 && none.errors.contains("Nothing was run"), "\(none.errors)")
            #expect(try String(contentsOfFile: report, encoding: .utf8).contains("is not proved free of side effects"))
            #expect(try await foreigner.journal().count == 1)
            #expect(try await world() == before)
        }
    }

    @Test("is refused with 4 where anything is missing, before a call")
    func refused() async throws {
        try await withForeigner { foreigner in
            let (folder, file) = (try scenarios(probe), try bindings())
            let target = ["run", folder, "--target", Self.address] + foreigner.way
            let without = live.filter { $0.key != "TRUSTSIM_LIVE" }
            let attempts: [([String], [String: String], String)] = [
                (target, live, "--bindings"), (target + ["--bindings", file], without, "TRUSTSIM_LIVE=1"),
                (target + ["--bindings", file], live.merging(["TRUSTSIM_LIVE": "yes"]) { $1 }, "TRUSTSIM_LIVE=1"),
                (target + ["--bindings", file, "--insecure"], live, "--insecure"),
                (["run", folder, "--target", "http://10.0.0.1", "--bindings", file], live, "https://"),
                (["run", folder, "--target", "https://10.0.0.1", "--admin", foreigner.admin], live, "--admin"),
                (
                    ["run", folder, "--target", Self.address, "--admin", "http://10.0.0.1"] + foreigner.way, live,
                    "--admin"
                ),
            ]
            for (arguments, environment, missing) in attempts {
                let outcome = try await Program.run(arguments, environment: environment)
                #expect(outcome.status == 4 && outcome.errors.contains(missing), "\(arguments) \(outcome)")
            }
            let exposed = try Program.file("b.yaml", "credentials: {loginName: a, loginPassword: hunter2}\n")
            try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: exposed)
            let plain = try await Program.run(target + ["--bindings", exposed], environment: live)
            #expect(plain.status == 4 && plain.errors.contains("chmod 600") && !plain.errors.contains("hunter2"))
            let absent = live.filter { $0.key != "LIVE_PASSWORD" }
            let nobody = try await Program.run(target + ["--bindings", file], environment: absent)
            #expect(nobody.status == 2 && nobody.errors.contains("LIVE_PASSWORD"))
            let userinfo = ["run", folder, "--target", "https://127.0.0.1@secure.trust-provider.com"]
            #expect(try await Program.run(userinfo).status == 64)
            #expect(try await foreigner.journal().count == 0)
        }
    }

    @Test("ends with 4 where a forbidden number turns up in the middle, and with 1 at an unexpected -16")
    func stopped() async throws {
        try await withForeigner { foreigner in
            let captured = """
                title: c
                effect: probe
                steps:
                  - {call: ResendDCVEmail, with: {"1000006": 1}, capture: {n: errorItem}}
                  - {call: ResendDCVEmail, with: {orderNumber: "{{n}}"}}

                """
            let locked = """
                title: l
                effect: probe
                steps:
                  - {call: AutoUpdateDCV, with: {orderNumber: 1000005, newMethod: HTTP_CSR_HASH}, expect: {errorCode: -126}}

                """
            let report = try Program.freshPath("r.json")
            func run(_ folder: String, _ environment: [String: String]) async throws -> Program.Outcome {
                try await Program.run(
                    ["run", folder, "--target", Self.address, "--bindings", bindings(), "--report-json", report]
                        + foreigner.way, environment: environment
                )
            }
            // The number of the second step is half known, which is enough to skip the scenario.
            let half = try await run(scenarios(captured.replacing("{{n}}", with: "{{n}}7")), live)
            #expect(half.status == 4 && half.output.contains("names order number"), "\(half)")
            let whole = try await run(scenarios(captured), live)
            #expect(whole.status == 4 && whole.errors.contains("1000006"), "\(whole.errors)")
            #expect(try await foreigner.journal().count == 1)
            #expect(try String(contentsOfFile: report, encoding: .utf8).contains(#""failed""#))
            let wrong = live.merging(["LIVE_PASSWORD": "other"]) { $1 }
            let refused = try await run(scenarios(locked, probe, probe), wrong)
            #expect(refused.status == 1 && refused.errors.contains("-16"), "\(refused.errors)")
            #expect(try await foreigner.journal().count == 2)
        }
    }

    /// Begins a run of three probes, of which the second has to wait for an hour.
    private func launchSlowly(_ foreigner: Foreigner, _ options: [String] = []) throws -> RunningProgram {
        try Program.launch(
            ["run", scenarios(probe, probe, probe), "--target", Self.address, "--bindings", bindings()]
                + foreigner.way + options + ["--rate-limit", "1/h"],
            environment: live
        )
    }

    @Test("stops between two calls at a signal, and writes what it has", arguments: [SIGINT, SIGTERM])
    func interrupted(_ signal: Int32) async throws {
        try await withForeigner(slow: true) { foreigner in
            let (report, log) = (try Program.freshPath("r.json"), try Program.freshPath("audit.log"))
            let program = try launchSlowly(foreigner, ["--report-json", report, "--audit-log", log])
            await program.tells(" step 1")
            program.signal(signal)
            let outcome = await program.outcome()
            #expect(outcome.status == 1 && outcome.errors.contains("stopped by a signal"), "\(outcome.errors)")
            #expect(outcome.output.contains("1 passed, 0 failed, 2 skipped"), "\(outcome)")
            #expect(try await foreigner.journal().count == 1)
            #expect(try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n").count == 1)
            #expect(try String(contentsOfFile: report, encoding: .utf8).contains(#""passed""#))
        }
    }

    @Test("skips a scenario that waits for the turn of its first call when the run is stopped")
    func waiting() async throws {
        try await withForeigner { foreigner in
            let program = try launchSlowly(foreigner)
            // The next one begins when this is told.
            await program.says("✓ s0")
            program.signal(SIGINT)
            let outcome = await program.outcome()
            #expect(outcome.status == 1, "\(outcome.errors)")
            #expect(outcome.output.contains("1 passed, 0 failed, 2 skipped"), "\(outcome)")
            #expect(try await foreigner.journal().count == 1)
        }
    }

    @Test("leaves nothing but whole lines of its log when it is killed")
    func killed() async throws {
        try await withForeigner(slow: true) { foreigner in
            let (report, log) = (try Program.freshPath("r.json"), try Program.freshPath("audit.log"))
            let program = try launchSlowly(foreigner, ["--report-json", report, "--audit-log", log])
            await program.tells("s0 step 1")
            program.signal(SIGKILL)
            _ = await program.outcome()
            let text = try String(contentsOfFile: log, encoding: .utf8)
            #expect(text.hasSuffix("\n"))
            let lines = text.split(separator: "\n")
            #expect(lines.count == 1 && lines.allSatisfy { $0.hasSuffix("1 with a wrong password") }, "\(text)")
            #expect(try await foreigner.journal().count <= 1)
            let left = try FileManager.default.contentsOfDirectory(
                atPath: URL(fileURLWithPath: report).deletingLastPathComponent().path)
            #expect(left.isEmpty)
        }
    }
}
