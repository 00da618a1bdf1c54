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
    /// - Throws: `StepTrouble` for one that does not exist.
    package func fill(_ text: String) throws(StepTrouble) -> String {
        var filled = ""
        var rest = text[...]
        while let opening = rest.firstRange(of: "{{"), let closing = rest[opening.upperBound...].firstRange(of: "}}") {
            let name = rest[opening.upperBound..<closing.lowerBound].filter { $0 != " " }
            guard let value = values[name] else { throw unknown(name) }
            filled += rest[..<opening.lowerBound] + value
            rest = rest[closing.upperBound...]
        }
        return filled + rest
    }

    private func unknown(_ name: String) -> StepTrouble {
        StepTrouble("Nothing is called {{\(name)}}.\(Suggestion.sentence(for: name, among: values.keys.sorted()))")
    }

    /// A piece of a document with the variables in all its texts filled in.
    /// - Throws: `StepTrouble` for one that does not exist.
    package func fill(_ node: Node) throws(StepTrouble) -> Node {
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

/// Why a step cannot be carried out or compared, in a sentence.
package struct StepTrouble: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) { self.description = description }
}
