import Testing
import TrustRunner
import TrustScenarios

@Suite("The address of a target")
struct WebAddressTests {
    private func detours(_ texts: [String]) -> [ConnectTo] { texts.compactMap { ConnectTo($0) } }

    @Test(
        "is on this machine where its host is beyond doubt",
        arguments: [
            "https://127.0.0.1:8443", "https://localhost", "HTTPS://LOCALHOST:1/", "https://[::1]:8443/",
            "http://127.255.0.9/api",
        ]
    )
    func ours(_ text: String) throws {
        #expect(try #require(WebAddress(text)).isOnLoopback(by: []))
    }

    @Test(
        "is not on this machine where anything is in doubt",
        arguments: [
            "https://secure.trust-provider.com", "https://127.0.0.1.evil.example", "https://localhost.evil.example",
            "https://localhost.", "https://127.0.0.1.", "https://0127.0.0.1", "https://127.0.0.01", "https://127.1",
            "https://2130706433", "https://0.0.0.0", "https://[::ffff:127.0.0.1]", "https://[::]", "https://10.0.0.1",
            "https://128.0.0.1", "https://127.0.0.256", "https://my-localhost", "https://app.localhost",
        ]
    )
    func foreign(_ text: String) throws {
        #expect(try !#require(WebAddress(text)).isOnLoopback(by: []))
    }

    @Test(
        "is refused where two readers could find two hosts in it",
        arguments: [
            "", "nonsense", "ftp://127.0.0.1", "https://", "https:///x", "https://127.0.0.1@evil.example",
            "https://user:password@127.0.0.1", "https://evil.example\\@127.0.0.1", "https://127.0.0.1?x",
            "https://127.0.0.1#@evil.example", "https://127.0.0.1%2eevil.example", "https://127.0.0.1:0",
            "https://127.0.0.1:99999", "https://127.0.0.1:+443", "https://127.0.0.1:", "https://[::1",
            "https://[::1%lo]",
            "https://localhost evil.example", "https://ⓛocalhost", "//127.0.0.1",
        ]
    )
    func refused(_ text: String) {
        #expect(WebAddress(text) == nil)
    }

    @Test(
        "counts by its name and by where it leads",
        arguments: [
            ("https://localhost", ["localhost:443:evil.example:443"], false, false),
            ("https://localhost:8443", ["localhost:443:evil.example:443"], false, false),
            ("https://Evil.example", ["evil.example:443:127.0.0.1:8443"], false, true),
            ("https://Evil.example:9443", ["evil.example:443:127.0.0.1:8443"], false, false),
            ("https://localhost", ["localhost:443:127.0.0.1:8443"], true, true),
            ("https://localhost", ["other:443:evil.example:443"], true, true),
        ])
    func detoured(_ text: String, _ led: [String], _ isOurs: Bool, _ staysHere: Bool) throws {
        let address = try #require(WebAddress(text))
        #expect(address.isOnLoopback(by: detours(led)) == isOurs)
        #expect(address.connectsToLoopback(by: detours(led)) == staysHere)
    }

    @Test("is kept without slashes at its end")
    func text() throws {
        let address = try #require(WebAddress("https://Target.example:8443/api//"))
        #expect(address.text == "https://Target.example:8443/api")
        #expect(address.host == "target.example" && address.port == 8_443)
    }
}
