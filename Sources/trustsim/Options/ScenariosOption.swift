import ArgumentParser
import Foundation
import TrustDocuments
import TrustScenarios

/// Where a command that runs no scenarios looks them up.
struct ScenariosOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Where the scenarios are. (default: the folder scenarios, else the built-in scenarios)",
            valueName: "folder"))
    var scenarios: String?

    /// All of them, or none where the folder is not there.
    /// - Throws: `CommandFailure` with everything that is wrong with any of them.
    func allIfThere() throws -> [Scenario] {
        if let scenarios, !FileManager.default.fileExists(atPath: scenarios) { return [] }
        return try all()
    }

    /// All of them.
    /// - Throws: `CommandFailure` with everything that is wrong with any of them.
    func all() throws -> [Scenario] {
        do throws(DocumentError) {
            guard let scenarios else { return try ScenarioLoader.usual() }
            return try ScenarioLoader.load([scenarios])
        } catch {
            throw CommandFailure(.badFile, "Some scenarios cannot be used.\n\(error)")
        }
    }
}
