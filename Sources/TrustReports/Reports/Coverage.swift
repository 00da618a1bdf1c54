package import TrustAPI
package import TrustDocuments
package import TrustScenarios

/// Which rows of the documents which scenarios show, and with what verdict.
package struct Coverage: Sendable {
    /// A row and the scenarios that say they show it.
    package struct Line: Sendable {
        /// The row of the documents.
        package let row: Row
        /// The scenarios that show the row, with their outcomes.
        package let scenarios: [(id: String, outcome: ScenarioResult.Outcome)]

        /// Whether a scenario that passes shows the row, which can be decided from outside.
        package var isShown: Bool { row.undecidable == nil && scenarios.contains { $0.outcome == .passed } }

        /// In a word, for people.
        package var verdict: String {
            if row.undecidable != nil { return "undecidable" }
            if isShown { return scenarios.allSatisfy { $0.outcome == .passed } ? "shown" : "shown, but not by all" }
            return scenarios.isEmpty ? "no scenario" : "not shown"
        }
    }

    /// Every row of the documents, in their order.
    package let lines: [Line]
    /// The same in numbers.
    package let figures: CoverageFigures

    /// Works out the coverage from the results in a report.
    package init(_ report: ReportFile) {
        var scenarios: [String: [(id: String, outcome: ScenarioResult.Outcome)]] = [:]
        for entry in report.entries {
            // What did not pass shows nothing; it is named for what it should have shown.
            let rows = entry.outcome == .passed ? entry.shown : entry.rows
            for row in rows { scenarios[row, default: []].append((entry.id, entry.outcome)) }
        }
        lines = Row.all.map { Line(row: $0, scenarios: scenarios[$0.id.description] ?? []) }
        figures = CoverageFigures(shown: Set(lines.filter(\.isShown).map(\.row.id)))
    }

    /// For people: a line for each row, then how many are shown.
    package var text: String {
        let width = lines.map(\.row.id.description.count).max() ?? 0
        let table = lines.map { line in
            let id = line.row.id.description
            let padding = String(repeating: " ", count: width - id.count)
            if let reason = line.row.undecidable {
                return "? \(id)\(padding)  cannot be decided from outside: \(reason)"
            }
            let names = line.scenarios.map(\.id).prefix(3).joined(separator: ", ")
            let more = line.scenarios.count > 3 ? " and \(line.scenarios.count - 3) more" : ""
            return "\(line.isShown ? "✓" : "✗") \(id)\(padding)  \(line.row.standing.rawValue)  \(names)\(more)"
        }
        return (table + [summary]).joined(separator: "\n")
    }

    /// One sentence or two.
    package var summary: String {
        let hundredths = Int(figures.percent * 100)
        let share = "\(hundredths / 100).\(String(hundredths % 100 + 100).dropFirst())"
        let others = figures.undecidable.count
        return "\(figures.shown) of \(figures.decidable) decidable rows are shown by a scenario that passes "
            + "(\(share) %): \(figures.byStanding). \(others) of \(figures.rows) rows cannot be decided from outside."
    }

    /// The coverage as a document for programs.
    package var json: Node {
        .map(
            [("rows", .number(lines.count)), ("shown", .number(figures.shown)), ("coverage", .list(lines.map(\.node)))]
                + figures.entries)
    }
}

extension Coverage.Line {
    fileprivate var node: Node {
        .map([
            ("row", .string(row.id.description)), ("text", .string(row.text)),
            ("standing", .string(row.standing.rawValue)), ("shown", .bool(isShown)),
            (
                "scenarios",
                .list(scenarios.map { .map([("id", .string($0.id)), ("outcome", .string($0.outcome.rawValue))]) })
            ),
        ])
    }
}
