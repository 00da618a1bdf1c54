import ArgumentParser
import Foundation
import TrustScenarios

/// Where a command that runs no scenarios looks them up.
struct ScenariosOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Where the scenarios are. (default: the folder scenarios, else the built-in scenarios)",
            valueName: "folder"))
    var scenarios: String?

    /// All of them, or none where the folder is not there.
    func allIfThere() throws(CommandFailure) -> [Scenario] {
        if let scenarios, !FileManager.default.fileExists(atPath: scenarios) { return [] }
        return try all()
    }

    /// All of them.
    func all() throws(CommandFailure) -> [Scenario] {
        guard let scenarios else { return try InputFile.usable("Some scenarios", ScenarioLoader.usual()) }
        return try InputFile.usable("Some scenarios", ScenarioLoader.load([scenarios]))
    }
}
