import Testing
import TrustDocuments

@Suite("YAML")
struct YAMLTests {
    private func read(_ text: String) throws -> Node { try Document.read(Array(text.utf8), source: "x.yaml") }

    @Test(
        "plain scalars are what the core schema of 1.2 makes of them",
        arguments: [
            ("Y", Node.string("Y")), ("no", .string("no")), ("12:00", .string("12:00")), ("true", .bool(true)),
            ("~", .null), ("007", .string("007")), ("-00", .string("-00")), ("1.50", Node(.number("1.50"))),
            (#""1""#, .string("1")),
            ("2024-02-02T12:00:00Z", .string("2024-02-02T12:00:00Z")), ("0x1F", .string("0x1F")), ("", .null),
        ]
    )
    func scalars(_ text: String, _ expected: Node) throws {
        #expect(try read(text) == expected)
    }

    @Test("keeps places, and the order of keys")
    func places() throws {
        let node = try read("b: 1\na:\n  - x\n  - {c: 2}\n")
        guard case .map(let entries) = node.content else {
            Issue.record("no map")
            return
        }
        #expect(entries.map(\.key) == ["b", "a"])
        #expect(entries[1].keyPlace == Place(line: 2, column: 1))
        #expect(node["a"]?.place?.line == 3)
    }

    @Test(
        "tells the place where it is not YAML",
        arguments: [("a: [1", 1), ("a: 1\na: 2\n", 1), ("a:\n\tb: 1", 2), ("? [1]\n: 2\n", 1), ("a: *nothing", 1)]
    )
    func errors(_ text: String, _ line: Int) {
        #expect {
            try read(text)
        } throws: { error in
            (error as? DocumentError)?.problems.first?.source == "x.yaml"
                && (error as? DocumentError)?.problems.first?.place.map { $0.line >= line } ?? false
        }
    }

    /// Lists of ten of the list before them.
    private func bomb(levels: Int) -> String {
        (1...levels).reduce("a0: &a0 [1,1,1,1,1,1,1,1,1,1]\n") { bomb, level in
            let aliases = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ",")
            return bomb + "a\(level): &a\(level) [\(aliases)]\n"
        }
    }

    @Test(
        "refuses what aliases blow up, also in a key, where it is not even read",
        arguments: ["", "? *a30\n: 1\n", "b: {? *a30 : 1, ? [*a29] : 2}\n", "{*a30, *a29}\n", "*a30 : 1\n"]
    )
    func aliases(_ use: String) {
        #expect {
            try read(bomb(levels: 30) + use)
        } throws: { error in
            "\(error)".hasSuffix("This YAML is too large with its aliases.")
        }
    }

    @Test("takes aliases that stay small, however many, and texts that look like them")
    func smallAliases() throws {
        let uses = (0..<10_000).map { "o\($0): {domains: *d, text: 'a & b * c &x *y *.example.com'}\n" }.joined()
        let node = try read("d: &d [www.example.com, example.com]\n" + uses)
        #expect(node["o9999"]?["domains"] == .list([.string("www.example.com"), .string("example.com")]))
    }

    @Test("refuses what is nested too deeply")
    func hostile() {
        #expect(throws: DocumentError.self) { try read(String(repeating: "[", count: 100_000)) }
        #expect(throws: DocumentError.self) {
            try read(String(repeating: "[", count: 500) + String(repeating: "]", count: 500))
        }
        #expect(throws: DocumentError.self) { try Document.read([0xFF, 0xFE, 0x61], source: "x.yaml") }
    }
}
