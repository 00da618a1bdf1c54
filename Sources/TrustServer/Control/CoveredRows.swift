import TrustAPI
import TrustDocuments
import TrustSimulator

/// Which rows of the documents the calls in a journal have shown.
struct CoveredRows {
    private var counts: [RowID: Int] = [:]
    private let dropped: Int

    init(_ calls: JournalContents) {
        for entry in calls.entries {
            for row in entry.shownRows { counts[row, default: 0] += 1 }
        }
        dropped = calls.droppedCalls
    }

    var node: Node {
        let (first, second) = (entries(of: .first), entries(of: .second))
        return .map(
            first.totals + [("dropped", .number(dropped))] + first.details
                + [("secondRing", .map(second.totals + second.details))])
    }

    private func entries(of ring: Ring) -> (totals: [(String, Node)], details: [(String, Node)]) {
        let all = Row.all(of: ring)
        let figures = CoverageFigures(shown: Set(counts.keys), of: all)
        let rows = all.map { row in
            [
                "row": .string(row.id.description), "text": .string(row.text),
                "standing": .string(row.standing.rawValue), "requests": .number(counts[row.id] ?? 0),
            ] as Node
        }
        return (
            [("covered", .number(figures.shown)), ("total", .number(figures.rows))],
            [("rows", .list(rows))] + figures.entries
        )
    }

    static let schema: Node = {
        let row = Node.schema(properties: [
            "row": .textSchema, "text": .textSchema, "standing": .schema(oneOf: Standing.allCases.map(\.rawValue)),
            "requests": .wholeSchema,
        ])
        func map(_ entries: [(String, Node)]) -> Node {
            .schema(properties: entries.map { Node.Entry($0.0, $0.1) }, required: entries.map(\.0))
        }
        let totals = [("covered", Node.wholeSchema), ("total", .wholeSchema)]
        let details = [("rows", Node.schema(listOf: row))] + CoverageFigures.schemas
        return map(totals + [("dropped", .wholeSchema)] + details + [("secondRing", map(totals + details))])
    }()
}
