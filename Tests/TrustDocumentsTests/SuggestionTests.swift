import Testing
import TrustDocuments

@Suite("Suggestions")
struct SuggestionTests {
    private let known = ["loginName", "loginPassword", "credit", "standing"]

    @Test(
        "name the nearest known word",
        arguments: [
            ("loginname", "loginName"), ("logniName", "loginName"), ("crdit", "credit"), ("standin", "standing"),
            ("zebra", nil), ("", nil),
        ]
    )
    func nearest(_ word: String, _ expected: String?) {
        #expect(Suggestion.nearest(to: word, among: known) == expected)
    }

    @Test("are not made for what is far too long to be a slip, nor out of it")
    func longWords() {
        let long = String(repeating: "a", count: 10_000_000)
        #expect(Suggestion.nearest(to: long, among: known) == nil)
        #expect(Suggestion.nearest(to: "a", among: [long]) == nil)
        #expect(Suggestion.sentence(for: long, among: (0..<100).map { "name\($0)" }) == "")
    }

    @Test("name all of a few where none is near")
    func sentences() {
        #expect(Suggestion.sentence(for: "zebra", among: ["a", "b"]) == " There is: a, b.")
        #expect(Suggestion.sentence(for: "zebra", among: []) == "")
    }
}
