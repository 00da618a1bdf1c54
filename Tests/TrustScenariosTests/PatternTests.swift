import Testing

@testable import TrustScenarios

@Suite("A regular expression of a scenario")
struct PatternTests {
    @Test(
        "is refused where it refers back to a group, or repeats repetitions",
        arguments: [
            "(.*)*\\1x", "(a+)+$", "(a*)*b", "(?:x+y?)+", "(?<n>a)\\k<n>", "(a+){2,}", "(?P<n>a)(?P=n)",
            "(?:a?){30}a{30}",
            "(?:.?){25}!!", "((a+))*", "(a|b+)*", "(^a*$)+", "([[)]*)+", "(?:a*?)*", "(?<n>a+)+",
        ]
    )
    func refused(_ text: String) {
        #expect(throws: PatternError.self) { try Pattern(text) }
    }

    @Test(
        "is taken otherwise",
        arguments: [
            ("^-(3|16)$", "-16"),
            (
                "https://[^ ]*/products/EnterDCVCode[?]orderNumber=([0-9]+)",
                "https://x/products/EnterDCVCode?orderNumber=7"
            ),
            ("^PPP not found!", "PPP not found! (7)"), ("(ab|cd){1,3}", "abcd"), ("\\(a\\)+", "(a))"), ("[(+*]+", "(+"),
            ("a{2}", "aa"), ("^order .* is .*$", "order 1 is done"), ("[[(]a]+", "(a"),
            ("^[a-z0-9]+(-[a-z0-9]+)*$", "a-b1-c"), ("^(foo|bar)*$", "foobarfoo"),
            ("^https?://[^/]+(/[^/]*)*$", "https://a.example/b/c"), ("((ab)+c)*x", "ababcx"), ("(?:\\.\\d+)+", ".1.23"),
            ("([0-9a-f]{4}){2}", "00ff00ff"), ("(?<=errorCode=)-?[0-9]+", "errorCode=-4"),
            ("(?:[0-9]{3}?){2,4}", "123456"),
            ("(?i)ERRORCODE=-?[0-9]+", "errorCode=-4"), (".*a.*b.*c", "xaxbxc"),
        ]
    )
    func taken(_ text: String, _ match: String) throws {
        #expect(try Pattern(text).matches(match))
    }

    @Test(
        "is given up on a text that it takes for ever on",
        arguments: [
            ("(a|a)*x", "a", 60), ("(a|aa)+$", "a", 90), ("(.*a){20}x", "a", 200), ("(aa?){30}c", "a", 60),
            ("^(foo|bar)*$", "foobar", 400_000),
        ]
    )
    func givenUp(_ pattern: String, _ unit: String, _ count: Int) throws {
        let pattern = try Pattern(pattern)
        let text = String(repeating: unit, count: count) + "b"
        let error = #expect(throws: PatternError.self) { try pattern.matches(text) }
        #expect(error?.description.contains("takes too long on a text of \(text.utf8.count) bytes") == true)
        #expect(throws: PatternError.self) { try pattern.captured(in: text) }
    }

    @Test("looks at the whole of a long text, and gives what its last group matches")
    func long() throws {
        #expect(try Pattern("x$").matches(String(repeating: "y", count: 100_000) + "x"))
        #expect(
            try Pattern("a=([0-9]+)").captured(in: "b a=12 c") == "12" && Pattern("[0-9]+").captured(in: "ä12") == "12")
        #expect(try Pattern("z").captured(in: "a") == nil)
    }

    @Test("that is given up is a difference, with the reason")
    func comparison() {
        let match = Comparison.Match(of: "(a|a)*x", in: String(repeating: "a", count: 60))
        #expect(!match.isMet && match.expected.contains("takes too long"))
        #expect(!Comparison.Match(of: "a", in: nil).isMet && Comparison.Match(of: "a", in: "a").isMet)
    }
}
