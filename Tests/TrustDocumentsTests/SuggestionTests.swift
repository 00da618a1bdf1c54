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

    @Test("name all of a few where none is near")
    func sentences() {
        #expect(Suggestion.sentence(for: "zebra", among: ["a", "b"]) == " There is: a, b.")
        #expect(Suggestion.sentence(for: "zebra", among: []) == "")
    }
}
