/// Pieces of JSON Schema (draft 2020-12). A piece with a name is a `$ref` that carries its definition beside it, under
/// `$defs`, until `schemaDocument` moves all of them to the top.
extension Node {
    /// Values of a type, or of several.
    package static func schema(_ types: String..., with keywords: [(String, Node)] = []) -> Node {
        let names = types.map(Node.string)
        return .map([("type", names.count == 1 ? names[0] : .list(names))] + keywords)
    }

    /// Whatever there may be.
    package static let anySchema = Node.map([])

    /// Values that one of several pieces takes.
    package static func schema(anyOf pieces: [Node]) -> Node { ["anyOf": .list(pieces)] }

    /// Texts out of a list.
    package static func schema(oneOf texts: [String]) -> Node {
        .schema("string", with: [("enum", .list(texts.map(Node.string)))])
    }

    /// Texts that a regular expression matches.
    package static func schema(matching pattern: String) -> Node {
        .schema("string", with: [("pattern", .string(pattern))])
    }

    /// Lists whose elements a piece takes.
    package static func schema(listOf element: Node, with keywords: [(String, Node)] = []) -> Node {
        .schema("array", with: [("items", element)] + keywords)
    }

    /// Maps with keys that the author chooses.
    package static func schema(mapOf value: Node) -> Node {
        .schema("object", with: [("additionalProperties", value)])
    }

    /// Maps with the properties listed and, where `others` is nil, no others.
    package static func schema(
        properties: [Entry], required: [String] = [], others: Node? = nil, with keywords: [(String, Node)] = []
    ) -> Node {
        let needs = required.isEmpty ? [] : [("required", Node.list(required.map(Node.string)))]
        return .schema(
            "object",
            with: [("properties", Node(.map(properties)))] + needs
                + [("additionalProperties", others ?? .bool(false))] + keywords
        )
    }
}

extension Node {
    /// This piece, which takes null as well.
    package var orNull: Node {
        let null = Node.string("null")
        if case .list(let pieces) = self["anyOf"]?.content {
            guard !pieces.contains(where: { $0["type"] == null }) else { return self }
            return setting("anyOf", to: .list(pieces + [.schema("null")]))
        }
        guard let type = self["type"] else {
            return self["$ref"] == nil ? self : .schema(anyOf: [self, .schema("null")])
        }
        let types: [Node] = if case .list(let types) = type.content { Array(types) } else { [type] }
        guard !types.contains(null) else { return self }
        let nullable = setting("type", to: .list(types + [null]))
        guard case .list(let values) = self["enum"]?.content else { return nullable }
        return nullable.setting("enum", to: .list(values + [.null]))
    }

    /// This piece with a text for people, and what holds where nothing is written. A default that is nothing is not
    /// worth telling, and the fields of a map tell their own.
    package func described(_ about: String, default blank: Node? = nil) -> Node {
        let described = setting("description", to: .string(about))
        switch blank?.content {
        case nil, .null, .string(""), .list([]), .map: return described
        case .bool, .number, .string, .list: return described.setting("default", to: blank ?? .null)
        }
    }

    /// This map with a key that has a value, in the place of the one that it had.
    package func setting(_ key: String, to value: Node) -> Node {
        guard case .map(var entries) = content else { return self }
        if let index = entries.firstIndex(where: { $0.key == key }) {
            entries[index].value = value
        } else {
            entries.append(Entry(key, value))
        }
        return Node(.map(entries), at: place)
    }
}
