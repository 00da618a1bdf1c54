import Dispatch
import Foundation

/// SIGINT and SIGTERM, from its making on.
struct TerminationSignals {
    private let sources: [any DispatchSourceSignal]
    private let arrivals: AsyncStream<Void>

    init() {
        let (arrivals, continuation) = AsyncStream.makeStream(of: Void.self)
        self.arrivals = arrivals
        sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number)
            source.setEventHandler { continuation.yield() }
            source.resume()
            return source
        }
    }

    /// Runs `body`, and cancels it at the first signal. Throws `CommandFailure` then.
    func cancelling<Result: Sendable>(_ body: @escaping @Sendable () async throws -> Result) async throws -> Result {
        try await withThrowingTaskGroup(of: Result?.self) { group in
            group.addTask { try await body() }
            group.addTask { [arrivals] in
                for await _ in arrivals { break }
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
        let watch = Task { [arrivals] in
            for await _ in arrivals {
                work.cancel()
                break
            }
        }
        defer {
            watch.cancel()
            withExtendedLifetime(sources) {}
        }
        return try await work.value
    }

    /// Returns when the first of them has come.
    func first() async {
        for await _ in arrivals { break }
        withExtendedLifetime(sources) {}
    }
}
