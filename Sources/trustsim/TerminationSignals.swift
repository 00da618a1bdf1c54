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

    /// Returns when the first of them has come.
    func first() async {
        for await _ in arrivals { break }
        withExtendedLifetime(sources) {}
    }
}
