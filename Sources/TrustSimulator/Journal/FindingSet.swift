/// Some habits. A set of its own, since each call of the journal keeps one, and this one takes no memory beside it.
package struct FindingSet: Equatable, Sendable, ExpressibleByArrayLiteral {
    /// A bit for each habit, in the order in which habits are listed.
    private var bits: UInt32 = 0

    /// The empty set.
    package init() {}

    /// Takes the findings in any order; each is kept once.
    package init(_ findings: some Sequence<FindingKind>) {
        for finding in findings { insert(finding) }
    }

    package init(arrayLiteral findings: FindingKind...) { self.init(findings) }

    /// Whether a finding is in the set.
    package func contains(_ finding: FindingKind) -> Bool { bits & Self.bit(of: finding) != 0 }

    /// Adds a finding, if it is not there yet.
    package mutating func insert(_ finding: FindingKind) { bits |= Self.bit(of: finding) }

    /// The habits in the order in which they are listed.
    package var list: [FindingKind] { bits == 0 ? [] : FindingKind.allCases.filter(contains) }

    private static func bit(of finding: FindingKind) -> UInt32 {
        1 << UInt32(FindingKind.allCases.firstIndex(of: finding) ?? 0)
    }
}
