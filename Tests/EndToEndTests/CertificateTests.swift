import Foundation
import Testing

/// What clients are shown over TLS, as they see it.
@Suite("Certificates", .ownWorkplace, .timeLimit(.minutes(5)), .enabled(if: Program.expects("openssl")))
struct CertificateTests {
    /// A shell in a folder that has nothing.
    private func shell(_ script: String, environment: [String: String] = [:]) async throws -> Program.Outcome {
        let folder = try Program.freshPath("here")
        return try await Program.shell("mkdir '\(folder)'; cd '\(folder)'; \(script)", environment: environment)
    }

    /// Prints the names in the certificate that a simulator shows.
    private static let names = """
        bash -c 'openssl s_client -connect ${TRUSTSIM_URL#https://} < /dev/null 2> /dev/null | openssl x509 -noout -ext subjectAltName'
        """

    @Test("are for the vendor's names, loopback, --host and each --tls-name")
    func names() async throws {
        let shown = try await shell(
            "trustsim exec --host 127.0.0.2 --tls-name CA.test --tls-name '*.ca.test' --tls-name 192.0.2.7 -- \(Self.names)"
        )
        for name in [
            "secure.trust-provider.com", "secure.sectigo.com", "secure.comodo.net", "secure.comodo.com", "localhost",
            "ca.test", "*.ca.test",
        ] {
            #expect(shown.output.contains("DNS:\(name)"), "\(name): \(shown.output)")
        }
        for address in ["127.0.0.1", "0:0:0:0:0:0:0:1", "127.0.0.2", "192.0.2.7"] {
            #expect(shown.output.contains("IP Address:\(address)"), "\(address): \(shown.output)")
        }
    }

    @Test(
        "lead a client to the simulator by a name of the vendor", .enabled(if: Program.expects("curl")),
        arguments: ["secure.trust-provider.com", "secure.comodo.net", "mine.test"])
    func vendorName(_ name: String) async throws {
        let called = try await shell(
            """
            trustsim exec --tls-name mine.test -- bash -c 'curl -sS --cacert $TRUSTSIM_CA_FILE -d x=1 \
                --connect-to \(name):443:${TRUSTSIM_URL#https://} "https://\(name)/products/!ResendDCVEmail"'
            """)
        #expect(called.output.hasPrefix("errorCode=-2&"), "\(called)")
    }

    @Test("come from the same CA at the next start with --ca, and only its owner can read the key")
    func kept() async throws {
        let kept = try await shell(
            """
            umask 000
            trustsim exec --ca ca -- cp ca/ca.pem first.pem
            trustsim exec --ca ca --ca-out out.pem -- bash -c 'cmp $TRUSTSIM_CA_FILE first.pem'
            cmp out.pem first.pem
            TRUSTSIM_CA=ca trustsim exec -- bash -c 'cmp $TRUSTSIM_CA_FILE first.pem'
            stat -c '%a %n' ca/*
            """)
        #expect(kept.status == 0 && kept.output == "600 ca/ca-key.pem\n644 ca/ca.pem\n", "\(kept)")
    }

    @Test("come from the same CA after a restart with --state", .enabled(if: Program.expects("curl")))
    func keptWithState() async throws {
        let serve = "trustsim serve --https-port 0 --http-port off --admin-port off --state state --ready-file ready"
        let restarted = try await shell(
            """
            for run in first second; do
                \(serve) > log 2>&1 & until [ -s ready ]; do kill -0 $!; done
                port=$(grep -o '127.0.0.1:[0-9]*' ready | cut -d : -f 2); rm ready
                curl -sS --cacert ${first:-state/ca.pem} -d x=1 "https://localhost:$port/products/!ResendDCVEmail" | grep -o '^errorCode=-2'
                cp state/ca.pem first.pem; first=first.pem
                kill $!; wait $! || true
            done
            """)
        #expect(restarted.status == 0 && restarted.output == "errorCode=-2\nerrorCode=-2\n", "\(restarted)")
    }

    @Test("come from one CA where several simulators start at once")
    func together() async throws {
        let started = try await shell(
            """
            for i in 1 2 3 4; do trustsim exec --ca ca --ca-out $i.pem -- true & done; wait
            cmp 1.pem 2.pem; cmp 1.pem 3.pem; cmp 1.pem 4.pem; cmp 1.pem ca/ca.pem
            """)
        #expect(started.status == 0, "\(started)")
    }

    @Test("can come from a CA of one's own, with an RSA key")
    func ownAuthority() async throws {
        let served = try await shell(
            """
            mkdir ca
            openssl req -x509 -newkey rsa:2048 -nodes -keyout ca/ca-key.pem -out ca/ca.pem -subj /CN=own -days 2 2> /dev/null
            chmod 644 ca/ca-key.pem
            trustsim exec --ca ca -- bash -c 'openssl s_client -connect ${TRUSTSIM_URL#https://} -CAfile ca/ca.pem \
                -verify_return_error < /dev/null 2> /dev/null' | grep 'Verify return code'
            stat -c %a ca/ca-key.pem
            """)
        #expect(served.output.contains("Verify return code: 0 (ok)") && served.output.hasSuffix("600\n"), "\(served)")
    }

