import Testing

@testable import TrustConformance

@Suite("A regular expression of a scenario")
struct PatternTests {
    @Test(
        "is refused where it may take for ever",
        arguments: [
            "(.*)*\\1x", "(a+)+$", "(a*)*b", "((ab)+c)*", "(a|a)*x", "(a|aa)+$", "(?:x+y?)+", "(?<n>a)\\k<n>",
            "(a+){2,}",
            "(.*a){20}", ".*.*.*x", "[^a]*[^b]*[^c]*", "(?P<n>a)(?P=n)", "([[)]x]+)+",
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
            ("a{2}", "aa"),
            ("^order .* is .*$", "order 1 is done"), ("[[(]a]+", "(a"),
        ]
    )
    func taken(_ text: String, _ match: String) throws {
        #expect(try Pattern(text).matches(match))
    }

    @Test("looks at the beginning of a long text alone, and gives what its last group matches")
    func bounded() throws {
        #expect(try !Pattern("x$").matches(String(repeating: "y", count: 100_000) + "x"))
        #expect(
            try Pattern("a=([0-9]+)").captured(in: "b a=12 c") == "12" && Pattern("[0-9]+").captured(in: "a12") == "12")
        #expect(try Pattern("z").captured(in: "a") == nil)
    }
}
