/// Some habits. A set of its own, since each call of the journal keeps one, and this one takes no memory beside it.
package struct FindingSet: Equatable, Sendable, ExpressibleByArrayLiteral {
    /// A bit for each habit, in the order in which habits are listed.
    private var bits: UInt32 = 0

    package init() {}

    package init(_ habits: some Sequence<FindingKind>) {
        for habit in habits { insert(habit) }
    }

    package init(arrayLiteral habits: FindingKind...) { self.init(habits) }

    package func contains(_ habit: FindingKind) -> Bool { bits & Self.bit(of: habit) != 0 }

    package mutating func insert(_ habit: FindingKind) { bits |= Self.bit(of: habit) }

    /// The habits in the order in which they are listed.
    package var list: [FindingKind] { bits == 0 ? [] : FindingKind.allCases.filter(contains) }

    private static func bit(of habit: FindingKind) -> UInt32 {
        1 << UInt32(FindingKind.allCases.firstIndex(of: habit) ?? 0)
    }
}
