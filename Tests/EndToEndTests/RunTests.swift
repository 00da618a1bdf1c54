import Foundation
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif
@Suite("trustsim run", .ownWorkplace, .timeLimit(.minutes(10)))
struct RunTests {
    private let passing =
        "title: p\neffect: probe\nsteps: [{call: AutoAuthorize, with: {x: 1}, expect: {errorCode: -2}}]\n"
    private let failing =
        "title: f\neffect: probe\nsteps: [{call: AutoAuthorize, with: {x: 1}, expect: {errorCode: -3}}]\n"

    @Test("replays the scenarios of the repository, and counts them last")
    func main() async throws {
        let outcome = try await Program.run("run", "--jobs", "2")
        #expect(outcome.status == 0)
        let last = try #require(outcome.output.split(separator: "\n").last)
        #expect(last.contains(" passed, 0 failed"), "\(last)")
        #expect(outcome.errors.isEmpty)
    }

    @Test("ends with 1 at a failure")
    func failure() async throws {
        let outcome = try await Program.run(
            "run", try Program.file("f.yaml", failing), try Program.file("p.yaml", passing))
        #expect(outcome.status == 1)
        #expect(outcome.output.hasSuffix("1 passed, 1 failed\n"))
        #expect(outcome.output.contains(#"expected "-3""#))
    }

    @Test("lists ids on stdout, filtered")
    func list() async throws {
        let outcome = try await Program.run("run", "--list", "--filter", "AutoUpdateDCV/")
        #expect(outcome.status == 0)
        let ids = outcome.output.split(separator: "\n")
        #expect(!ids.isEmpty && ids.allSatisfy { $0.hasPrefix("AutoUpdateDCV/") })
        #expect(ids.sorted() == ids)
    }

