import ArgumentParser
import TrustScenarios

/// `trustsim scenarios`
struct ScenariosCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scenarios",
        abstract: "Lists scenarios, and writes the built-in ones as files.",
        subcommands: [List.self, Export.self]
    )

    /// `trustsim scenarios list`
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints one line per scenario: its id, a tab, its title."
        )

        @OptionGroup var selection: SelectionOptions

        func run() throws {
            let selected = try selection.selected(of: try selection.all())
            Terminal.put(selected.map { "\($0.id)\t\($0.title)" }.joined(separator: "\n"))
        }
    }

    /// `trustsim scenarios export`
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Writes the built-in scenarios as files, to read, change and run.",
            discussion: """
                'trustsim run FOLDER' runs them. Their first line names a schema for editors, which \
                'trustsim fixtures export --format files --out fixtures' writes.
                """
        )

        @Argument(help: ArgumentHelp("Where the files go.", valueName: "folder"))
        var folder: String

        @Flag(help: "Replace files that exist and differ.")
        var force = false

        func run() throws {
            let count = try BundledExport(source: ScenarioLoader.usualFolder, folder: folder, replaces: force).write()
            Terminal.tell("\(count) files in \(folder)")
        }
    }
}
