import ArgumentParser
import TrustAPI

/// The options that choose assumptions.
struct AssumptionOptions: ParsableArguments {
    @Option(help: "All assumptions at once: documented or observed. (default: documented)")
    var profile: Profile?

    @Option(
        name: .customLong("assume"),
        help: ArgumentHelp("One assumption; 'trustsim assumptions' lists them.", valueName: "name=value")
    )
    var choices: [String] = []

    /// Whether any was asked for.
    var areGiven: Bool { profile != nil || !choices.isEmpty }

    func assumptions() throws -> Assumptions {
        var assumptions = Assumptions(profile: profile ?? .documented)
        for choice in choices {
            let pieces = choice.split(separator: "=", maxSplits: 1).map(String.init)
            guard pieces.count == 2 else {
                throw CommandFailure(.usage, "--assume takes NAME=VALUE, not '\(choice)'.")
            }
            do {
                try assumptions.choose(pieces[1], for: pieces[0])
            } catch {
                throw CommandFailure(.usage, "--assume \(choice): \(error)")
            }
        }
        return assumptions
    }
}

extension Profile: ExpressibleByArgument {}
