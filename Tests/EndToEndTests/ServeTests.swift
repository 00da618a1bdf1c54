import Foundation
import Testing

@Suite("trustsim serve", .ownWorkplace, .timeLimit(.minutes(10)))
struct ServeTests {
    private let freePorts = ["serve", "--https-port", "0", "--http-port", "0", "--admin-port", "0"]

    @Test("tells where it is once all ports answer, and ends with 0", arguments: [SIGTERM, SIGINT])
    func ready(_ signal: Int32) async throws {
        let readyFile = try Program.freshPath("ready.json")
        let program = try Program.launch(freePorts + ["--ready-file", readyFile])
        let ready = try await program.ready()
        let written = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: readyFile)))
        #expect(NSDictionary(dictionary: ready) == written as? NSDictionary)
        for (name, scheme) in [("https", "https"), ("http", "http"), ("admin", "http")] {
            let address = try #require(ready[name] as? String)
            #expect(address.hasPrefix("\(scheme)://127.0.0.1:") && !address.hasSuffix(":0"))
        }
        let certificate = try #require(ready["caCertificate"] as? String)
        #expect(certificate.hasPrefix("/") && FileManager.default.fileExists(atPath: certificate))
        program.signal(signal)
        let outcome = await program.outcome()
        #expect(outcome.status == 0)
        #expect(try Workplace.leftByPrograms == [])
        #expect(outcome.output.split(separator: "\n").count == 1)
        #expect(!FileManager.default.fileExists(atPath: certificate))
    }

    @Test("serves all endpoints or the five, and no other choice")
    func endpoints() async throws {
        let outcome = try await Program.run(["serve", "--endpoints", "six"])
        #expect(outcome.status == 64 && outcome.errors.contains("five"))
    }

    @Test("shows the orders of the demo world with calls and their answers")
    func demo() async throws {
        let program = try Program.launch(freePorts)
        _ = try await program.ready()
        program.signal(SIGTERM)
        let errors = await program.outcome().errors
        #expect(errors.contains("1234567 inProgress: ResendDCVEmail orderNumber=1234567\n      → errorCode=0"))
        #expect(errors.contains("→ 0 ⏎ 11111111 ⏎ 22222222"))
    }

    @Test("writes the CA where it is told to, keeps ports off, and takes a world of its own")
    func options() async throws {
        let certificate = try Program.freshPath("ca.pem")
        let world = try Program.file("w.json", #"{"accounts": [{"loginName": "a", "loginPassword": "hunter2"}]}"#)
        let program = try Program.launch([
            "serve", "--https-port", "0", "--http-port", "off", "--admin-port", "off", "--ca-out", certificate,
            "--world",
            world, "--log-level", "trace",
        ])
        let ready = try await program.ready()
        #expect(ready["http"] == nil && ready["admin"] == nil)
        #expect(ready["caCertificate"] as? String == certificate)
        program.signal(SIGTERM)
        let outcome = await program.outcome()
        #expect(outcome.status == 0)
        #expect(!(outcome.output + outcome.errors).contains("hunter2"))
        #expect(FileManager.default.fileExists(atPath: certificate))
    }

    @Test("takes options from the environment, and the command line before them")
    func environment() async throws {
        let environment = [
            "TRUSTSIM_HTTPS_PORT": "0", "TRUSTSIM_HTTP_PORT": "nonsense", "TRUSTSIM_ADMIN_PORT": "off",
            "TRUSTSIM_SERVE_OVER_HTTP": "1", "TRUSTSIM_ASSUME": "check-order=login-first,list-length=documented",
        ]
        let program = try Program.launch(["serve", "--http-port", "0"], environment: environment)
        let ready = try await program.ready()
        #expect(ready["admin"] == nil && ready["http"] != nil)
        program.signal(SIGTERM)
        #expect(await program.outcome().status == 0)
    }

    @Test(
        "refuses bad options and files with a sentence and a code",
        arguments: [
            (["--https-port", "70000"], 64, "https-port"), (["--assume", "x"], 64, "NAME=VALUE"),
            (["--assume", "check-order=no"], 64, "arguments-first, login-first"),
            (["--profile", "live"], 64, "profile"),
            (["--log-level", "loud"], 64, "There is: trace"),
            (["--tls-key", "k.pem"], 64, "--tls-certificate and --tls-key"),
            (["--tls-key", "k.pem", "--tls-certificate", "c.pem"], 2, "'c.pem' cannot be read"),
            (["--world", "no-such.yaml"], 2, "'no-such.yaml' cannot be read"), (["--bogus"], 64, "bogus"),
            (["--host", "192.0.2.1"], 64, "Cannot listen on 192.0.2.1:8443"),
            (["--host", "no such host"], 64, "Cannot listen on no such host:8443"),
            (["--ca-out", "no/such/folder/ca.pem"], 64, "--ca-out no/such/folder/ca.pem"),
            (["--https-port", "off", "--http-port", "off", "--admin-port", "off"], 64, "nothing to serve"),
        ]
    )
    func refusals(_ arguments: [String], _ status: Int32, _ text: String) async throws {
        let outcome = try await Program.run(["serve"] + arguments)
        #expect(outcome.status == status)
        #expect(outcome.errors.contains(text), "\(outcome.errors)")
        #expect(outcome.output.isEmpty)
    }

    @Test("tells all that is wrong with a world, and serves none of it")
    func badWorld() async throws {
        let world = try Program.file("w.yaml", "accounts:\n  - {loginName: a, loginPasswort: hunter2}\nordrs: []\n")
        let outcome = try await Program.run("serve", "--https-port", "0", "--world", world)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("w.yaml:2:20: accounts[0]: There is no field 'loginPasswort'"))
        #expect(outcome.errors.contains("Did you mean 'orders'?"))
        #expect(!outcome.errors.contains("hunter2"))
    }

    @Test("gives up the whole start when one port is taken")
    func takenPort() async throws {
        let first = try Program.launch(freePorts)
        let admin = try #require(try await first.ready()["admin"] as? String)
        let port = try #require(URL(string: admin)?.port)
        let outcome = try await Program.run(
            "serve", "--https-port", "0", "--http-port", "0", "--admin-port", String(port)
        )
        #expect(outcome.status == 1 && outcome.output.isEmpty)
        #expect(outcome.errors.contains("Cannot listen on 127.0.0.1:\(port)"))
        first.signal(SIGTERM)
        #expect(await first.outcome().status == 0)
    }
}
