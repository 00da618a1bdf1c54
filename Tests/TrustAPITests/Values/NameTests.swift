import Testing

@testable import TrustAPI

@Suite("Names and addresses")
struct NameTests {
    @Test(
        "have one spelling in ASCII (RFC 3492)",
        arguments: [
            ("b\u{FC}cher.example", "xn--bcher-kva.example"), ("M\u{FC}nchen.de", "xn--mnchen-3ya.de"),
            ("\u{4F8B}\u{3048}.jp", "xn--r8jz45g.jp"), ("www.example.com", "www.example.com"),
            ("\u{43F}\u{440}\u{438}\u{43C}\u{435}\u{440}.ru", "xn--e1afmkfd.ru"), ("\u{FC}", "xn--tda"),
        ]
    )
    func punycode(_ name: String, _ expected: String) {
        #expect(InternationalName.ascii(name) == expected)
    }

    @Test("are public suffixes by rule, wildcard and exception")
    func suffixes() {
        for suffix in ["com", "co.uk", "CO.UK", "x.kobe.jp", "anything.ck", "xn--fiqs8s"] {
            #expect(PublicSuffix.contains(suffix), "\(suffix)")
        }
        for name in ["example.com", "kobe.jp", "city.kobe.jp", "www.ck", "localhost", "example.co.uk", "a.x.kobe.jp"] {
            #expect(!PublicSuffix.contains(name), "\(name)")
        }
    }

    @Test("look like an email address, or do not")
    func emails() {
        for text in ["a@b.example", "first.last+tag@sub.example.com", "o'neil@example.org"] {
            #expect(ContactSyntax.isEmail(text), "\(text)")
        }
        for text in [
            "", " ", "notanaddress", "a@b", "@example.com", "a@", "a b@example.com", "a..b@example.com", "a@-x.example",
            "a@example.com\r\n",
        ] {
            #expect(!ContactSyntax.isEmail(text), "\(text)")
        }
    }

    @Test("look like a telephone number, or do not")
    func phones() {
        for text in ["+1 555 0100", "0049 (30) 123-456", "112"] { #expect(ContactSyntax.isPhone(text), "\(text)") }
        for text in ["", "abc", "12", "+1 555 x100", "1234567890123456", " "] {
            #expect(!ContactSyntax.isPhone(text), "\(text)")
        }
    }
}
