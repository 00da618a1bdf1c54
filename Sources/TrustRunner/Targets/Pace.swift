/// Lets calls go one at a time, with an interval between them.
package actor Pace {
    private let interval: Duration
    private var next = ContinuousClock.now

    /// `interval` is in seconds.
    package init(interval seconds: Double) { interval = .nanoseconds(Int64(seconds * 1e9)) }

    /// Returns when it is the caller's turn, or when the caller is cancelled.
    func turn() async {
        let mine = max(next, .now)
        next = mine + interval
        try? await Task.sleep(until: mine)
    }

    /// A call is over. The interval counts from here, so that it holds where calls arrive, however long they are under way.
    func finish() { next = max(next, .now + interval) }
}
