import Testing
import TrustCertificates
import TrustServer
import TrustSimulator

@Suite("A server that is stopped")
struct StopTests {
    @Test("is stopped once, whoever asks for it again, at once or later")
    func again() async throws {
        let server = try await SimulatorServer.start(World(), identity: try ServerIdentity.generated())
        let address = try #require(server.addresses.http)
        _ = try await RawConnection.open(address, trusting: "")
        async let first: Void = server.stop()
        async let second: Void = server.stop()
        _ = await (first, second)
        await server.stop()
        await #expect(throws: (any Error).self) { try await RawConnection.open(address, trusting: "") }
    }
}
