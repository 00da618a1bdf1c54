import Testing
import TrustDocuments

@Suite("Long lists of JSON")
struct LongListTests {
    private static let lines = (0..<500).map {
        #"{"n":\#($0),"text":"a text of more than a few letters","list":[\#($0)]}"#
    }
    private static let text = "{\"list\": [\n" + lines.joined(separator: ",\n") + "\n], \"after\": true}"

    private func read(_ text: String) throws -> Node { try Document.readJSON(Array(text.utf8), source: "x.json") }

    private func elements(_ node: Node?) throws -> Node.Elements {
        guard case .list(let elements) = node?.content else { throw NoList() }
        return elements
    }

    private struct NoList: Error {}

    @Test("have the elements that were written, as often as one goes through them")
    func elements() throws {
        let node = try read(Self.text)
        let list = try elements(node["list"])
        #expect(list.count == 500 && node["after"] == .bool(true))
        for _ in 0..<2 { #expect(list.map { JSONWriter.compact($0) } == Self.lines) }
        #expect(try read(JSONWriter.pretty(node)) == node)
    }

    @Test("know where each element stands", arguments: [0, 1, 63, 64, 65, 127, 128, 499])
    func places(_ index: Int) throws {
        let list = try elements(try read(Self.text)["list"])
        let place = Place(line: index + 2, column: 1)
        #expect(list.place(at: index) == place)
        #expect(list.dropFirst(index).first { _ in true }?.place == place)
        #expect(list.place(at: 500) == nil)
    }

    @Test("may stand in each other, and be empty texts and nothing")
    func nested() throws {
        let inner = "[" + (0..<200).map { #"[\#($0),"",null,[]]"# }.joined(separator: ",") + "]"
        let text = "[" + Array(repeating: inner, count: 100).joined(separator: ",") + "]"
        #expect(JSONWriter.compact(try read(text)) == text)
    }

    @Test(
        "are checked to their end before anything is made of them",
        arguments: [
            (#"{"n":tru}"#, "402:6"), (#"{"n" 1}"#, "402:6"), (#""\x""#, "402:3"), ("[1 2]", "402:4"),
            ("01", "402:3"), ("\"a\u{1}\"", "402:3"), (String(repeating: "[", count: 200), "402:128"),
        ]
    )
    func errors(_ element: String, _ place: String) {
        var lines = Self.lines
        lines[400] = element
        #expect {
            try read("{\"list\": [\n" + lines.joined(separator: ",\n") + "\n]}")
        } throws: { error in
            "\(error)".hasPrefix("x.json:\(place): This is not JSON: ")
        }
    }

    @Test("are refused where a text late in them is not UTF-8")
    func encoding() {
        let bytes = Array(("[" + Self.lines.joined(separator: ",") + ",\"").utf8) + [0xFF] + Array("\"]".utf8)
        #expect(throws: DocumentError.self) { try Document.readJSON(bytes, source: "x.json") }
    }

    @Test("are written in pieces that make the same text")
    func pieces() throws {
        let node = try read(Self.text)
        var pieces: [String] = []
        JSONWriter.compact(node, inPiecesOf: 1_000) { pieces.append($0) }
        #expect(pieces.joined() == JSONWriter.compact(node))
        #expect(pieces.count > 20 && pieces.allSatisfy { $0.utf8.count < 1_100 })
    }
}
