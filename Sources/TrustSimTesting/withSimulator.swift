import AsyncHTTPClient
import TrustCertificates
import TrustServer
import TrustSimulator

/// Runs a simulator, in this process and on free ports, for the length of `body`.
///
///     try await withSimulator { simulator in
///         let client = MyClient(url: simulator.url, …)
///         try await client.updateValidation(ofOrder: 1234567)
///         try await simulator.verify(.autoUpdateDCV, order: 1234567, code: 0)
///     }
///
/// Each has a world, a clock and a journal of its own, so tests run beside each other. It works in any test framework: what is
/// wrong is a thrown error that says so.
/// - Throws: What `body` throws, and `SimulatorError` when the world cannot be used.
public func withSimulator<Result>(
    world: TestWorld = .demo, isolation: isolated (any Actor)? = #isolation,
    _ body: (TestSimulator) async throws -> Result
) async throws -> Result {
    let served = try world.load()
    var settings = ServerSettings()
    settings.servesOverHTTP = true
    settings.threads = 1
    let server = try await SimulatorServer.start(served, settings: settings, identity: try ServerIdentity.generated())
    do {
        let result = try await body(try TestSimulator(server, account: served.accounts.first?.account))
        await server.stop()
        return result
    } catch {
        await server.stop()
        throw error
    }
}
