import Testing
import TrustDocuments

@Suite("Pieces of schemas")
struct SchemaPieceTests {
    private func json(_ node: Node) -> String { JSONWriter.compact(node) }

    @Test("take null as well, once")
    func null() {
        #expect(json(Node.schema("string").orNull.orNull) == #"{"type":["string","null"]}"#)
        #expect(json(Node.schema(oneOf: ["a"]).orNull) == #"{"type":["string","null"],"enum":["a",null]}"#)
        let two = Node.schema(anyOf: [.schema("string"), .schema("array")])
        #expect(json(two.orNull.orNull) == #"{"anyOf":[{"type":"string"},{"type":"array"},{"type":"null"}]}"#)
        #expect(json(Node.anySchema.orNull) == "{}")
    }

    @Test("tell a default that says something")
    func defaults() {
        let text = Node.schema("string")
        #expect(text.described("x", default: .string("a"))["default"] == .string("a"))
        for nothing in [nil, .null, .string(""), .list([]), .map([("a", .null)])] as [Node?] {
            #expect(text.described("x", default: nothing)["default"] == nil)
        }
    }

    @Test("with a name stand once in a document, at its end")
    func definitions() {
        let name = Node.schema("string").defined(as: "name")
        let pair = Node.schema(properties: [.init("a", name), .init("b", name.described("x"))]).defined(as: "pair")
        let document = Node.schema(listOf: pair).schemaDocument(id: "x.json", title: "X")
        #expect(
            json(document) == """
                {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"x.json","title":"X","type":"array",\
                "items":{"$ref":"#/$defs/pair"},"$defs":{"name":{"type":"string"},"pair":{"type":"object","properties":\
                {"a":{"$ref":"#/$defs/name"},"b":{"$ref":"#/$defs/name","description":"x"}},\
                "additionalProperties":false}}}
                """
        )
    }

    @Test("can be changed under another name")
    func redefined() {
        let order = Node.schema(properties: [.init("a", .anySchema)], required: ["a"]).defined(as: "order")
        let given = order.redefined(as: "givenOrder") { $0.without("required") }
        #expect(given["$ref"] == .string("#/$defs/givenOrder"))
        #expect(given.definition["required"] == nil && order.definition["required"] != nil)
        #expect(given.properties.map(\.key) == ["a"])
    }
}
