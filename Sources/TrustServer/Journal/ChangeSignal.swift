import NIOConcurrencyHelpers
import Synchronization
import TrustHTTP

/// Wakes those who wait for something to happen.
final class ChangeSignal: Sendable {
    private struct State {
        var isSilent = false
        var nextWaiter = 0
        var waiters: [Int: CheckedContinuation<Void, Never>] = [:]
    }

    private let state = NIOLockedValueBox(State())
    private let ringCount = Synchronization.Atomic(0)
    /// Whether anybody may wait, so that a ring that nobody waits for asks for no lock.
    private let isAwaited = Synchronization.Atomic(false)

    /// How often it has rung. Read it, look at what there is, then wait for the next ring after it: none is missed.
    var rings: Int { ringCount.load(ordering: .sequentiallyConsistent) }

    /// Whether nothing will come any more.
    var isSilent: Bool { state.withLockedValue { $0.isSilent } }

    /// Wakes all, and lets nobody wait again.
    func fallSilent() {
        state.withLockedValue { $0.isSilent = true }
        ring()
    }

    func ring() {
        // Who waits says so first and looks at the count then, so that one of both sees the other.
        ringCount.add(1, ordering: .sequentiallyConsistent)
        guard isAwaited.load(ordering: .sequentiallyConsistent) else { return }
        let waiters = state.withLockedValue { state in
            defer { state.waiters = [:] }
            isAwaited.store(false, ordering: .sequentiallyConsistent)
            return Array(state.waiters.values)
        }
        for waiter in waiters { waiter.resume() }
    }

    /// Returns once it has rung after `seen`, or at the deadline, or when the task is cancelled.
    func wait(after seen: Int, until deadline: ContinuousClock.Instant) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await self.nextRing(after: seen) }
            group.addTask { try? await Task.sleep(until: deadline) }
            await group.next()
            group.cancelAll()
        }
    }

    private func nextRing(after seen: Int) async {
        let number = state.withLockedValue { state in
            state.nextWaiter += 1
            return state.nextWaiter
        }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = state.withLockedValue { state in
                    isAwaited.store(true, ordering: .sequentiallyConsistent)
                    guard rings == seen, !state.isSilent, !Task.isCancelled else { return true }
                    state.waiters[number] = continuation
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            state.withLockedValue { $0.waiters.removeValue(forKey: number) }?.resume()
        }
    }
}
