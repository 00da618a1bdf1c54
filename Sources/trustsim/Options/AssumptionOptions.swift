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

    func assumptions() throws(CommandFailure) -> Assumptions {
        let named = profile ?? Profile.documented.rawValue
        var assumptions =
            if let known = Profile(rawValue: named) { Assumptions(profile: known) } else { try Self.read(named) }
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

    /// What a profile file chooses.
    private static func read(_ path: String) throws(CommandFailure) -> Assumptions {
        guard let bytes = try? Document.bytes(of: path) else {
            let sentence = "--profile takes documented, observed or a profile file. "
            // A bare word is rather a mistaken name than a file.
            guard path.utf8.allSatisfy(ASCII.isLetter) else {
                throw CommandFailure(.badFile, sentence + UnreadableFile.sentence("The file", path))
            }
            let suggestion = Suggestion.sentence(for: path, among: Profile.allCases.map(\.rawValue))
            throw CommandFailure(.usage, "\(sentence)'\(path)' is none of them.\(suggestion)")
        }
        return try InputFile.usable(
            "The profile file", Coding<Assumptions>.profile.decode(Document.read(bytes, source: path), source: path)
        )
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
