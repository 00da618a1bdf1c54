import Foundation

/// The signals that go on to a process that stands in for this one, from its making on.
package struct Signals {
    /// Those that say that it is over: they go to all that the process has started, as those of a terminal do.
    private static let endings = [SIGINT, SIGTERM, SIGHUP, SIGQUIT]
    /// Those that mean what the process makes of them, and that would kill what it has started.
    private static let messages = [SIGUSR1, SIGUSR2]
    static let passedOn = Set(endings + messages)
    /// All that this process may have given another meaning.
    static let changed = passedOn.union([SIGPIPE, SIGTTIN, SIGTTOU, SIGTSTP, SIGCONT, SIGCHLD])

    /// Those that were to be ignored from the start, as `nohup` has it.
    let ignored: Set<Int32>
    /// Their numbers, in the order in which they came, for one reader.
    private let numbers: AsyncStream<Int32>
    private let arrivals: SignalArrivals

    /// Begins to receive the signals; none is lost from then on.
    package init() async {
        ignored = SignalArrivals.isIgnored(SIGHUP) ? [SIGHUP] : []
        // What is written to a process that is gone is an error, not the end.
        signal(SIGPIPE, SIG_IGN)
        let (numbers, continuation) = AsyncStream.makeStream(of: Int32.self)
        self.numbers = numbers
        arrivals = await SignalArrivals(of: Self.passedOn.subtracting(ignored)) { continuation.yield($0) }
    }

    /// Passes on those that have come, and those that come until `body` returns.
    func forwarding<Result: Sendable>(to child: ChildProcess, _ body: @Sendable () async -> Result) async -> Result {
        await withTaskGroup(of: Void.self) { [numbers] tasks in
            tasks.addTask {
                for await number in numbers {
                    if Self.messages.contains(number) { kill(child.id, number) } else { child.signalGroup(number) }
                }
            }
            let result = await body()
            tasks.cancelAll()
            withExtendedLifetime(arrivals) {}
            return result
        }
    }
}
