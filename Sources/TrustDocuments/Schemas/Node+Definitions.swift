extension Node {
    private static let definitionPrefix = "#/$defs/"

    /// A reference to this piece of a schema under a name, which stands once however often it is used.
    package func defined(as name: String) -> Node {
        ["$ref": .string(Self.definitionPrefix + name), "$defs": [name: self]]
    }

    /// What a reference to a definition refers to; a piece without a name is its own.
    package var definition: Node {
        guard let name = self["$ref"]?.text?.dropFirst(Self.definitionPrefix.count) else { return self }
        return self["$defs"]?[String(name)] ?? self
    }

    /// The same piece under another name, changed.
    package func redefined(as name: String, _ change: (Node) -> Node) -> Node {
        change(definition).defined(as: name)
    }

    /// The properties of a schema of a map.
    package var properties: [Entry] {
        guard case .map(let entries) = definition["properties"]?.content else { return [] }
        return entries
    }

    /// The schema of a document: this piece, with all definitions that it rests on at its end, by name.
    package func schemaDocument(id: String, title: String) -> Node {
        var definitions: [String: Node] = [:]
        let root = definition.movingDefinitions(to: &definitions)
        guard case .map(let entries) = root.content else { return root }
        let sorted = definitions.sorted { $0.key < $1.key }.map { Entry($0.key, $0.value) }
        let head = [
            Entry("$schema", "https://json-schema.org/draft/2020-12/schema"), Entry("$id", .string(id)),
            Entry("title", .string(title)),
        ]
        return Node(.map(head + entries + [Entry("$defs", Node(.map(sorted)))]))
    }

    private func movingDefinitions(to definitions: inout [String: Node]) -> Node {
        switch content {
        case .null, .bool, .number, .string:
            return self
        case .list(let nodes):
            return .list(nodes.map { $0.movingDefinitions(to: &definitions) })
        case .map(let entries):
            var rest: [Entry] = []
            for entry in entries {
                guard entry.key == "$defs", case .map(let named) = entry.value.content else {
                    rest.append(Entry(entry.key, entry.value.movingDefinitions(to: &definitions)))
                    continue
                }
                for definition in named {
                    let moved = definition.value.movingDefinitions(to: &definitions)
                    let former = definitions.updateValue(moved, forKey: definition.key)
                    precondition(former == nil || former == moved, "two definitions '\(definition.key)'")
                }
            }
            return Node(.map(rest))
        }
    }
}
