import Testing
import TrustDocuments

@Suite("trustsim dcv", .ownWorkplace, .timeLimit(.minutes(2)), .enabled(if: Program.expects("openssl")))
struct DCVTests {
    /// Makes `a.csr` with openssl, and runs a script beside it.
    private func shell(_ script: String) async throws -> Program.Outcome {
        let folder = try Program.freshPath("here")
        return try await Program.shell(
            """
            mkdir '\(folder)'; cd '\(folder)'
            openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout key.pem -out a.csr \\
                -subj '/CN=*.example.com' -addext 'subjectAltName=DNS:*.example.com,DNS:www.example.org' 2> /dev/null
            hash() { openssl req -in a.csr -outform der | openssl dgst -$1 -r | cut -d ' ' -f 1; }
            \(script)
            """)
    }

    @Test("prints the file and the record of each name in the CSR, by the hashes that openssl gives")
    func text() async throws {
        let printed = try await shell(
            """
            trustsim dcv --csr a.csr --unique-value abc123 > found
            md5=$(hash md5); sha=$(hash sha256)
            for name in '*.example.com example.com' 'www.example.org www.example.org'; do
                set -f; set -- $name
                [ -s expected ] && echo >> expected
                cat >> expected <<END
            $1
              file      http://$2/.well-known/pki-validation/$(echo $md5 | tr a-f A-F).txt
                        $sha
                        sectigo.com
                        abc123
              CNAME     _$md5.$2
                to      ${sha:0:32}.${sha:32}.abc123.sectigo.com
            END
            done
            diff expected found && echo same
            """)
        #expect(printed.output == "same\n", "\(printed)")
    }

    @Test("prints JSON for the domains that are named, from stdin")
    func json() async throws {
        let printed = try await shell(
            "grep -v -- ----- a.csr | trustsim dcv --csr - --domain a.test --format json; hash sha256")
        let lines = printed.output.split(separator: "\n")
        let document = try Document.readJSON(Array(lines.dropLast().joined(separator: "\n").utf8), source: "stdout")
        let sha = try #require(lines.last)
        #expect(document["sha256"]?.text == sha.uppercased())
        guard case .list(let elements)? = document["domains"]?.content else {
            Issue.record("There are no domains: \(printed)")
            return
        }
        let domains = Array(elements)
        #expect(domains.count == 1 && domains[0]["content"]?.text == "\(sha)\nsectigo.com")
        #expect(domains[0]["cname"]?["target"]?.text == "\(sha.prefix(32)).\(sha.dropFirst(32)).sectigo.com")
    }

    @Test(
        "says what is wrong with a CSR, with the code that the API gives",
        arguments: [
            ("echo '!' > a.csr", "(-9)"), ("echo AAAA > a.csr", "(-10)"),
            ("openssl req -new -newkey ed25519 -nodes -keyout k -out a.csr -subj /CN=a.test", "(-11)"),
            ("openssl req -new -newkey rsa:1024 -nodes -keyout k -out a.csr -subj /CN=a.test", "1024 bits"),
            ("rm a.csr", "no such file"),
            ("openssl req -new -newkey rsa:2048 -nodes -keyout k -out a.csr -subj /O=a", "names no domain"),
        ])
    func problems(_ damage: String, _ reason: String) async throws {
        let refused = try await shell("\(damage) 2> /dev/null; trustsim dcv --csr a.csr || echo $?")
        #expect(refused.output == "2\n" && refused.errors.contains(reason), "\(refused)")
    }

    @Test("takes a unique value of letters and digits", arguments: ["''", "a-b", "aaaaaaaaaaaaaaaaaaaaa"])
    func uniqueValue(_ value: String) async throws {
        #expect(try await shell("trustsim dcv --csr a.csr --unique-value \(value) || echo $?").output == "64\n")
    }
}
