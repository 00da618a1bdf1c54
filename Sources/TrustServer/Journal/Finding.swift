import TrustDocuments
package import TrustSimulator

/// A habit of a client, and the calls that show it.
package struct Finding: Sendable {
    /// What was found.
    package let kind: FindingKind
    /// The numbers of the calls, oldest first.
    package let requests: [Int]

    /// What shows in some calls, in the order in which habits are listed.
    static func all(in entries: [JournalEntry]) -> [Finding] {
        FindingKind.allCases.compactMap { kind in
            let requests = entries.filter { $0.findings.contains(kind) }.map(\.id)
            return requests.isEmpty ? nil : Finding(kind: kind, requests: requests)
        }
    }

    var node: Node {
        [
            "name": .string(kind.rawValue), "explanation": .string(kind.explanation), "count": .number(requests.count),
            "requests": .list(requests.map { .number($0) }),
        ]
    }

    static let schema = Node.schema(properties: [
        "findings": .schema(
            listOf: .schema(properties: [
                "name": .schema(oneOf: FindingKind.allCases.map(\.rawValue)), "explanation": .textSchema,
                "count": .wholeSchema,
                "requests": .schema(listOf: .wholeSchema),
            ])
        )
    ])
}
