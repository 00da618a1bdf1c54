import ArgumentParser
import Foundation
import TrustAPI
import TrustDocuments
import TrustReports
import TrustRunner

/// `trustsim drift`
struct DriftCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drift",
        abstract: "Says where documents, simulator and a recorded target part, and which assumptions that decides.",
        discussion: """
            Each recorded answer is held against what the simulator says to the same call. The classes of differences are \
            \(Divergence.Kind.allCases.map(\.rawValue).joined(separator: ", ")). Exit codes: 0 none of the classes of \
            --fail-on is there, 1 one of them is, 2 a bad file or no recording, 64 usage.
            """
    )

    @Argument(help: "The folders, or files, of 'run --record'.")
    var recordings: [String]

    @OptionGroup var scenarios: ScenariosOption

    @OptionGroup var assumptions: AssumptionOptions

    @Option(help: "How to print it: text, json or html.")
    var format = PrintFormat.text

    @Option(
        help: ArgumentHelp(
            "The classes that end it with 1, separated by commas; 'none' for none.", valueName: "classes"))
    var failOn = "code,state"

    @Option(
        help: ArgumentHelp(
            "Writes the assumptions under which the simulator answers as the target, for --profile.", valueName: "file"
        )
    )
    var writeProfile: String?

    func run() async throws {
        let classes = try classes()
        let base = try assumptions.assumptions()
        try OutputFile.check([("--write-profile", writeProfile)])
        let runs = try Recordings.read(recordings)
        let known = try scenarios.all()
        let now = Moment(seconds: Int(Date().timeIntervalSince1970))
        let analysis = DriftAnalysis(runs, of: known, assuming: base, at: now)
        let drift = analysis.drift
        format.put(text: drift.text, json: Coding<Drift>.drift.encode(drift), html: drift.html)
        if let writeProfile {
            let targets = Set(runs.map(\.header.target)).sorted().joined(separator: ", ")
            let remark = ["Written by 'trustsim drift' at \(now.iso8601), from recordings of \(targets)."]
            try OutputFile.write(analysis.settled.profileText(remark: remark), to: writeProfile, "The profile")
        }
        if drift.has(classes) { throw ExitCode.failure }
    }

    private func classes() throws -> Set<Divergence.Kind> {
        guard failOn != "none" else { return [] }
        let kinds = try failOn.split(separator: ",").map(String.init).map { name in
            if let kind = Divergence.Kind(rawValue: name) { return kind }
            let known = Divergence.Kind.allCases.map(\.rawValue)
            let nearest = Suggestion.nearest(to: name, among: known).map { " Did you mean '\($0)'?" } ?? ""
            throw CommandFailure(
                .usage, "--fail-on has no class '\(name)'; there are \(known.joined(separator: ", ")).\(nearest)"
            )
        }
        return Set(kinds)
    }
}
