import ArgumentParser
import Foundation
import TrustDocuments
import TrustRunner
import TrustScenarios
import TrustSimulator

/// Which scenarios, and in which order.
struct SelectionOptions: ParsableArguments {
    @Argument(help: "Scenario files, or folders of them. (default: the folder scenarios, else the built-in scenarios)")
    var paths: [String] = []

    @Option(help: ArgumentHelp("Only scenarios whose id begins so.", valueName: "id-prefix"))
    var filter: String?

    @Option(help: ArgumentHelp("Only scenarios with one of these tags, separated by commas.", valueName: "tags"))
    var tags: String?

    @Option(help: ArgumentHelp("No scenarios with one of these tags, separated by commas.", valueName: "tags"))
    var excludeTags: String?

    @Option(name: .customLong("repeat"), help: ArgumentHelp("How often each scenario runs.", valueName: "number"))
    var repetitions = 1

    @Option(help: ArgumentHelp("Shuffles the scenarios, the same way for the same number.", valueName: "number"))
    var seed: UInt64?

    @Flag(help: "Selecting no scenario is no error.")
    var allowEmpty = false

    @Flag(help: "Compare only what the steps state, not the whole answer.")
    var lenient = false

    @Option(
        name: .customLong("variable"),
        help: ArgumentHelp("A value for {{NAME}} in scenarios.", valueName: "name=value")
    )
    var variables: [String] = []

    func validate() throws {
        guard repetitions > 0 else { throw ValidationError("--repeat takes a number from 1.") }
        for variable in variables where !variable.contains("=") {
            throw ValidationError("--variable takes NAME=VALUE, not '\(variable)'.")
        }
    }

    /// The values that the user gives, by name.
    var values: [String: String] {
        let pairs = variables.map { $0.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false) }
        return Dictionary(pairs.map { (String($0[0]), String($0[1])) }, uniquingKeysWith: { _, last in last })
    }

    /// Whether nothing narrows the selection: all scenarios of the usual folder, or the built-in ones.
    var isEverything: Bool { paths.isEmpty && filter == nil && tags == nil && excludeTags == nil }

    /// How the selection is run at a target.
    func settings(at target: TargetOptions, until stop: RunStop) throws(CommandFailure) -> Runner.Settings {
        var settings = Runner.Settings()
        settings.stop = stop
        settings.variables = values
        settings.isLenient = lenient
        settings.assumptions = try target.assumptions.assumptions()
        return settings
    }

    /// Every scenario below the paths.
    func all() throws(CommandFailure) -> [Scenario] {
        try InputFile.usable(
            "Some scenarios", paths.isEmpty ? ScenarioLoader.usual() : ScenarioLoader.load(paths), hint: hintAboutIDs
        )
    }

    /// What to type where the id of a scenario, or nearly one, was given in place of a file; empty where none was.
    private var hintAboutIDs: String {
        let missing = paths.filter { !FileManager.default.fileExists(atPath: $0) }
        guard !missing.isEmpty, let known = try? ScenarioLoader.usual().map(\.id) else { return "" }
        let ids = missing.compactMap { name in
            known.contains { $0.hasPrefix(name) } ? name : Suggestion.nearest(to: name, among: known)
        }
        return ids.first.map { "\nA scenario is selected by its id with '--filter \($0)'." } ?? ""
    }

    /// Those that are selected, in the order in which they run.
    func selected(of all: [Scenario]) throws(CommandFailure) -> [Scenario] {
        let wanted = tags.map(Self.words)
        let unwanted = excludeTags.map(Self.words) ?? []
        let selected = all.filter { scenario in
            scenario.id.hasPrefix(filter ?? "")
                && (wanted.map { !$0.isDisjoint(with: scenario.tags) } ?? true)
                && unwanted.isDisjoint(with: scenario.tags)
        }
        guard !selected.isEmpty || allowEmpty else {
            throw CommandFailure(
                .badFile, "No scenario is selected, of \(all.count).\(suggestion(from: all)) --allow-empty permits it.")
        }
        let undefined = selected.flatMap { $0.undefinedNames(given: Array(values.keys)) }
        guard undefined.isEmpty else {
            throw CommandFailure(.badFile, "Some scenarios cannot be used.\n\(DocumentError(undefined))")
        }
        let repeated = selected.flatMap { Array(repeating: $0, count: repetitions) }
        guard let seed else { return repeated }
        var generator = SeededGenerator(seed: seed)
        return repeated.shuffled(using: &generator)
    }

    /// What may have been meant by a filter or a tag that selects nothing; empty where nothing is near.
    private func suggestion(from all: [Scenario]) -> String {
        if let filter, !all.contains(where: { $0.id.hasPrefix(filter) }) {
            let folders = Set(all.flatMap { Self.folders(of: $0.id) }).sorted()
            // A folder is also meant without its slash.
            let nearest = Suggestion.nearest(
                to: filter, among: folders + folders.map { String($0.dropLast()) } + all.map(\.id))
            return nearest.map { " Did you mean '--filter \($0)'?" } ?? ""
        }
        let known = Set(all.flatMap(\.tags))
        guard let tag = tags.map(Self.words)?.sorted().first(where: { !known.contains($0) }) else { return "" }
        return " No scenario has the tag '\(tag)'.\(Suggestion.sentence(for: tag, among: known.sorted()))"
    }

    /// The prefixes of an id that end with a slash.
    private static func folders(of id: String) -> [String] {
        id.indices.filter { id[$0] == "/" }.map { String(id[...$0]) }
    }

    private static func words(_ text: String) -> Set<String> {
        Set(text.split(separator: ",").map { $0.trimmingPrefix(" ") }.map(String.init))
    }
}

/// The same numbers for the same seed on every machine.
private struct SeededGenerator: RandomNumberGenerator {
    let seed: UInt64
    private var drawn: UInt64 = 0

    init(seed: UInt64) { self.seed = seed }

    mutating func next() -> UInt64 {
        defer { drawn &+= 1 }
        return SplitMix.value(at: drawn, from: seed)
    }
}
