import NIOSSL
import Testing
import TrustCertificates
import TrustServer

@Suite("Ports whose certificate has something wrong with it")
struct TLSFaultTests {
    /// Whether a client that checks so much gets an answer.
    private func answers(
        _ fault: TLSFault, of server: SimulatorServer, to verification: CertificateVerification
    ) async throws -> Bool {
        let address = try #require(server.addresses.tlsFaults[fault])
        let connection = try await RawConnection.open(address, trusting: server.trustAnchor, verification: verification)
        let call = "loginName=login_name&loginPassword=login_password&orderNumber=1234567"
        // Where the certificate is refused, the connection may be gone before anything is written.
        try? await connection.write(post("!ResendDCVEmail", call, headers: "Connection: close\r\n"))
        return try await connection.readToEnd().hasSuffix("errorCode=0")
    }

    private func serve(_ body: (SimulatorServer) async throws -> Void) async throws {
        var settings = ServerSettings()
        settings.tlsFaults = TLSFault.allCases
        try await ServedWorld.with(settings) { served in try await body(served.server) }
    }

    @Test("answer to a client that does not check, and to none that does", arguments: TLSFault.allCases)
    func checks(_ fault: TLSFault) async throws {
        try await serve { server in
            let unchecked = try await answers(fault, of: server, to: .none)
            let checked = try await answers(fault, of: server, to: .fullVerification)
            #expect(unchecked && !checked)
        }
    }

    @Test("are wrong in the host alone, or in all but the host")
    func hosts() async throws {
        try await serve { server in
            var welcome: [TLSFault] = []
            for fault in TLSFault.allCases where try await answers(fault, of: server, to: .noHostnameVerification) {
                welcome.append(fault)
            }
            #expect(welcome == [.wrongHost])
        }
    }

    @Test("are not there unless they are asked for")
    func absence() async throws {
        try await ServedWorld.with { served in #expect(served.server.addresses.tlsFaults.isEmpty) }
    }
}
