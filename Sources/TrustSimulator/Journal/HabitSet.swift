/// Some habits. A set of its own, since each call of the journal keeps one, and this one takes no memory beside it.
package struct HabitSet: Equatable, Sendable, ExpressibleByArrayLiteral {
    /// A bit for each habit, in the order in which habits are listed.
    private var bits: UInt32 = 0

    package init() {}

    package init(_ habits: some Sequence<Habit>) {
        for habit in habits { insert(habit) }
    }

    package init(arrayLiteral habits: Habit...) { self.init(habits) }

    package func contains(_ habit: Habit) -> Bool { bits & Self.bit(of: habit) != 0 }

    package mutating func insert(_ habit: Habit) { bits |= Self.bit(of: habit) }

    /// The habits in the order in which they are listed.
    package var list: [Habit] { bits == 0 ? [] : Habit.allCases.filter(contains) }

    private static func bit(of habit: Habit) -> UInt32 { 1 << UInt32(Habit.allCases.firstIndex(of: habit) ?? 0) }
}
