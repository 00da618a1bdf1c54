import Synchronization

/// A request to end early: no further scenario is begun once it was made.
package final class RunStop: Sendable {
    private struct State {
        var isRequested = false
        var actions: [@Sendable () -> Void] = []
    }

    private let state = Mutex(State())

    /// Nothing is requested yet.
    package init() {}

    /// Makes the request; false where it was made before.
    @discardableResult package func request() -> Bool {
        let (isFirst, actions) = state.withLock { state in
            defer { state = State(isRequested: true) }
            return (!state.isRequested, state.actions)
        }
        for action in actions { action() }
        return isFirst
    }

    /// Whether the request was made.
    package var isRequested: Bool { state.withLock(\.isRequested) }

    /// Calls an action when the request is made, or at once where it was.
    package func whenRequested(_ action: @escaping @Sendable () -> Void) {
        let isRequested = state.withLock { state in
            if !state.isRequested { state.actions.append(action) }
            return state.isRequested
        }
        if isRequested { action() }
    }

    /// Returns when the request is made.
    package func requested() async {
        await withCheckedContinuation { continuation in whenRequested { continuation.resume() } }
    }
}
