import ArgumentParser

/// A number of calls a time: `1/s`, `30/m`.
struct RateOption: ExpressibleByArgument {
    /// Seconds from one call to the next.
    let interval: Double

    init?(argument: String) {
        let pieces = argument.split(separator: "/")
        let units = ["s": 1.0, "m": 60, "h": 3_600]
        guard pieces.count == 2, let calls = Double(pieces[0]), calls > 0, let unit = units[String(pieces[1])] else {
            return nil
        }
        interval = unit / calls
    }
}
