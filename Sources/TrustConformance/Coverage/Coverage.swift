package import TrustAPI
package import TrustDocuments

/// Which rows of the documents which scenarios show, and with what verdict.
package struct Coverage: Sendable {
    /// A row and the scenarios that say they show it.
    package struct Line: Sendable {
        package let row: Row
        package let scenarios: [(id: String, outcome: ScenarioResult.Outcome)]

        /// Whether a scenario that passes shows the row.
        package var isShown: Bool { scenarios.contains { $0.outcome == .passed } }

        /// In a word, for people.
        package var verdict: String {
            if isShown { return scenarios.allSatisfy { $0.outcome == .passed } ? "shown" : "shown, but not by all" }
            return scenarios.isEmpty ? "no scenario" : "not shown"
        }
    }

    package let lines: [Line]

    package init(_ report: ReportFile) {
        var scenarios: [String: [(id: String, outcome: ScenarioResult.Outcome)]] = [:]
        for entry in report.entries {
            for row in entry.rows { scenarios[row, default: []].append((entry.id, entry.outcome)) }
        }
        lines = Row.all.map { Line(row: $0, scenarios: scenarios[$0.id.description] ?? []) }
    }

    package var shown: Int { lines.count(where: \.isShown) }

    /// The share of rows that are shown, in percent; 100 only where none is missing.
    package var percent: Double { Double(shown) / Double(max(1, lines.count)) * 100 }

    /// For people: a line for each row, then how many are shown.
    package var text: String {
        let width = lines.map(\.row.id.description.count).max() ?? 0
        let table = lines.map { line in
            let id = line.row.id.description
            let names = line.scenarios.map(\.id).prefix(3).joined(separator: ", ")
            let more = line.scenarios.count > 3 ? " and \(line.scenarios.count - 3) more" : ""
            return
                "\(line.isShown ? "✓" : "✗") \(id)\(String(repeating: " ", count: width - id.count))  \(names)\(more)"
        }
        return (table + [summary]).joined(separator: "\n")
    }

    /// One sentence.
    package var summary: String {
        let hundredths = Int(percent * 100)
        let share = "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
        return "\(shown) of \(lines.count) rows of the documents are shown by a scenario that passes (\(share) %)."
    }

    package var json: Node {
        .map([
            ("rows", .number(lines.count)), ("shown", .number(shown)),
            ("coverage", .list(lines.map(\.node))),
        ])
    }
}

extension Coverage.Line {
    fileprivate var node: Node {
        .map([
            ("row", .string(row.id.description)), ("text", .string(row.text)), ("shown", .bool(isShown)),
            (
                "scenarios",
                .list(scenarios.map { .map([("id", .string($0.id)), ("outcome", .string($0.outcome.rawValue))]) })
            ),
        ])
    }
}
