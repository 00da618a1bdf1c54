import Testing
import TrustAPI

@Suite("x-www-form-urlencoded")
struct FormCodingTests {
    @Test(
        "is read whatever the bytes",
        arguments: [
            ("a=b&c=d", [FormField("a", "b"), FormField("c", "d")]),
            ("a=b=c", [FormField("a", "b=c")]),
            ("a", [FormField("a", "")]),
            ("=x", [FormField("", "x")]),
            ("&&a=1&", [FormField("a", "1")]),
            ("a=1&a=2", [FormField("a", "1"), FormField("a", "2")]),
            ("a=%", [FormField("a", "%")]),
            ("a=%4", [FormField("a", "%4")]),
            ("a=%zz%41", [FormField("a", "%zzA")]),
            ("a=x+y%20z", [FormField("a", "x y z")]),
            ("a=%2B", [FormField("a", "+")]),
            ("a=%C3%A9", [FormField("a", "é")]),
            ("a=%FF", [FormField("a", "\u{FFFD}")]),
            ("a=x@y z", [FormField("a", "x@y z")]),
            ("", []),
        ]
    )
    func decode(_ text: String, _ expected: [FormField]) {
        #expect(FormCoding.decode(Array(text.utf8)) == expected)
    }

    @Test("is written with + for a blank and % for punctuation, but for *-._")
    func encode() {
        let fields = [FormField("errorMessage", "The 'x' argument, é*-._~(!)")]
        #expect(
            String(decoding: FormCoding.encode(fields), as: UTF8.self)
                == "errorMessage=The+%27x%27+argument%2C+%C3%A9*-._%7E%28%21%29"
        )
    }

    @Test("comes back from what was written", arguments: ["", " ", "a=b&c", "%41", "ü€😀", "\u{0}\n\r\t"])
    func roundTrip(_ text: String) {
        let fields = [FormField("n\(text)", text), FormField("", text), FormField("n\(text)", "")]
        #expect(FormCoding.decode(FormCoding.encode(fields)) == fields)
    }
}
