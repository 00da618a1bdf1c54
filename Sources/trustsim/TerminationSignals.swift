import Foundation

/// SIGINT and SIGTERM, from its making on.
struct TerminationSignals {
    private let arrivals: SignalArrivals

    init() async { arrivals = await SignalArrivals(of: [SIGINT, SIGTERM]) }

    /// Runs `body`, and cancels it at the first signal. Throws `CommandFailure` then.
    func cancelling<Result: Sendable>(_ body: @escaping @Sendable () async throws -> Result) async throws -> Result {
        defer { withExtendedLifetime(arrivals) {} }
        return try await withThrowingTaskGroup(of: Result?.self) { [numbers = arrivals.numbers] group in
            group.addTask { try await body() }
            group.addTask {
                for await _ in numbers { break }
                return nil
            }
            defer { group.cancelAll() }
            guard case let result?? = try await group.next() else {
                throw CommandFailure(.failure, "Stopped by a signal.")
            }
            return result
        }
    }

    /// Runs `body` in a task that is cancelled at the first signal, and waits for its end in any case.
    func stopping<Result: Sendable>(_ body: @escaping @Sendable () async throws -> Result) async throws -> Result {
        let work = Task { try await body() }
        let watch = Task { [numbers = arrivals.numbers] in
            for await _ in numbers {
                work.cancel()
                break
            }
        }
        defer {
            watch.cancel()
            withExtendedLifetime(arrivals) {}
        }
        return try await work.value
    }

    /// Returns when the first of them has come.
    func first() async {
        for await _ in arrivals.numbers { break }
        withExtendedLifetime(arrivals) {}
    }
}
