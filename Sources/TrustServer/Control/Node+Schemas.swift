import TrustDocuments

/// Schemas of what only the control API writes.
extension Node {
    static let textSchema = Node.schema("string")
    static let wholeSchema = Node.schema("integer")

    static func schema(properties: KeyValuePairs<String, Node>) -> Node {
        .schema(properties: properties.map { Entry($0.key, $0.value) }, required: properties.map(\.key))
    }

    /// The schema of a change: the same fields, and none that has to be there.
    func schemaOfChange(named name: String) -> Node { redefined(as: name) { $0.without("required") } }

    /// The schema of an account as it is shown, without its password.
    var schemaWithoutPassword: Node {
        redefined(as: "shownAccount") { account in
            let properties = account["properties"]?.without("loginPassword") ?? .anySchema
            return account.setting("properties", to: properties).setting("required", to: .list([.string("loginName")]))
        }
    }
}
