import SecretSpelling
import Testing
import TrustAPI

@Suite("A search for secrets")
struct SecretSearchTests {
    static let passwords = [
        "s3cr&t é!<\"'>", "hunter2+2=%41", "pass word", "&amp;%26\\u0041", "日本語🔑", "a/b\\c", "plainword", "+/+/+/+/",
    ]

    @Test("finds each spelling, and once more escaped, and cuts it out", arguments: passwords, EscapedSpelling.allCases)
    func spellings(_ password: String, _ spelling: EscapedSpelling) {
        let search = SecretSearch([password])
        for encoding in EncodedSpelling.allCases {
            for lead in encoding == .base64 ? ["", "x", "xy"] : [""] {
                let once = spelling(encoding(password, after: lead))
                let twice =
                    encoding == .none
                    ? EscapedSpelling.allCases.map { $0(once) } + [EscapedSpelling.form(EscapedSpelling.html(once))]
                    : []
                for text in [once] + twice {
                    let whole = "left <\(text)> right"
                    let shown = SecretMask(search).shown(whole)
                    #expect(
                        shown.hasPrefix("left <") && shown.hasSuffix("> right") && shown.contains("•••"), "\(whole)")
                    let isLeft = search.finds(in: shown)
                    #expect(!isLeft, "\(shown)")
                }
            }
        }
    }

    @Test(
        "leaves alone what is none",
        arguments: [
            "", "%", "%%4", "&", "&amp;", "&#;", "&#x;", "&#1114112;", "\\", "\\u", "\\ud800", #"\ud800\u0041"#,
            "hunter", "HUNTER22",
            "68756e746572", "aHVudGVy", "%68%75%6", "hunter%2", "+++++", "&&&&&&&&", "\\\\\\\\\\", "%25%25%25%25",
        ]
    )
    func others(_ text: String) {
        #expect(!SecretSearch(["hunter22"]).finds(in: text))
        #expect(SecretMask(SecretSearch(["hunter22"])).shown(text) == text)
        #expect(!SecretSearch.none.finds(in: text) && !SecretSearch([""]).finds(in: text))
    }

    @Test("takes a name in capital and small letters alike")
    func names() {
        let mask = SecretMask([Secret("Some.Name", ignoringCase: true): "{name}", Secret("hunter22"): "{password}"])
        #expect(mask.shown("SOME.NAME some%2Ename Hunter22 hunter22") == "{name} {name} Hunter22 {password}")
    }

    @Test("takes the longest, also of those of another search")
    func longest() {
        let search = SecretSearch([Secret("login_password")], and: [SecretSearch(["login_password2", "log"])])
        #expect(SecretMask(search).shown("login_password2 login_password log logs") == "••• ••• ••• logs")
        #expect(!search.isEmpty && SecretSearch([Secret](), and: [SecretSearch([""])]).isEmpty)
    }

    @Test(
        "does not take long on a text that is all escapes",
        arguments: ["%25", "&amp;", "&#38;", "\\u005c", "%2525252525", "+", "&#"])
    func hostile(_ piece: String) {
        let text = String(repeating: piece, count: 1_000)
        let secrets = [
            "%25%25&amp;x", #"\\+++x"#, String(repeating: "%", count: 60) + "x",
            String(repeating: "&", count: 60) + "x",
        ]
        #expect(!SecretSearch(secrets).finds(in: text))
    }

    @Test("masks the fields of a head that hold secrets by their name")
    func headers() {
        let mask = SecretMask(SecretSearch(["hunter22"]))
        #expect(mask.shown(header: FormField("AUTHORIZATION", "Basic x")) == FormField("AUTHORIZATION", "•••"))
        #expect(
            mask.shown(header: FormField("Set-Cookie", "a=1"), as: "{cookie}") == FormField("Set-Cookie", "{cookie}"))
        #expect(mask.shown(header: FormField("X-Key", "aHVudGVyMjI=")) == FormField("X-Key", "•••"))
    }
}
