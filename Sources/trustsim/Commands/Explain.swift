import ArgumentParser
import Foundation
import TrustConformance
import TrustDocuments

/// `trustsim explain`
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Explains a code or an endpoint: what the page says, when the simulator answers so, which scenarios show it.",
        discussion: "For example: explain -126, explain AutoUpdateDCV, explain AutoUpdateDCV/-126."
    )

    @Argument(parsing: .allUnrecognized, help: "A code, an endpoint, or ENDPOINT/CODE.")
    var topics: [String] = []

    @Option(help: ArgumentHelp("Where the scenarios are.", valueName: "folder"))
    var scenarios = "scenarios"

    func run() throws {
        guard !topics.isEmpty else {
            throw CommandFailure(.usage, "Say what to explain: a code, an endpoint, or ENDPOINT/CODE.")
        }
        let explanation = Explanation(try known())
        for topic in topics {
            guard let text = explanation.text(about: topic) else {
                let suggestion =
                    Suggestion.nearest(to: topic, among: Explanation.topics)
                    .map { " Did you mean '\($0)'?" } ?? " 'explain AutoAuthorize' is an example."
                throw CommandFailure(.usage, "There is nothing called '\(topic)'.\(suggestion)")
            }
            Terminal.put(text)
        }
    }

    /// The scenarios, where there are any to be found.
    private func known() throws -> [Scenario] {
        guard FileManager.default.fileExists(atPath: scenarios) else { return [] }
        do throws(DocumentError) {
            return try ScenarioLoader.load([scenarios])
        } catch {
            throw CommandFailure(.badFile, "Some scenarios cannot be used.\n\(error)")
        }
    }
}
