import ArgumentParser

/// A time span on the command line: `30`, `30s`, `1.5s`, `5m`.
struct DurationOption: ExpressibleByArgument, Equatable {
    let seconds: Double

    init(seconds: Double) { self.seconds = seconds }

    init?(argument: String) {
        let units: [Character: Double] = ["s": 1, "m": 60, "h": 3_600]
        let factor = argument.last.flatMap { units[$0] }
        guard let number = Double(factor == nil ? argument : String(argument.dropLast())), number > 0, number < 1e6
        else { return nil }
        seconds = number * (factor ?? 1)
    }

    var defaultValueDescription: String { "\(Int(seconds))s" }
}
