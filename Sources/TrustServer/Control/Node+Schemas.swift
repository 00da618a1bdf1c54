import TrustDocuments

/// Schemas of what only the control API writes.
extension Node {
    static let textSchema = Node.schema("string")
    static let wholeSchema = Node.schema("integer")

    static func schema(properties: KeyValuePairs<String, Node>) -> Node {
        .schema(properties: properties.map { Entry($0.key, $0.value) }, required: properties.map(\.key))
    }
}
