import TrustAPI
package import TrustDocuments

/// Holds an answer against an expectation.
package struct Comparison {
    private let expectation: Expectation
    private let variables: Variables

    /// The variables take the place of `{{name}}` in what is expected.
    package init(_ expectation: Expectation, _ variables: Variables) {
        self.expectation = expectation
        self.variables = variables
    }

    /// Where an answer differs.
    /// - Throws: `StepTrouble` where the step names a variable that does not exist.
    package func differences(in exchange: Exchange) throws(StepTrouble) -> [Difference] {
        var differences: [Difference] = []
        let fields = exchange.fields
        for field in expectation.fields {
            let values = fields.filter { $0.name == field.name }.map(\.value)
            if let difference = try compare(field, with: values) { differences.append(difference) }
        }
        let text = String(decoding: exchange.body, as: UTF8.self)
        if let body = try expectation.body.map(fill), Array(body.utf8) != exchange.body {
            differences.append(Difference("body", expected: Self.quoted(body), found: Self.quoted(text)))
        }
        if let pattern = try expectation.bodyMatches.map(fill) {
            let match = Match(of: pattern, in: text)
            if !match.isMet {
                differences.append(Difference("body", expected: match.expected, found: Self.quoted(text)))
            }
        }
        if let type = try expectation.contentType.map(fill), type != exchange.contentType {
            differences.append(
                Difference(
                    "Content-Type", expected: Self.quoted(type), found: exchange.contentType.map(Self.quoted) ?? "none")
            )
        }
        if let status = expectation.httpStatus, status != Int(exchange.httpStatus) {
            differences.append(
                Difference("HTTP status", expected: String(status), found: String(exchange.httpStatus))
            )
        }
        if let lines = expectation.lines {
            var expected: [String] = []
            for line in lines { expected.append(try fill(line)) }
            let found = LinesForm.lines(of: exchange.body)
            if expected != found {
                differences.append(Difference("lines", expected: Self.quoted(expected), found: Self.quoted(found)))
            }
        }
        return differences
    }

    private func compare(_ field: Expectation.Field, with values: [String]) throws(StepTrouble) -> Difference? {
        let found = values.isEmpty ? "absent" : values.map(Self.quoted).joined(separator: " and ")
        let (isMet, expected): (Bool, String)
        switch field.matcher {
        case .equals(let text):
            let text = try fill(text)
            (isMet, expected) = (values == [text], Self.quoted(text))
        case .matches(let pattern):
            let match = Match(of: try fill(pattern), in: values.count == 1 ? values[0] : nil)
            (isMet, expected) = (match.isMet, match.expected)
        case .absent:
            (isMet, expected) = (values.isEmpty, "absent")
        case .present:
            (isMet, expected) = (!values.isEmpty, "present")
        }
        return isMet ? nil : Difference(field.name, expected: expected, found: found, at: field.place)
    }

    private func fill(_ text: String) throws(StepTrouble) -> String { try variables.fill(text) }

    /// Whether a pattern matches a text; nil is a text that is not there.
    package struct Match {
        /// Whether the text is there and matches.
        package let isMet: Bool
        /// What was expected, in words, with the reason where it cannot be said whether it is met.
        let expected: String

        /// Matches a regular expression anywhere in a text.
        package init(of pattern: String, in text: String?) {
            do throws(PatternError) {
                isMet = try text.map { text throws(PatternError) in try Pattern(pattern).matches(text) } ?? false
                expected = "a match of /\(pattern)/"
            } catch {
                isMet = false
                expected = "a match, but the expression \(error)"
            }
        }
    }

    /// A text in quotes, with what cannot be seen made visible.
    package static func quoted(_ text: String) -> String { JSONWriter.compact(.string(text)) }
    private static func quoted(_ lines: [String]) -> String { lines.map { quoted($0) }.joined(separator: ", ") }
}

extension Node {
    /// Where this node lacks what another asks for: every key of a map is looked at, an unsaid one is not.
    package func differences(from expected: Node, at path: String) -> [Difference] {
        switch (expected.content, content) {
        case (.map(let entries), .map):
            return entries.flatMap { entry in
                (self[entry.key] ?? .null).differences(from: entry.value, at: "\(path) \(entry.key)")
            }
        case (.list(let wanted), .list(let found)) where wanted.count == found.count:
            return zip(wanted, found).enumerated().flatMap { index, pair in
                pair.1.differences(from: pair.0, at: "\(path)[\(index)]")
            }
        default:
            if self == expected || text != nil && text == expected.text { return [] }
            return [
                Difference(
                    path, expected: JSONWriter.compact(expected), found: JSONWriter.compact(self), at: expected.place
                )
            ]
        }
    }
}
