import Foundation

/// SIGINT and SIGTERM, from its making on.
struct TerminationSignals {
    private let arrivals: SignalArrivals

    init() async { arrivals = await SignalArrivals(of: [SIGINT, SIGTERM]) }

    /// Runs `body`. The first signal calls `stop`, which should bring it to its end; the second ends the process at once.
    func ending<Result: Sendable>(
        by stop: @escaping @Sendable () -> Void, _ body: @escaping @Sendable () async throws -> Result
    ) async throws -> Result {
        let watch = Task { [numbers = arrivals.numbers] in
            var isAsked = false
            for await number in numbers {
                if isAsked { exit(128 + number) }
                isAsked = true
                stop()
            }
        }
        defer {
            watch.cancel()
            withExtendedLifetime(arrivals) {}
        }
        return try await body()
    }

    /// Runs `body` in a task that is cancelled at the first signal, and waits for its end in any case but that of a second.
    func stopping<Result: Sendable>(_ body: @escaping @Sendable () async throws -> Result) async throws -> Result {
        let work = Task { try await body() }
        return try await ending(by: work.cancel) { try await work.value }
    }

    /// Returns when the first of them has come.
    func first() async {
        for await _ in arrivals.numbers { break }
        withExtendedLifetime(arrivals) {}
    }
}
