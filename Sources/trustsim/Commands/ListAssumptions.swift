import ArgumentParser
import TrustAPI

/// `trustsim assumptions`
struct ListAssumptions: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assumptions",
        abstract: "Lists what no document says and the simulator had to choose.",
        discussion: """
            Each has a name, the choice in force (*), and the others. 'serve --assume NAME=VALUE' switches one, \
            '--profile observed' all.
            """
    )

    @OptionGroup var options: AssumptionOptions

    func run() throws {
        let assumptions = try options.assumptions()
        for assumption in Assumed.all {
            Terminal.put("\(assumption.name)\n    \(assumption.question)")
            for value in assumption.values {
                let mark = value.name == assumptions.value(of: assumption) ? "*" : " "
                Terminal.put("  \(mark) \(value.name) (\(value.standing.rawValue)): \(value.meaning)")
            }
        }
    }
}
