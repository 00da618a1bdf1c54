import Testing
import TrustAPI

@Suite("Passwords out of what is shown")
struct CallMaskTests {
    private func mask(_ fields: [FormField] = [], raw: [String] = [], known: [String] = []) -> CallMask {
        CallMask(endpoint: .autoAuthorize, fields: fields, raw: raw, known: SecretSearch(known))
    }

    @Test(
        "replaces a password in each spelling",
        arguments: [
            "s3cr&t é!", "s3cr%26t+%C3%A9%21", "s3cr%26t%20%c3%a9!", "s3cr%26t+%C3%A9!", "%733cr%26t %C3%A9%21",
        ]
    )
    func spellings(_ text: String) {
        let mask = mask(known: ["s3cr&t é!"])
        #expect(mask.shown(text) == "•••")
        #expect(!mask.shown("<\(text)|\(text)>").contains("3cr"))
        #expect(
            mask.shown(form: Array("a=x&b=\(text.split(separator: "&").joined(separator: "%26"))".utf8))
                == "a=x&b=•••")
    }

    @Test(
        "leaves alone what is no password",
        arguments: ["s3cr", "s3cr&t e!", "s3cr%26", "%", "%%", "s3cr&", "", "S3CR&T É!"])
    func others(_ text: String) {
        #expect(mask(known: ["s3cr&t é!"]).shown(text) == text)
    }

    @Test("takes a percent sign in a password as it is and encoded")
    func percent() {
        let mask = mask(known: ["100%25x"])
        #expect(mask.shown("100%25x") == "•••")
        #expect(mask.shown("100%2525x") == "•••")
        #expect(mask.shown("100%x") == "100%x")
    }

    @Test("masks a secret argument whatever its case, and its value wherever else it stands")
    func fields() {
        let mask = mask([FormField("LoginPassword", "hunter22")])
        #expect(mask.shown(FormField("LOGINPASSWORD", "other")) == FormField("LOGINPASSWORD", "•••"))
        #expect(mask.shown(FormField("x", "my hunter22")) == FormField("x", "my •••"))
        #expect(mask.shown(FormField("hunter22", "")) == FormField("•••", ""))
        #expect(
            mask.shown(form: Array("loginName=a&loginpassword=hunter22&&hunter22&x=%41".utf8))
                == "loginName=a&loginpassword=•••&&•••&x=%41")
        #expect(mask.shown(form: Array("hunter22=1&hunter22=hunter22".utf8)) == "•••=1&•••=•••")
    }

    @Test("takes the longest password first")
    func longest() {
        #expect(mask(known: ["abcd", "abcdef"]).shown("abcdef abcd") == "••• •••")
    }

    @Test("keeps words that have a very short password in them")
    func short() {
        let mask = mask(known: ["on"])
        #expect(mask.shown("on") == "•••")
        #expect(mask.shown("action") == "action")
    }

    @Test(
        "finds what stands behind the name in other notations",
        arguments: [
            #"{"loginPassword":"a secret"}"#, "{ 'LOGINPASSWORD' : 'a secret' }", "<loginPassword>a_secret</x>",
            "loginPassword: a_secret", "x\nloginPassword = a_secret\ny", "loginPassword=a_secret;x=1",
            #"["loginPassword"=>"a secret"]"#,
        ]
    )
    func notations(_ text: String) {
        let shown = mask(raw: [text]).shown(text)
        #expect(!shown.contains("secret") && shown.contains("•••"))
    }

    @Test(
        "does not take the word for a password",
        arguments: ["loginPassword", "the loginPassword is", "loginPassword\"x"])
    func names(_ text: String) {
        #expect(mask(raw: [text]).shown(text) == text)
    }
}
