import TrustAPI
package import TrustSimulator

extension Coding where Value == Clock {
    /// The clock of a world. `now` stands where the clock is no longer at its start.
    package static let clock = Coding.object(
        "clock",
        make: { Clock() },
        fields: [
            Field("start", \.writtenStart, .moment, "The time at which the world starts, in UTC."),
            Field("running", \.isRunning, .bool, "Whether it runs by itself; else it stands until it is advanced."),
            Field(
                "now", \.now, .moment, hasFixedDefault: false,
                "Where it stands now; the start, when left out. An export writes it."
            ),
        ]
    )
}

extension Clock {
    /// A new start is also a new now, until `now` says otherwise.
    fileprivate var writtenStart: Moment {
        get { start }
        set { (start, now) = (newValue, newValue) }
    }
}
