package import TrustAPI
package import TrustDocuments
package import TrustScenarios

/// Which rows which scenarios show, and with what verdict.
package struct Coverage: Sendable {
    /// A row and the scenarios that say they show it.
    package struct Line: Sendable {
        /// The row.
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

    /// The rings whose rows are told.
    package let rings: [Ring]
    /// Every row of these, in their order.
    package let lines: [Line]
    /// The same in numbers.
    package let figures: CoverageFigures
    /// The lines of the second ring, whether they are told or not.
    private let neighbours: [Line]

    /// Works out the coverage from the results in a report: of the documents, or of other rings.
    package init(_ report: ReportFile, of rings: [Ring] = [.first]) {
        var scenarios: [String: [(id: String, outcome: ScenarioResult.Outcome)]] = [:]
        for entry in report.entries {
            // What did not pass shows nothing; it is named for what it should have shown.
            let rows = entry.outcome == .passed ? entry.shown : entry.rows
            for row in rows { scenarios[row, default: []].append((entry.id, entry.outcome)) }
        }
        func lines(of ring: Ring) -> [Line] {
            Row.all(of: ring).map { Line(row: $0, scenarios: scenarios[$0.id.description] ?? []) }
        }
        self.rings = rings
        self.lines = rings.flatMap(lines)
        neighbours = lines(of: .second)
        figures = Self.figures(of: self.lines)
    }

    private static func figures(of lines: [Line]) -> CoverageFigures {
        CoverageFigures(shown: Set(lines.filter(\.isShown).map(\.row.id)), of: lines.map(\.row))
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
        .map(Self.entries(of: lines) + [("secondRing", .map(Self.entries(of: neighbours)))])
    }

    private static func entries(of lines: [Line]) -> [(String, Node)] {
        let figures = figures(of: lines)
        return [
            ("rows", .number(lines.count)), ("shown", .number(figures.shown)), ("coverage", .list(lines.map(\.node))),
        ] + figures.entries
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
