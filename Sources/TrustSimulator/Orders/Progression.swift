package import TrustAPI

/// What completes a step of an order, apart from an act of the customer or the CA.
package enum Progression: Equatable, Sendable {
    case manually
    /// Time since the step last started, in seconds.
    case after(seconds: Int)
    /// Calls that named the order.
    case afterCalls(Int)
}

/// A step that may complete by itself, and how far that is.
package struct Completion: Equatable, Sendable {
    /// What completes the step.
    package var progression = Progression.manually
    /// When the step last started; nil where time does not complete it.
    package var startedAt: Moment?
    /// How many calls named the order, counted while a number of calls is what completes the step.
    package var calls = 0

    /// A step that only an act completes.
    package init() {}

    /// The step starts anew.
    mutating func restart(at now: Moment) {
        if case .after = progression { startedAt = now }
    }

    /// When time completes the step, which does not start before `earliest`; nil where it never does.
    func due(from earliest: Moment? = nil) -> Moment? {
        guard case .after(let seconds) = progression, let startedAt else { return nil }
        return max(startedAt, earliest ?? startedAt).adding(seconds: seconds)
    }

    /// Counts a call that named the order, and says whether it is the one that completes the step.
    mutating func countCall() -> Bool {
        guard case .afterCalls(let needed) = progression else { return false }
        calls += 1
        return calls >= needed
    }
}