    @Test("writes reports, and shuffles the same way for the same seed")
    func reports() async throws {
        let (junit, tap) = (try Program.freshPath("j.xml"), try Program.freshPath("t.tap"))
        let arguments = ["run", "--filter", "AutoAuthorize/", "--seed", "7"]
        let first = try await Program.run(arguments + ["--report-junit", junit, "--report-tap", tap])
        #expect(first.status == 0)
        #expect(try String(contentsOfFile: junit, encoding: .utf8).contains(#"classname="AutoAuthorize""#))
        #expect(try String(contentsOfFile: tap, encoding: .utf8).hasPrefix("TAP version 13\n1.."))
        let second = try await Program.run(arguments)
        #expect(first.output == second.output)
        let sorted = try await Program.run("run", "--filter", "AutoAuthorize/").output
        #expect(
            sorted != first.output
                && sorted.split(separator: "\n").sorted() == first.output.split(separator: "\n").sorted())
        let nowhere = try await Program.run("run", "--report-json", "no/such/folder/r.json")
        #expect(nowhere.status == 64 && nowhere.errors.contains("--report-json no/such/folder/r.json"))
    }

    @Test("writes nothing in which a secret stands, and ends with 5")
    func secrets() async throws {
        let report = try Program.freshPath("r.json")
        let secrets = try Program.file("secrets.txt", "hunter2\nx=1&yz\n")
        let leaking = try Program.file(
            "p.yaml",
            "title: p\nsteps: [{call: AutoAuthorize, with: {comment: my hunter2}, expect: {errorCode: -2}}]\n"
        )
        let found = try await Program.run("run", leaking, "--report-json", report, "--secrets-file", secrets)
        #expect(found.status == 5 && found.errors.contains("A secret was found in what was to be written to"))
        #expect(!FileManager.default.fileExists(atPath: report))
        let clean = try Program.file("c.yaml", passing)
        #expect(try await Program.run("run", clean, "--report-json", report, "--secrets-file", secrets).status == 0)
        #expect(try await Program.run("run", clean, "--secrets-file", "no-such-file").status == 2)
    }

    @Test("reaches a name elsewhere, and says what it would do before it does")
    func detour() async throws {
        let server = try Program.launch(["serve", "--https-port", "0", "--http-port", "off", "--admin-port", "off"])
        let ready = try await server.ready()
        let https = try #require(ready["https"] as? String)
        let port = try #require(URL(string: https)?.port)
        let certificate = try #require(ready["caCertificate"] as? String)
        let scenario = try Program.file("p.yaml", passing)
        let outcome = try await Program.run(
            "run", scenario, "--target", "https://Secure.Trust-Provider.com", "--cacert", certificate, "--connect-to",
            "secure.trust-provider.com:443:127.0.0.1:\(port)", "--rate-limit", "1000/s", "--max-time", "30s",
            "--bindings",
            try Program.file("b.yaml", "credentials: {loginName: login_name, loginPassword: {env: PW}}\n"),
            environment: ["TRUSTSIM_LIVE": "1", "PW": "login_password"]
        )
        #expect(outcome.status == 0, "\(outcome.errors)")
        let plan = try await Program.run("run", scenario, "--dry-run").output
        #expect(plan == "p (probe)\n    1. AutoAuthorize x=1\n")
        server.signal(SIGTERM)
        #expect(await server.outcome().status == 0)
    }

    @Test("ends with 2 where nothing is selected or a file is bad")
    func nothing() async throws {
        #expect(try await Program.run("run", "--filter", "zzz").status == 2)
        #expect(try await Program.run("run", "--filter", "zzz", "--allow-empty").status == 0)
        #expect(try await Program.run("run", "no/such/folder").status == 2)
        let bad = try await Program.run("run", try Program.file("bad.yaml", "steps: [{call: X}]\ntitel: t\n"))
        #expect(bad.status == 2)
        #expect(bad.errors.contains("bad.yaml:1:16: steps[0].call"))
        #expect(bad.errors.contains("bad.yaml:2:1: There is no field 'titel'"))
    }

    @Test("ends with 3 where the target cannot be reached or trusted")
    func unreachable() async throws {
        let scenario = try Program.file("p.yaml", passing)
        let nobody = try await Program.run("run", scenario, "--target", "https://127.0.0.1:9")
        #expect(nobody.status == 3)
        #expect(nobody.errors.contains("https://127.0.0.1:9 cannot be reached"))
        let server = try Program.launch(["serve", "--https-port", "0", "--http-port", "off", "--admin-port", "0"])
        let ready = try await server.ready()
        let https = try #require(ready["https"] as? String)
        let untrusted = try await Program.run("run", scenario, "--target", https)
        #expect(untrusted.status == 3)
        #expect(untrusted.errors.contains("--cacert") && untrusted.errors.contains("--insecure"))
        #expect(try await Program.run("run", scenario, "--target", https, "--insecure").status == 0)
        let certificate = try #require(ready["caCertificate"] as? String)
        #expect(try await Program.run("run", scenario, "--target", https, "--cacert", certificate).status == 0)
        server.signal(SIGTERM)
        #expect(await server.outcome().status == 0)
    }

    @Test("runs against a simulator that is up, and leaves its world as it was")
    func givenSimulator() async throws {
        let server = try Program.launch(["serve", "--https-port", "0", "--http-port", "0", "--admin-port", "0"])
        let ready = try await server.ready()
        let https = try #require(ready["https"] as? String)
        let http = try #require(ready["http"] as? String)
        let admin = try #require(ready["admin"] as? String)
        let world = try #require(URL(string: "\(admin)/__admin/world"))
        let before = try await URLSession.shared.data(from: world).0
        let outcome = try await Program.run("run", "--target", https, "--admin", admin, "--http-target", http)
        #expect(outcome.status == 0, "\(outcome.errors)")
        let after = try await URLSession.shared.data(from: world).0
        #expect(after == before)
        server.signal(SIGTERM)
        #expect(await server.outcome().status == 0)
    }

    @Test("keeps the assumptions that a simulator is set to, unless others are given")
    func assumptionsOfSimulator() async throws {
        let server = try Program.launch(
            ["serve", "--https-port", "0", "--http-port", "off", "--admin-port", "0", "--assume", "error-status=400"])
        let ready = try await server.ready()
        let target = [
            "--target", try #require(ready["https"] as? String), "--admin", try #require(ready["admin"] as? String),
        ]
        let assumptions = try #require(URL(string: "\(target[3])/__admin/assumptions"))
        func run(_ status: Int, _ options: String...) async throws -> Int32 {
            let scenario = passing.replacing("errorCode: -2", with: "errorCode: -2, status: \(status)")
            return try await Program.run(["run", try Program.file("s.yaml", scenario)] + target + options).status
        }
        #expect(try await run(400) == 0)
        var request = URLRequest(url: assumptions)
        request.httpMethod = "PUT"
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        request.httpBody = Data(#"{"error-status": "500"}"#.utf8)
        _ = try await URLSession.shared.data(for: request)
        #expect(try await run(500) == 0)
        #expect(try await run(403, "--assume", "error-status=403") == 0)
        // What was switched is switched as before.
        let after = try await URLSession.shared.data(from: assumptions).0
        #expect(String(decoding: after, as: UTF8.self).contains(#""500""#))
        #expect(try await run(500) == 0)
        server.signal(SIGTERM)
        #expect(await server.outcome().status == 0)
    }

    @Test("refuses with 4 a control API that belongs to another simulator than the target")
    func otherControlAPI() async throws {
        let options = ["serve", "--https-port", "0", "--http-port", "0", "--admin-port", "0"]
        let (target, other) = (try Program.launch(options), try Program.launch(options))
        let (ready, stranger) = (try await target.ready(), try await other.ready())
        let https = try #require(ready["https"] as? String)
        let world = try #require((ready["admin"] as? String).flatMap { URL(string: "\($0)/__admin/world") })
        let before = try await URLSession.shared.data(from: world).0
        let addresses = [
            [https, try #require(stranger["http"] as? String)],
            [try #require(stranger["https"] as? String), try #require(ready["http"] as? String)],
        ]
        for address in addresses {
            let outcome = try await Program.run(
                "run", "--target", address[0], "--http-target", address[1], "--insecure",
                "--admin", try #require(stranger["admin"] as? String)
            )
            #expect(outcome.status == 4, "\(outcome.errors)")
            #expect(outcome.errors.contains("is not the simulator that --admin"), "\(outcome.errors)")
        }
        #expect(try await URLSession.shared.data(from: world).0 == before)
        for server in [target, other] {
            server.signal(SIGTERM)
            #expect(await server.outcome().status == 0)
        }
    }

    @Test(
        "refuses with 4 a target that is not on this machine",
        arguments: ["https://secure.trust-provider.com", "https://127.0.0.1.evil.example"])
    func foreigners(_ target: String) async throws {
        let outcome = try await Program.run("run", "--target", target)
        #expect(outcome.status == 4)
        #expect(outcome.errors.contains("is not on this machine"))
    }

    @Test(
        "refuses with 64 what is no use",
        arguments: [
            ["--connect-to", "a:1:127.0.0.1:1", "--connect-to", "a:2:b:2"], ["--jobs", "0"], ["--target", "nonsense"],
            ["--admin", "http://127.0.0.1:1"], ["--variable", "x"],
            ["--bogus"],
        ]
    )
    func usage(_ arguments: [String]) async throws {
        let outcome = try await Program.run(["run"] + arguments)
        #expect(outcome.status == 64, "\(outcome.errors)")
        #expect(!outcome.errors.isEmpty)
    }
}
