package import TrustAPI

/// The clock of a world: where it started, where it stands, and whether it runs by itself.
package struct Clock: Equatable, Sendable {
    /// 2024-02-02 12:00 UTC, an hour before the time in the sample call of UpdateUserOvCallback.
    package static let usualStart = Moment(seconds: 1_706_875_200)

    /// The time at which the world began.
    package var start: Moment
    /// Whether it advances with real time.
    package var isRunning: Bool
    /// The time now.
    package var now: Moment

    /// A clock that shows `now`, or else `start`.
    package init(start: Moment = usualStart, isRunning: Bool = true, now: Moment? = nil) {
        self.start = start
        self.isRunning = isRunning
        self.now = now ?? start
    }
}
