import Foundation
import Testing

@Suite("--tls-faults", .ownWorkplace, .timeLimit(.minutes(10)))
struct TLSFaultTests {
    @Test("gives exec three addresses, each refused for its own reason", .enabled(if: Program.expects("curl")))
    func exec() async throws {
        let outcome = try await Program.shell(
            """
            trustsim exec --tls-faults --trust-env -- sh -c '
            for url in "$TRUSTSIM_EXPIRED_URL" "$TRUSTSIM_WRONG_HOST_URL" "$TRUSTSIM_UNKNOWN_CA_URL"; do
              curl -sS "$url/products/!ResendDCVEmail" -d orderNumber=1 2>&1 || true
              curl -sSk "$url/products/!ResendDCVEmail" -d orderNumber=1; echo
            done
            curl -sS --connect-to "wrong.example.com:443:${TRUSTSIM_WRONG_HOST_URL#https://}" \\
              "https://wrong.example.com/products/!ResendDCVEmail" -d orderNumber=1'
            """
        )
        let lines = outcome.output.split(separator: "\n").filter {
            $0.hasPrefix("curl: (") || $0.hasPrefix("errorCode")
        }
        try #require(lines.count == 7, "\(outcome)")
        #expect(lines[0].contains("expired"))
        #expect(lines[2].contains("127.0.0.1") && lines[2].contains("no alternative"))
        #expect(lines[4].contains("issuer") || lines[4].contains("self-signed"))
        // A client that does not check, or that calls the other host, is answered as everywhere.
        for line in [lines[1], lines[3], lines[5], lines[6]] { #expect(line.hasPrefix("errorCode=-3&")) }
    }

    @Test("tells with the other addresses of serve where they are")
    func ready() async throws {
        let program = try Program.launch([
            "serve", "--tls-faults", "--https-port", "0", "--http-port", "0", "--admin-port", "0",
        ])
        let faults = try #require(try await program.ready()["tlsFaults"] as? [String: String])
        #expect(Set(faults.keys) == ["expired", "wrongHost", "unknownAuthority"])
        #expect(faults.values.allSatisfy { $0.hasPrefix("https://127.0.0.1:") })
        program.signal(SIGTERM)
        #expect(await program.outcome().status == 0)
    }

    @Test("is refused beside a certificate of one's own")
    func refusal() async throws {
        let outcome = try await Program.run("serve", "--tls-faults", "--tls-certificate", "c.pem", "--tls-key", "k.pem")
        #expect(outcome.status == 64 && outcome.errors.contains("--tls-faults needs a CA"))
    }
}
