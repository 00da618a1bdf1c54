import Foundation
import Testing
import TrustRunner
import TrustScenarios

@Suite("A file of bindings")
struct BindingsFileTests {
    private func read(
        _ text: String, mode: Int, environment: [String: String] = [:]
    ) throws(BindingsError) -> BindingsFile {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).yaml")
        defer { try? FileManager.default.removeItem(at: file) }
        _ = FileManager.default.createFile(
            atPath: file.path, contents: Data(text.utf8), attributes: [.posixPermissions: mode])
        return try BindingsFile(file.path, environment: environment)
    }

    private let plain = "credentials: {loginName: acme, loginPassword: hunter2}"
    private let variable = "credentials: {loginName: {env: N}, loginPassword: {env: P}}"

    @Test("may hold a password where nobody else gets at it", arguments: [0o600, 0o400, 0o700])
    func closed(_ mode: Int) throws {
        #expect(try read(plain, mode: mode).login?.loginPassword == "hunter2")
    }

    @Test("is refused where others get at its password", arguments: [0o644, 0o640, 0o604, 0o620, 0o602, 0o666])
    func exposed(_ mode: Int) throws {
        let error = try #require(throws: BindingsError.self) { try read(plain, mode: mode) }
        guard case .exposed = error else {
            Issue.record("\(error)")
            return
        }
        #expect(error.description.contains("chmod 600") && !error.description.contains("hunter2"))
    }

    @Test("may be read by all where the password is in the environment")
    func open() throws {
        let login = try read(variable, mode: 0o644, environment: ["N": "acme", "P": "hunter2"]).login
        #expect(login?.loginName == "acme" && login?.loginPassword == "hunter2")
        #expect(try read("orders: {a: 5}", mode: 0o644).login == nil)
    }

    @Test("names the variable that is not there", arguments: [[:], ["N": "acme"], ["N": "acme", "P": ""]])
    func absent(_ environment: [String: String]) throws {
        let error = try #require(throws: BindingsError.self) {
            try read(variable, mode: 0o600, environment: environment)
        }
        #expect(error.description.contains(environment["N"] == nil ? "variable N" : "variable P"))
    }

    @Test(
        "tells no secret where it cannot be read",
        arguments: [
            "credentials: {loginName: acme, loginPassword: \"hunter2}",
            "credentials: {loginName: acme, loginPassword: hunter2",
            "credentials: {loginName: acme, loginPassword: hunter2: x}", "credentials: hunter2",
            "credentials: [hunter2]", "credentials:\n  loginPassword: hunter2\n loginName: x\n\tq",
            "credentials: {loginName: acme, loginPassword: hunter2, loginPassword: hunter2}",
            "credentials: {loginName: acme, loginPassword hunter2}", "credentials: {loginPassword: &a *hunter2}",
        ]
    )
    func broken(_ text: String) throws {
        let error = try #require(throws: BindingsError.self) { try read(text, mode: 0o600) }
        #expect(!error.description.contains("hunter2"), "\(error)")
    }

    @Test("has to be there")
    func nowhere() throws {
        let error = try #require(throws: BindingsError.self) { try BindingsFile("no/such/file", environment: [:]) }
        #expect(error.description.contains("no/such/file"))
    }
}
