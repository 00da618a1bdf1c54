import Synchronization

/// Ends a run early: no further scenario is begun once it was asked for.
package final class RunStop: Sendable {
    private let isAsked = Atomic(false)

    package init() {}

    package func request() { isAsked.store(true, ordering: .relaxed) }

    package var isRequested: Bool { isAsked.load(ordering: .relaxed) }
}
