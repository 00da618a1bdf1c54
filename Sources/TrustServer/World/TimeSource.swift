import Synchronization

/// Time as the worlds of a server see it pass, in nanoseconds since they began. Only here does real time come in.
final class TimeSource: Sendable {
    private let started = ContinuousClock.now
    /// What had passed before this process started.
    private let offset = Atomic(0)
    /// Where it stands still; negative while it runs.
    private let frozen = Atomic(-1)

    var ticks: Int {
        let frozen = frozen.load(ordering: .acquiring)
        return frozen >= 0 ? frozen : offset.load(ordering: .acquiring) + elapsed
    }

    /// Lets time stand still for as long as an input is worked on, so that it happens at one moment.
    func holdStill<Result>(at ticks: Int, _ body: () throws -> Result) rethrows -> Result {
        frozen.store(ticks, ordering: .releasing)
        defer { frozen.store(-1, ordering: .releasing) }
        return try body()
    }

    /// Goes on from where another process stopped.
    func goOn(from ticks: Int) { offset.store(ticks - elapsed, ordering: .releasing) }

    private var elapsed: Int {
        let (seconds, attoseconds) = (ContinuousClock.now - started).components
        return Int(seconds) * 1_000_000_000 + Int(attoseconds / 1_000_000_000)
    }
}
