import Testing
import TrustAPI

@Suite("Passwords out of what is shown")
struct RedactionTests {
    private func redaction(_ fields: [FormField] = [], raw: [String] = [], known: [String] = []) -> Redaction {
        Redaction(endpoint: .autoAuthorize, fields: fields, raw: raw, known: known.map { Secret($0) })
    }

    @Test(
        "replaces a password in each spelling",
        arguments: [
            "s3cr&t é!", "s3cr%26t+%C3%A9%21", "s3cr%26t%20%c3%a9!", "s3cr%26t+%C3%A9!", "%733cr%26t %C3%A9%21",
        ]
    )
    func spellings(_ text: String) {
        let redaction = redaction(known: ["s3cr&t é!"])
        #expect(redaction.shown(text: text) == "•••")
        #expect(!redaction.shown(text: "<\(text)|\(text)>").contains("3cr"))
        #expect(
            redaction.shown(form: Array("a=x&b=\(text.split(separator: "&").joined(separator: "%26"))".utf8))
                == "a=x&b=•••")
    }

    @Test(
        "leaves alone what is no password",
        arguments: ["s3cr", "s3cr&t e!", "s3cr%26", "%", "%%", "s3cr&", "", "S3CR&T É!"])
    func others(_ text: String) {
        #expect(redaction(known: ["s3cr&t é!"]).shown(text: text) == text)
    }

    @Test("takes a percent sign in a password as it is and encoded")
    func percent() {
        let redaction = redaction(known: ["100%25x"])
        #expect(redaction.shown(text: "100%25x") == "•••")
        #expect(redaction.shown(text: "100%2525x") == "•••")
        #expect(redaction.shown(text: "100%x") == "100%x")
    }

    @Test("masks a secret argument whatever its case, and its value wherever else it stands")
    func fields() {
        let redaction = redaction([FormField("LoginPassword", "hunter22")])
        #expect(redaction.shown(FormField("LOGINPASSWORD", "other")) == FormField("LOGINPASSWORD", "•••"))
        #expect(redaction.shown(FormField("x", "my hunter22")) == FormField("x", "my •••"))
        #expect(redaction.shown(FormField("hunter22", "")) == FormField("•••", ""))
        #expect(
            redaction.shown(form: Array("loginName=a&loginpassword=hunter22&&hunter22&x=%41".utf8))
                == "loginName=a&loginpassword=•••&&•••&x=%41")
        #expect(redaction.shown(form: Array("hunter22=1&hunter22=hunter22".utf8)) == "•••=1&•••=•••")
    }

    @Test("takes the longest password first")
    func longest() {
        #expect(redaction(known: ["abcd", "abcdef"]).shown(text: "abcdef abcd") == "••• •••")
    }

    @Test("keeps words that have a very short password in them")
    func short() {
        let redaction = redaction(known: ["on"])
        #expect(redaction.shown(text: "on") == "•••")
        #expect(redaction.shown(text: "action") == "action")
    }

    @Test(
        "finds what stands behind the name in other notations",
        arguments: [
            "{\"loginPassword\":\"a secret\"}", "{ 'LOGINPASSWORD' : 'a secret' }", "<loginPassword>a_secret</x>",
            "loginPassword: a_secret", "x\nloginPassword = a_secret\ny", "loginPassword=a_secret;x=1",
            "[\"loginPassword\"=>\"a secret\"]",
        ]
    )
    func notations(_ text: String) {
        let shown = redaction(raw: [text]).shown(text: text)
        #expect(!shown.contains("secret") && shown.contains("•••"))
    }

    @Test(
        "does not take the word for a password",
        arguments: ["loginPassword", "the loginPassword is", "loginPassword\"x"])
    func names(_ text: String) {
        #expect(redaction(raw: [text]).shown(text: text) == text)
    }
}
