package import TrustDocuments

/// Holds documents against a JSON Schema, by the keywords that ours use. Another keyword is a complaint of its own.
package struct SchemaValidator {
    private let root: Node
    private static let silent = ["$schema", "$id", "$defs", "title", "description", "default"]

    package init(_ text: String) throws { root = try Document.readJSON(Array(text.utf8), source: "schema") }

    /// Where a document is not what the schema says.
    package func complaints(about document: Node) -> [String] { complaints(document, root, at: "") }

    private func complaints(_ node: Node, _ schema: Node, at path: String) -> [String] {
        guard case .map(let keywords) = schema.content else { return ["\(path): a schema that is no map"] }
        return keywords.flatMap { keyword -> [String] in
            switch keyword.key {
            case "$ref": complaints(node, target(of: keyword.value), at: path)
            case "anyOf":
                elements(keyword.value).contains { complaints(node, $0, at: path).isEmpty }
                    ? [] : ["\(path): none of the forms"]
            case "not":
                complaints(node, keyword.value, at: path).isEmpty ? ["\(path): what is excluded"] : []
            case "items":
                elements(node).enumerated().flatMap { index, element in
                    complaints(element, keyword.value, at: "\(path)[\(index)]")
                }
            case "properties":
                entries(node).flatMap { entry in
                    keyword.value[entry.key].map { complaints(entry.value, $0, at: "\(path).\(entry.key)") } ?? []
                }
            case "patternProperties":
                entries(node).flatMap { entry in
                    patterns(keyword.value, for: entry.key).flatMap {
                        complaints(entry.value, $0, at: "\(path).\(entry.key)")
                    }
                }
            case "additionalProperties":
                entries(node).filter { entry in
                    schema["properties"]?[entry.key] == nil
                        && patterns(schema["patternProperties"] ?? .null, for: entry.key).isEmpty
                }.flatMap { entry in
                    keyword.value == .bool(false)
                        ? ["\(path): no property \(entry.key)"]
                        : complaints(entry.value, keyword.value, at: "\(path).\(entry.key)")
                }
            case _ where Self.silent.contains(keyword.key): []
            default: holds(keyword, for: node) ? [] : ["\(path): \(keyword.key)"]
            }
        }
    }

    private func holds(_ keyword: Node.Entry, for node: Node) -> Bool {
        let value = keyword.value
        let limit = number(value)
        switch (keyword.key, node.content) {
        case ("type", _):
            return (value.text.map { [.string($0)] } ?? elements(value)).contains { isOfType(node, $0.text) }
        case ("enum", _): return elements(value).contains(node)
        case ("required", .map): return elements(value).allSatisfy { node[$0.text ?? ""] != nil }
        case ("minimum", .number(let text)): return (Double(text) ?? .nan) >= limit
        case ("maximum", .number(let text)): return (Double(text) ?? .nan) <= limit
        case ("minLength", .string(let text)): return Double(text.unicodeScalars.count) >= limit
        case ("pattern", .string(let text)): return (try? Regex(value.text ?? "")).map { text.contains($0) } ?? false
        case ("minItems", .list(let nodes)): return Double(nodes.count) >= limit
        case ("minProperties", .map(let entries)): return Double(entries.count) >= limit
        case ("maxProperties", .map(let entries)): return Double(entries.count) <= limit
        default:
            let known = ["required", "minimum", "maximum", "minLength", "pattern", "minItems"]
            return (known + ["minProperties", "maxProperties"]).contains(keyword.key)
        }
    }

    /// The schemas of the patterns that a key matches.
    private func patterns(_ patterns: Node, for key: String) -> [Node] {
        entries(patterns).filter { pattern in (try? Regex(pattern.key)).map { key.contains($0) } ?? false }
            .map(\.value)
    }

    private func number(_ node: Node) -> Double { node.text.flatMap { Double($0) } ?? .nan }

    private func isOfType(_ node: Node, _ type: String?) -> Bool {
        switch (type, node.content) {
        case ("null", .null), ("boolean", .bool), ("string", .string), ("number", .number), ("array", .list): true
        case ("object", .map): true
        case ("integer", .number(let text)): Double(text).map { $0 == $0.rounded() } ?? false
        default: false
        }
    }

    private func target(of reference: Node) -> Node {
        let name = reference.text?.split(separator: "/").last.map(String.init) ?? ""
        return root["$defs"]?[name] ?? .string("no definition \(name)")
    }

    private func elements(_ node: Node) -> [Node] {
        if case .list(let nodes) = node.content { Array(nodes) } else { [] }
    }
    private func entries(_ node: Node) -> [Node.Entry] {
        if case .map(let entries) = node.content { entries } else { [] }
    }
}
