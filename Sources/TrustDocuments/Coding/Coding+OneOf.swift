/// One of several forms, told apart by the key that is there.
package struct Form<Value>: Sendable {
    /// The key that marks the form.
    package let key: String
    let decode: @Sendable (Node, inout Decoding) -> Value?
    private let makeSchema: @Sendable () -> Node

    /// `about` says what it is for.
    package init<Content>(
        _ key: String, _ coding: Coding<Content>, _ about: String, _ make: @escaping @Sendable (Content) -> Value
    ) {
        self.key = key
        makeSchema = { coding.schema.described(about) }
        decode = { node, decoding in coding.decode(node, &decoding).map(make) }
    }

    /// Its key with the schema of what stands there.
    var property: Node.Entry { Node.Entry(key, makeSchema()) }
}

extension Coding {
    /// A map with just one of several keys. `expected` is what it should be, for messages; nil names the keys.
    package static func oneOf(
        _ forms: [Form<Value>], expected: String? = nil, encode: @escaping @Sendable (Value) -> Node
    ) -> Coding {
        let keys = forms.map(\.key)
        let expected = expected ?? "a map with one of \(keys.joined(separator: ", "))"
        return Coding(
            schema: .schema(
                properties: forms.map(\.property),
                with: [("minProperties", 1), ("maxProperties", 1)]
            ),
            decode: { node, decoding in
                guard case .map(let entries) = node.content, let entry = entries.first, entries.count == 1 else {
                    decoding.complain("Expected \(expected), found \(node.shown).", at: node.place)
                    return nil
                }
                guard let form = forms.first(where: { $0.key == entry.key }) else {
                    let suggestion = Suggestion.sentence(for: entry.key, among: keys)
                    decoding.complain("There is no '\(entry.key)' here.\(suggestion)", at: entry.keyPlace)
                    return nil
                }
                return decoding.inside(form.key) { form.decode(entry.value, &$0) }
            },
            encode: encode
        )
    }

    /// A word on its own, or what the coding takes.
    static func word(_ word: String, for value: Value, or coding: Coding) -> Coding where Value: Sendable {
        Coding(
            schema: .schema(anyOf: [.schema(oneOf: [word]), coding.schema]),
            decode: { node, decoding in node.text == word ? value : coding.decode(node, &decoding) },
            encode: coding.write
        )
    }
}
