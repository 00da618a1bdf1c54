package import TrustDocuments

extension Coding where Value == Node {
    /// Any piece of a document, kept as it is; what else looks at it later is what the schema tells.
    static func anything(like schema: @escaping @autoclosure @Sendable () -> Node) -> Coding {
        Coding(schema: schema(), decode: { node, _ in node }, encode: { $0 })
    }
}

extension Coding where Value == [Node.Entry] {
    /// A map whose keys are names that the author chose.
    package static func entries(like schema: @escaping @autoclosure @Sendable () -> Node) -> Coding {
        Coding.scalar("a map", schema: schema(), read: \.entries).checked { entries, _, decoding in
            for (index, entry) in entries.enumerated()
            where entries[..<index].contains(where: { $0.key == entry.key }) {
                decoding.complain("The name '\(entry.key)' stands here a second time.", at: entry.keyPlace)
            }
            return entries
        }
    }
}

extension Coding where Value == String {
    /// A regular expression that can be compiled, and does not take for ever.
    static let regularExpression = Coding(schema: Coding<String>.text.schema) { node, decoding in
        guard let text = node.text else {
            decoding.complain("Expected a regular expression, found \(node.shown).", at: node.place)
            return nil
        }
        do throws(PatternError) {
            _ = try Pattern(text)
            return text
        } catch {
            decoding.complain(error.description, at: node.place)
            return nil
        }
    }
}

extension Coding where Value == Int {
    /// A time span: a number of seconds, `{seconds: 30}`, or a number with a unit: `30s`, `5m`, `24h`, `2d`.
    static let seconds = Coding(schema: secondsSchema) { node, decoding in
        let node = node[secondsKey] ?? node
        if let text = node.text, let seconds = seconds(in: text) { return seconds }
        decoding.complain("Expected a time such as 30, 30s, 5m, 24h or 2d, found \(node.shown).", at: node.place)
        return nil
    }

    private static let secondsKey = "seconds"

    private static var secondsSchema: Node {
        let span = Node.schema(
            "integer", "string", with: [("minimum", 0), ("pattern", "^[+]?[0-9]+[smhd]?$")]
        )
        let map = Node.schema(
            properties: [Node.Entry(secondsKey, span)], required: [secondsKey], others: .anySchema
        )
        return .schema(anyOf: [span, map]).defined(as: "timeSpan")
    }

    private static func seconds(in text: String) -> Int? {
        let units = ["s": 1, "m": 60, "h": 3_600, "d": 86_400]
        let factor = text.last.flatMap { units[String($0)] }
        guard let number = Int(factor == nil ? text[...] : text.dropLast()), number >= 0 else { return nil }
        let (product, overflow) = number.multipliedReportingOverflow(by: factor ?? 1)
        return overflow ? nil : product
    }
}
