import ArgumentParser

/// The command that arguments name, such as `fixtures write`.
struct CommandPath {
    private(set) var command: any ParsableCommand.Type
    /// The arguments behind its names.
    private(set) var rest: ArraySlice<String>

    init(in arguments: ArraySlice<String>, of root: any ParsableCommand.Type) {
        command = root
        rest = arguments
        while let name = rest.first {
            let subcommands = command.configuration.subcommands
            guard let next = subcommands.first(where: { $0._commandName == name }) else { return }
            command = next
            rest.removeFirst()
        }
    }
}
