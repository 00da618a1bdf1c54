import ArgumentParser
import Foundation
import TrustAPI
import TrustDocuments

/// The options that choose assumptions.
struct AssumptionOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            """
            All assumptions at once: documented, observed, or a profile file such as 'drift --write-profile' writes. \
            (default: documented)
            """,
            valueName: "profile"
        )
    )
    var profile: String?

    @Option(
        name: .customLong("assume"),
        help: ArgumentHelp("One assumption; 'trustsim assumptions' lists them.", valueName: "name=value")
    )
    var choices: [String] = []

    /// Whether any was asked for.
    var areGiven: Bool { profile != nil || !choices.isEmpty }

    func assumptions() throws -> Assumptions {
        let named = profile ?? Profile.documented.rawValue
        var assumptions = try Profile(rawValue: named).map { Assumptions(profile: $0) } ?? ProfileFile.read(named)
        for choice in choices {
            let pieces = choice.split(separator: "=", maxSplits: 1).map(String.init)
            guard pieces.count == 2 else {
                throw CommandFailure(.usage, "--assume takes NAME=VALUE, not '\(choice)'.")
            }
            do throws(UnknownAssumption) {
                try assumptions.choose(pieces[1], for: pieces[0])
            } catch {
                throw CommandFailure(.usage, "--assume \(choice): \(error.sentence)")
            }
        }
        return assumptions
    }
}

extension UnknownAssumption {
    /// What there is not, and the nearest that there is.
    fileprivate var sentence: String {
        switch self {
        case .name(let name, let known):
            "there is no assumption '\(name)'.\(Suggestion.sentence(for: name, among: known))"
        case .value(let value, let name, let known):
            "the assumption '\(name)' has no value '\(value)'.\(Suggestion.sentence(for: value, among: known))"
        }
    }
}
