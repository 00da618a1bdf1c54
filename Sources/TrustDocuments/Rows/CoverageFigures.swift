package import TrustAPI

/// How many rows of a ring are shown, by how well each row is known, and which rows no call can show.
package struct CoverageFigures: Sendable {
    /// The rows of one standing.
    package struct Count: Sendable {
        /// How well these rows are known.
        package let standing: Standing
        /// How many rows there are.
        package let rows: Int
        /// How many of them are shown.
        package let shown: Int
        /// How many of them no call can show.
        package let undecidable: Int
    }

    /// One for each standing that there are rows of.
    package let counts: [Count]
    /// The rows that cannot be decided from outside, each with its reason.
    package let undecidable: [(row: RowID, reason: String)]

    /// Counts the rows of the documents, or others; `shown` are those that something shows.
    package init(shown: Set<RowID>, of all: [Row] = Row.all(of: .first)) {
        counts = Standing.allCases.compactMap { standing in
            let rows = all.filter { $0.standing == standing }
            return rows.isEmpty
                ? nil
                : Count(
                    standing: standing, rows: rows.count, shown: rows.count { $0.isShown(in: shown) },
                    undecidable: rows.count { $0.undecidable != nil }
                )
        }
        undecidable = all.compactMap { row in row.undecidable.map { (row.id, $0) } }
    }

    /// How many rows there are, of every standing.
    package var rows: Int { counts.reduce(0) { $0 + $1.rows } }
    /// How many rows are shown, of every standing.
    package var shown: Int { counts.reduce(0) { $0 + $1.shown } }
    /// The rows that a call can show.
    package var decidable: Int { rows - undecidable.count }

    /// The share of these that are shown, in percent; 100 only where none is missing.
    package var percent: Double { Double(shown) / Double(max(1, decidable)) * 100 }

    /// `documented 174 of 174, sibling 23 of 23, assumed 4 of 4`.
    package var byStanding: String {
        counts.map { "\($0.standing.rawValue) \($0.shown) of \($0.rows - $0.undecidable)" }.joined(separator: ", ")
    }

    /// `standing` and `undecidable`, as both coverages have them.
    package var entries: [(String, Node)] {
        [
            (
                "standing",
                .map(counts.map { ($0.standing.rawValue, ["rows": .number($0.rows), "shown": .number($0.shown)]) })
            ),
            (
                "undecidable",
                .list(undecidable.map { ["row": .string($0.row.description), "reason": .string($0.reason)] })
            ),
        ]
    }

    /// The schemas of these.
    package static let schemas: [(String, Node)] = [
        ("standing", map(Standing.allCases.map { ($0.rawValue, map([("rows", whole), ("shown", whole)])) })),
        ("undecidable", .schema(listOf: map([("row", .schema("string")), ("reason", .schema("string"))]))),
    ]

    private static let whole = Node.schema("integer")

    private static func map(_ properties: [(String, Node)]) -> Node {
        .schema(properties: properties.map { Node.Entry($0.0, $0.1) })
    }
}

extension Row {
    /// Whether the row is among those that are shown; one that cannot be decided never is.
    package func isShown(in shown: Set<RowID>) -> Bool { undecidable == nil && shown.contains(id) }
}
