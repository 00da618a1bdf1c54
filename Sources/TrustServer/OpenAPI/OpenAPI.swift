import TrustAPI
import TrustDocuments

/// OpenAPI documents, made from what the code goes by.
enum OpenAPI {
    static let prefix = "#/components/schemas/"

    /// A document: its operations by path, and the schemas that they rest on.
    static func document(
        title: String, about: String, server: String, paths: [(path: String, operations: [(String, Node)])]
    ) -> Node {
        var definitions: [String: Node] = [:]
        let written = paths.map { path, operations in
            (path, Node.map(operations).extractingDefinitions(to: &definitions))
        }
        let schemas = definitions.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        return [
            "openapi": "3.1.0",
            "info": ["title": .string(title), "version": "1", "description": .string(about)],
            "servers": [["url": .string(server)]],
            "paths": .map(written),
            "components": ["schemas": .map(schemas)],
        ]
    }

    static func content(_ type: String, _ schema: Node) -> Node { [type: ["schema": schema]] }
}

extension Node {
    /// This piece with each definition moved to `definitions`, and references to where an OpenAPI document has them.
    fileprivate func extractingDefinitions(to definitions: inout [String: Node]) -> Node {
        switch content {
        case .null, .bool, .number, .string:
            return self
        case .list(let nodes):
            return .list(nodes.map { $0.extractingDefinitions(to: &definitions) })
        case .map(let entries):
            var rest: [Entry] = []
            for entry in entries {
                if entry.key == "$defs", case .map(let named) = entry.value.content {
                    for definition in named {
                        definitions[definition.key] = definition.value.extractingDefinitions(to: &definitions)
                    }
                } else if entry.key == "$ref", let name = entry.value.text?.split(separator: "/").last {
                    rest.append(Entry(entry.key, .string(OpenAPI.prefix + name)))
                } else {
                    rest.append(Entry(entry.key, entry.value.extractingDefinitions(to: &definitions)))
                }
            }
            return Node(.map(rest))
        }
    }
}
