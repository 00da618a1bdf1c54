import Testing
import TrustDocuments

@Suite("JSON")
struct JSONTests {
    private func read(_ text: String) throws -> Node { try Document.readJSON(Array(text.utf8), source: "x.json") }

    @Test(
        "comes back as it was written, keys in their order",
        arguments: [
            "null", "true", "[]", "{}", "[1,-2.50,1e9,0]", #"{"b":1,"a":{"c":[null,false]}}"#,
            #""é😀\n\t\"\\""#,
            #""\u0001""#,
        ]
    )
    func roundTrip(_ text: String) throws {
        #expect(JSONWriter.compact(try read(text)) == text)
        #expect(try read(JSONWriter.pretty(try read(text))) == read(text))
    }

    @Test("reads escapes, also those of two halves", arguments: [#""\ud83d\ude00\/\u00e9""#])
    func escapes(_ text: String) throws {
        #expect(try read(text) == .string("😀/é"))
        #expect(try read(#""\ud83d x""#) == .string("\u{FFFD} x"))
    }

    @Test(
        "tells the place where it is not JSON",
        arguments: [
            ("", "1:1"), ("{", "1:2"), ("[1,]", "1:4"), (#"{"a" 1}"#, "1:6"), ("{\n  \"a\": tru\n}", "2:8"),
            ("[1] 2", "1:5"), ("01", "1:3"), ("1.", "1:3"), ("\"a\nb\"", "1:3"), (#""\x""#, "1:3"), ("{a: 1}", "1:2"),
            ("\"abc", "1:5"), ("[1 2]", "1:4"), ("nul", "1:1"), ("-", "1:2"), (#""\u+041""#, "1:4"),
            (#""\u00"#, "1:4"),
        ]
    )
    func errors(_ text: String, _ place: String) {
        #expect {
            try read(text)
        } throws: { error in
            "\(error)".hasPrefix("x.json:\(place): This is not JSON: ")
        }
    }

    @Test("refuses what is nested too deeply, and text that is not UTF-8")
    func hostile() {
        #expect(throws: DocumentError.self) { try read(String(repeating: "[", count: 100_000)) }
        #expect(throws: DocumentError.self) { try Document.readJSON([0x22, 0xFF, 0x22], source: "x") }
    }

    @Test(
        "merges a patch",
        arguments: [
            (#"{"a":1,"b":2}"#, #"{"b":null,"c":3}"#, #"{"a":1,"c":3}"#),
            (#"{"a":{"b":1,"c":2}}"#, #"{"a":{"b":5}}"#, #"{"a":{"b":5,"c":2}}"#),
            (#"{"a":[1,2]}"#, #"{"a":[3]}"#, #"{"a":[3]}"#), (#"{"a":1}"#, #"{"a":{"b":null}}"#, #"{"a":{}}"#),
        ]
    )
    func merge(_ node: String, _ patch: String, _ merged: String) throws {
        #expect(try read(node).merged(with: read(patch)) == read(merged))
    }

    @Test("merges a patch of very many keys")
    func longMerge() throws {
        let patch = Node.map((0..<200_000).map { ("k\($0)", .number($0)) })
        let merged = try read(#"{"a":1,"k7":{}}"#).merged(with: patch)
        guard case .map(let entries) = merged.content else { throw DocumentError([]) }
        #expect(entries.count == 200_001)
        #expect(entries[1].key == "k7" && entries[1].value == .number(7))
    }
}
