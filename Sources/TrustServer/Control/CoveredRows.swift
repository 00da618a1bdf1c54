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
        let figures = CoverageFigures(shown: Set(counts.keys))
        let rows = Row.all.map { row in
            [
                "row": .string(row.id.description), "text": .string(row.text),
                "standing": .string(row.standing.rawValue), "requests": .number(counts[row.id] ?? 0),
            ] as Node
        }
        return .map(
            [
                ("covered", .number(figures.shown)), ("total", .number(figures.rows)), ("dropped", .number(dropped)),
                ("rows", .list(rows)),
            ] + figures.entries)
    }

    static let schema: Node = {
        let row = Node.schema(properties: [
            "row": .textSchema, "text": .textSchema, "standing": .schema(oneOf: Standing.allCases.map(\.rawValue)),
            "requests": .wholeSchema,
        ])
        let entries =
            [
                ("covered", .wholeSchema), ("total", .wholeSchema), ("dropped", .wholeSchema),
                ("rows", .schema(listOf: row)),
            ] + CoverageFigures.schemas
        return .schema(properties: entries.map { Node.Entry($0.0, $0.1) }, required: entries.map(\.0))
    }()
}
