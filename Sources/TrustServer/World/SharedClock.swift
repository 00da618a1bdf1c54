import TrustAPI
import TrustSimulator

/// A world's clock, moved on by the machine's where it runs.
struct SharedClock {
    private var clock: Clock
    private var readAt: Int

    /// A clock as it stands at a tick of the time source.
    init(_ clock: Clock, at ticks: Int) {
        self.clock = clock
        readAt = ticks
    }

    /// The clock as it stands at a tick.
    func reading(at ticks: Int) -> Clock {
        guard clock.isRunning else { return clock }
        var clock = clock
        clock.now = clock.now.adding(seconds: (ticks - readAt) / 1_000_000_000)
        return clock
    }

    /// How far into its second a clock that runs is at a tick, in nanoseconds.
    func fraction(at ticks: Int) -> Int { clock.isRunning ? (ticks - readAt) % 1_000_000_000 : 0 }

    /// Moves the clock forward without waiting; the fraction of a second that has run is kept.
    mutating func advance(seconds: Int) {
        clock.now = clock.now.adding(seconds: seconds)
    }
}
