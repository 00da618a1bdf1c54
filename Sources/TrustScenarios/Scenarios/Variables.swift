package import TrustDocuments

/// The values that `{{name}}` stands for in a scenario.
package struct Variables: Sendable {
    private var values: [String: String]

    /// Takes the values by name.
    package init(_ values: [String: String]) { self.values = values }

    /// The value of a name; nil where it has none.
    package subscript(_ name: String) -> String? {
        get { values[name] }
        set { values[name] = newValue }
    }

    /// The same, but for the name to log in with.
    package func replacing(loginName: String) -> Variables {
        var others = self
        others["loginName"] = loginName
        return others
    }

    /// The names that a text refers to.
    package static func names(in text: String) -> [String] {
        var names: [String] = []
        var rest = text[...]
        while let opening = rest.firstRange(of: "{{"), let closing = rest[opening.upperBound...].firstRange(of: "}}") {
            names.append(rest[opening.upperBound..<closing.lowerBound].filter { $0 != " " })
            rest = rest[closing.upperBound...]
        }
        return names
    }

    /// A text with its variables filled in.
    /// - Throws: `UnknownVariable` for one that does not exist.
    package func fill(_ text: String) throws(UnknownVariable) -> String {
        var filled = ""
        var rest = text[...]
        while let opening = rest.firstRange(of: "{{"), let closing = rest[opening.upperBound...].firstRange(of: "}}") {
            let name = rest[opening.upperBound..<closing.lowerBound].filter { $0 != " " }
            guard let value = values[name] else { throw UnknownVariable(name: name, known: values.keys.sorted()) }
            filled += rest[..<opening.lowerBound] + value
            rest = rest[closing.upperBound...]
        }
        return filled + rest
    }

    /// A piece of a document with the variables in all its texts filled in.
    /// - Throws: `UnknownVariable` for one that does not exist.
    package func fill(_ node: Node) throws(UnknownVariable) -> Node {
        switch node.content {
        case .null, .bool, .number:
            return node
        case .string(let text):
            return Node(.string(try fill(text)), at: node.place)
        case .list(let nodes):
            var filled: [Node] = []
            for node in nodes { filled.append(try fill(node)) }
            return Node(.list(Node.Elements(filled)), at: node.place)
        case .map(let entries):
            var filled: [Node.Entry] = []
            for entry in entries {
                filled.append(Node.Entry(entry.key, try fill(entry.value), keyPlace: entry.keyPlace))
            }
            return Node(.map(filled), at: node.place)
        }
    }
}

/// A `{{name}}` that stands for nothing.
package struct UnknownVariable: Error, CustomStringConvertible {
    let name: String
    let known: [String]

    package var description: String { "Nothing is called {{\(name)}}.\(Suggestion.sentence(for: name, among: known))" }
}