    @Test(
        "are refused where the CA cannot be one",
        arguments: [
            ("rm ca/ca.pem", "'ca/ca.pem' is missing"), ("rm ca/ca-key.pem", "'ca/ca-key.pem' is missing"),
            ("echo x > ca/ca.pem", "has no 'CERTIFICATE' in PEM"),
            ("echo x > ca/ca-key.pem", "has no 'PRIVATE KEY' in PEM"),
            (
                "openssl ecparam -name prime256v1 -genkey -noout | openssl pkcs8 -topk8 -nocrypt -out ca/ca-key.pem",
                "is not its private key"
            ),
            (
                "openssl req -x509 -key ca/ca-key.pem -out ca/ca.pem -subj /CN=x -addext basicConstraints=critical,CA:FALSE",
                "CA:TRUE is required"
            ),
            ("echo \"$expired\" | tee ca/ca-key.pem > ca/ca.pem", "It expired at 2020-01-01"),
            ("cp ca/ca-key.pem ca/ca.pem", "has no 'CERTIFICATE' in PEM"),
        ])
    func refused(_ damage: String, _ reason: String) async throws {
        let refused = try await shell(
            "trustsim exec --ca ca -- true; \(damage); trustsim exec --ca ca -- true || echo $?",
            environment: ["expired": Self.expired])
        #expect(refused.output == "2\n" && refused.errors.contains(reason), "\(refused)")
    }

    @Test(
        "are not asked for in ways that exclude each other",
        arguments: [
            "--tls-name 'a b'", "--tls-name https://ca.test", "--tls-name ''", "--tls-name -x.test",
            "--tls-name ü.test",
            "--ca ca --tls-certificate c.pem --tls-key k.pem",
            "--tls-name a.test --tls-certificate c.pem --tls-key k.pem",
            "--tls-certificate c.pem",
        ])
    func usage(_ options: String) async throws {
        #expect(try await shell("trustsim exec \(options) -- true").status == 64)
    }

    @Test("are trusted by Java, in a store that keytool reads", .enabled(if: Program.expects("keytool")))
    func java() async throws {
        let listed = try await shell(
            """
            trustsim exec --trust-env -- bash -c '
                for option in $JAVA_TOOL_OPTIONS; do case $option in *trustStore=*) store=${option#*=};; esac; done
                unset JAVA_TOOL_OPTIONS
                keytool -list -rfc -keystore $store -storepass changeit > store.txt
                sed 1d $TRUSTSIM_CA_FILE | head -n 1 | grep -F -f - store.txt'
            JAVA_TOOL_OPTIONS=-Djavax.net.ssl.trustStore=mine trustsim exec --trust-env -- printenv JAVA_TOOL_OPTIONS
            """)
        #expect(listed.status == 0 && listed.output.hasSuffix("-Djavax.net.ssl.trustStore=mine\n"), "\(listed)")
        #expect(listed.errors.contains("names a trust store already"))
    }

    @Test("are reached around a proxy, whose exceptions are extended")
    func proxies() async throws {
        let set = try await shell(
            "trustsim exec -- printenv NO_PROXY no_proxy; NO_PROXY='*' trustsim exec -- printenv NO_PROXY",
            environment: ["no_proxy": "intranet.test"])
        let names = "intranet.test,localhost,127.0.0.1,::1\n"
        #expect(set.output == names + names + "*\n", "\(set)")
    }

    /// A CA that was valid in 2019, and its key.
    private static let expired = """
        -----BEGIN CERTIFICATE-----
        MIIBHjCBxKADAgECAgEBMAoGCCqGSM49BAMCMA4xDDAKBgNVBAMMA29sZDAeFw0x
        OTAxMDEwMDAwMDBaFw0yMDAxMDEwMDAwMDBaMA4xDDAKBgNVBAMMA29sZDBZMBMG
        ByqGSM49AgEGCCqGSM49AwEHA0IABP6bSFZTNwVBrCruTyRiBZ27wayEUDBaTbEY
        ij9iY/ioJh8sj9cgisIIqJtKhVIrcqsnuOmk1slBlLHlVVZhOYijEzARMA8GA1Ud
        EwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSQAwRgIhAMF6epcBvQcwz3YWbodECvRr
        9x+y/zmE49LSyJuQ+dpUAiEAjO3qlwuO0Lbx7eRMebkI3G/2z8eyHoAiRt6yvqN3
        scQ=
        -----END CERTIFICATE-----
        -----BEGIN PRIVATE KEY-----
        MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgXJstFOCb2TXs6RNi
        lA8/fqJQO/vGIsJlo8Gc0LUq/FWhRANCAAT+m0hWUzcFQawq7k8kYgWdu8GshFAw
        Wk2xGIo/YmP4qCYfLI/XIIrCCKibSoVSK3KrJ7jppNbJQZSx5VVWYTmI
        -----END PRIVATE KEY-----

        """
}
