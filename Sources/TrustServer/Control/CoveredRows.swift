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
        dropped = calls.dropped.reduce(0) { $0 + $1.count }
    }

    var node: Node {
        let rows = Row.all.map { row in
            Node.map([
                ("row", .string(row.id.description)), ("text", .string(row.text)),
                ("requests", .number(counts[row.id] ?? 0)),
            ])
        }
        return .map([
            ("covered", .number(Row.all.count { counts[$0.id] != nil })), ("total", .number(Row.all.count)),
            ("dropped", .number(dropped)), ("rows", .list(rows)),
        ])
    }

    static let schema = Node.schema(properties: [
        "covered": .wholeSchema, "total": .wholeSchema, "dropped": .wholeSchema,
        "rows": .schema(
            listOf: .schema(properties: ["row": .textSchema, "text": .textSchema, "requests": .wholeSchema])),
    ])
}
