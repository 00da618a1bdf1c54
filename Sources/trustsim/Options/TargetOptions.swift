import ArgumentParser
import Foundation
import TrustRunner

/// Where scenarios run, and how the way there is.
struct TargetOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "'simulator', the address of a target, or replay:DIR for what 'run --record' kept.", valueName: "address"))
    var target = "simulator"

    @Option(help: ArgumentHelp("The control API of a simulator that is already up.", valueName: "address"))
    var admin: String?

    @Option(help: ArgumentHelp("Where steps over plain HTTP go, on a target of yours.", valueName: "address"))
    var httpTarget: String?

    @Option(help: ArgumentHelp("How many scenarios run at once on private simulators.", valueName: "number"))
    var jobs = ProcessInfo.processInfo.activeProcessorCount

    @Option(help: ArgumentHelp("A certificate in PEM to trust.", valueName: "file"))
    var cacert: String?

    @Flag(help: "Trust any certificate.")
    var insecure = false

    @Option(
        help: ArgumentHelp(
            "Connect elsewhere than an address says: HOST:PORT:TO-HOST:TO-PORT.", valueName: "h:p:h:p"
        )
    )
    var connectTo: [ConnectTo] = []

    @Option(help: ArgumentHelp("The longest that a call may take.", valueName: "time"))
    var maxTime = DurationOption(seconds: 30)

    @Option(help: ArgumentHelp("How many calls a time may see, such as 1/s or 30/m.", valueName: "calls/time"))
    var rateLimit: RateOption?

    @OptionGroup var guarding: GuardOptions

    @OptionGroup var assumptions: AssumptionOptions

    func validate() throws {
        guard jobs > 0 else { throw ValidationError("--jobs takes a number from 1.") }
        // Names are looked up without their port, so that one host cannot lead to two.
        for (host, same) in Dictionary(grouping: connectTo, by: \.host) where Set(same.map(\.toHost)).count > 1 {
            throw ValidationError("--connect-to leads \(host) to more than one host.")
        }
    }

    /// The folder of recordings that is to stand for a target; nil where another is.
    var recording: String? {
        let prefix = "replay:"
        return target.hasPrefix(prefix) ? String(target.dropFirst(prefix.count)) : nil
    }

    /// Whether each job has a simulator of its own.
    var isPrivate: Bool { target == "simulator" && admin == nil }
}

extension ConnectTo: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
