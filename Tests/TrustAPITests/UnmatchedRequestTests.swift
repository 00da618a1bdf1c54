import Testing
import TrustAPI

@Suite("The path of an unmatched request")
struct UnmatchedRequestTests {
    private func shown(_ path: String, body: String = "", known: [String] = []) -> String {
        UnmatchedHTTPRequest(path: path, body: Array(body.utf8)).shownPath(hiding: SecretSearch(known))
    }

    @Test("is shown as it was sent", arguments: ["/", "/products/!AutoUpdateDVC", "/ä/%21x", "/products/!X&a=b", ""])
    func plain(_ path: String) { #expect(shown(path) == path) }

    @Test(
        "shows no password, where a client forgot the question mark or put it in the path",
        arguments: [
            ("/products/!X&loginName=a&loginPassword=hunter2!", ""), ("/products/!X&loginPassword=hunter2%21&b=c", ""),
            ("/products/!X&LOGINPASSWORD=hunter2!", ""), ("/products/!X&pass=hunter2!", ""),
            ("/products/!X%3FloginPassword%3Dhunter2%21", ""), ("/products/!X/hunter2!", "loginPassword=hunter2%21"),
            ("/products/!X/hunter2%21", "loginPassword=hunter2!"), ("/products/!X/known%5Fone/hunter-2", ""),
        ]
    )
    func passwords(_ path: String, _ body: String) {
        let shown = shown(path, body: body, known: ["known_one", "hunter-2"])
        #expect(shown.contains("•••") && !shown.contains("hunter") && !shown.contains("known"), "\(shown)")
    }

    @Test("has nothing in it that steers a terminal")
    func controls() {
        #expect(shown("/a\u{1B}[31m\nb\u{202E}c\u{85}") == "/a%1B[31m%0Ab%E2%80%AEc%C2%85")
    }

    @Test(
        "is cut where it is long",
        arguments: [(199, false), (200, true), (1_999, true), (2_000, true), (60_000, true)]
    )
    func long(_ count: Int, _ isCut: Bool) {
        let shown = shown("/" + String(repeating: "a", count: count))
        #expect(shown.count == (isCut ? 201 : count + 1) && shown.hasSuffix("…") == isCut)
    }

    @Test("shows no part of a password, wherever it is cut")
    func cutPasswords() {
        let password = String(repeating: "hunter2", count: 50)
        for start in [0, 150, 190, 1_700, 1_990] {
            let shown = shown("/" + String(repeating: "-", count: start) + password, known: [password])
            #expect(!shown.contains("hunter"), "\(start): \(shown)")
        }
    }
}
