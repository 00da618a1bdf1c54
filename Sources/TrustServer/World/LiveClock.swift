import TrustAPI
import TrustSimulator

/// A world's clock, moved on by the machine's where it runs. Only here does real time come in.
struct LiveClock {
    private var clock: Clock
    private var readAt: ContinuousClock.Instant

    init(_ clock: Clock, at instant: ContinuousClock.Instant = .now) {
        self.clock = clock
        readAt = instant
    }

    /// The clock as it stands at an instant.
    func reading(at instant: ContinuousClock.Instant = .now) -> Clock {
        guard clock.isRunning else { return clock }
        var clock = clock
        clock.now = clock.now.adding(seconds: Int((instant - readAt).components.seconds))
        return clock
    }

    /// Moves the clock forward without waiting; the fraction of a second that has run is kept.
    mutating func advance(seconds: Int) {
        clock.now = clock.now.adding(seconds: seconds)
    }
}
