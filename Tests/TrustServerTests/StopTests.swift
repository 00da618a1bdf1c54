import Testing
import TrustServer
import TrustSimulator

@Suite("A server that is stopped")
struct StopTests {
    @Test("is stopped once, whoever asks for it again, at once or later")
    func again() async throws {
        let server = try await SimulatorServer.start(World(), identity: try ServerIdentity.generated())
        async let first: Void = server.stop()
        async let second: Void = server.stop()
        _ = await (first, second)
        await server.stop()
    }
}
