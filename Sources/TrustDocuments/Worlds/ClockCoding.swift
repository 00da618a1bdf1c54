import TrustAPI
package import TrustSimulator

extension Coding where Value == Clock {
    /// The clock of a world. `now` stands where the clock is no longer at its start.
    package static let clock = Coding.object(
        "clock",
        make: { Clock() },
        fields: [
            Field("start", \.writtenStart, .moment),
            Field("running", \.isRunning, .bool),
            Field("now", \.now, .moment),
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
