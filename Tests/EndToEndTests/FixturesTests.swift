import Foundation
import Testing

@Suite("trustsim fixtures", .ownWorkplace, .timeLimit(.minutes(10)))
struct FixturesTests {
    @Test("writes exchanges, and exports them")
    func main() async throws {
        let folder = URL(fileURLWithPath: try Program.freshPath("fixtures"))
        let scenario = try Program.file(
            "p.yaml", "title: p\neffect: probe\nsteps: [{call: AutoAuthorize, with: {x: 1}, expect: {errorCode: -2}}]\n"
        )
        // An option of a nested command, from the environment.
        let written = try await Program.run("fixtures", "write", scenario, environment: ["TRUSTSIM_OUT": folder.path])
        #expect(written.status == 0, "\(written.errors)")
        let exchange = try String(contentsOf: folder.appendingPathComponent("AutoAuthorize/p.json"), encoding: .utf8)
        #expect(exchange.contains("loginPassword={password}&x=1"))
        for (format, file) in [
            ("wiremock", "mappings/p.json"), ("har", "trustsim.har"), ("http", "AutoAuthorize.http"),
        ] {
            let out = folder.appendingPathComponent(format)
            let exported = try await Program.run(
                "fixtures", "export", "--format", format, "--out", out.path, "--from", folder.path
            )
            #expect(exported.status == 0, "\(exported.errors)")
            #expect(FileManager.default.fileExists(atPath: out.appendingPathComponent(file).path))
        }
    }

    @Test("ends with 5 where a password would be written, and writes nothing")
    func secret() async throws {
        let folder = try Program.freshPath("fixtures")
        let scenario = try Program.file(
            "s.yaml",
            "title: s\ngiven: {account: {loginPassword: AutoAuthorize}}\nsteps: [{call: AutoAuthorize}]\n"
        )
        let outcome = try await Program.run(
            "fixtures", "write", scenario, environment: ["TRUSTSIM_OUT": folder, "TRUSTSIM_ALLOW_EMPTY": "1"]
        )
        #expect(outcome.status == 5)
        #expect(!FileManager.default.fileExists(atPath: folder))
    }
}
