package import TrustDocuments

/// Which scenarios are known to fail, and why. One of them that passes is a failure, so that the list stays true.
package struct ExpectedFailures: Sendable {
    private struct Entry: Sendable {
        let id: String
        let reason: String
        let place: Place?
    }

    private let source: String
    private let entries: [Entry]

    /// None.
    package init() {
        source = ""
        entries = []
    }

    /// Reads a list of `{id, reason}`.
    /// - Throws: `DocumentError` with everything that is wrong with it.
    package init(file path: String) throws(DocumentError) {
        let node = try Document.read(try Document.contents(of: path), source: path)
        source = path
        entries = try Coding<[Entry]>.list(of: Self.entry).decode(node, source: path)
    }

    private static let entry: Coding<Entry> = {
        let written = Coding<(String, String)>.object(
            "expected failure",
            required: RequiredField("id", { $0.0 }, .text, "The scenario that fails."),
            RequiredField("reason", { $0.1 }, .text, "Why it does."),
            make: { ($0, $1) }
        )
        return Coding(schema: written.schema) { node, decoding in
            written.decode(node, &decoding).map { Entry(id: $0.0, reason: $0.1, place: node.place) }
        }
    }()

    /// Makes sure that every id is that of a scenario.
    /// - Throws: `DocumentError` for the ids that none of the scenarios has.
    package func check(against scenarios: [Scenario]) throws(DocumentError) {
        let known = scenarios.map(\.id)
        let problems = entries.filter { !known.contains($0.id) }.map { entry in
            let nearest = Suggestion.nearest(to: entry.id, among: known).map { " Did you mean '\($0)'?" } ?? ""
            return Problem(source: source, place: entry.place, message: "There is no scenario '\(entry.id)'.\(nearest)")
        }
        guard problems.isEmpty else { throw DocumentError(problems) }
    }

    /// A result in the light of what is expected.
    package func judged(_ result: ScenarioResult) -> ScenarioResult {
        guard let entry = entries.first(where: { $0.id == result.scenario.id }) else { return result }
        var result = result
        result.reason = entry.reason
        switch result.outcome {
        case .failed: result.outcome = .failedAsExpected
        case .passed: result.outcome = .passedUnexpectedly
        case .skipped, .failedAsExpected, .passedUnexpectedly: break
        }
        return result
    }
}
