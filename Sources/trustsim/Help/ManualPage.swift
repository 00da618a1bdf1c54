/// The manual page of the program, in the language of `man`, made from the declarations of its commands.
struct ManualPage {
    private let program: CommandDescription
    private let version: String

    init(_ program: CommandDescription, version: String) {
        self.program = program
        self.version = version
    }

    var text: String {
        let commands = program.subcommands.filter { $0.name != "help" }
        let head = [
            ".TH TRUSTSIM 1 \"\" \"trustsim \(Self.quoted(version))\" \"User Commands\"",
            ".SH NAME", "trustsim \\- \(Self.escaped(program.abstract))",
            ".SH SYNOPSIS", ".B trustsim", ".I command", "[options]",
            ".SH DESCRIPTION", Self.escaped(program.discussion),
        ]
        return
            (head + [".SH COMMANDS"] + commands.flatMap { section(of: $0, path: ["trustsim"]) } + Self.tail)
            .joined(separator: "\n") + "\n"
    }

    private static let tail = [
        ".SH EXIT STATUS",
        entry("0", "As expected."), entry("1", "A failure."),
        entry("2", "A scenario, world or option file that cannot be used, or nothing selected."),
        entry("3", "The target cannot be reached, or its certificate is not trusted."),
        entry("4", "The guard of targets that are not simulators of yours refused."),
        entry("5", "A secret was found in something about to be written."),
        entry("64", "Wrong usage."),
        "\\fBtrustsim exec\\fR ends with the exit code of its command.",
    ]

    /// A command and its options; those of its subcommands follow.
    private func section(of command: CommandDescription, path: [String]) -> [String] {
        let path = path + [command.name]
        let shown = command.arguments.filter { $0.isShown && $0.longName != "help" && $0.longName != "version" }
        let positional = shown.filter { $0.kind == .positional }.map {
            $0.isOptional ? "[\($0.valueName)]" : $0.valueName
        }
        let usage = ([path.joined(separator: " ")] + positional).joined(separator: " ")
        let lines =
            [".SS \(Self.escaped(usage))", Self.escaped(command.abstract)]
            + (command.discussion.isEmpty ? [] : [".PP", Self.escaped(command.discussion)])
            + shown.map(Self.entry)
        return lines + command.subcommands.flatMap { section(of: $0, path: path) }
    }

    private static func entry(_ argument: CommandDescription.Argument) -> String {
        let names = argument.spellings.isEmpty ? argument.valueName : argument.spellings.joined(separator: ", ")
        let takesValue = argument.kind == .option || argument.kind == .repeatedOption
        let fallback = argument.defaultValue.map { " (default: \($0))" } ?? ""
        return entry(takesValue ? "\(names) <\(argument.valueName)>" : names, argument.about + fallback)
    }

    private static func entry(_ name: String, _ about: String) -> String {
        ".TP\n\\fB\(escaped(name))\\fR\n\(escaped(about))"
    }

    /// Text in which nothing is a request of the language: a backslash, a dash that must stay one, a dot that begins a line.
    private static func escaped(_ text: String) -> String {
        text.replacing("\\", with: "\\e").replacing("-", with: "\\-").split(
            separator: "\n", omittingEmptySubsequences: false
        )
        .map { line in
            if line.isEmpty { return ".PP" }
            return line.hasPrefix(".") || line.hasPrefix("'") ? "\\&\(line)" : String(line)
        }.joined(separator: "\n")
    }

    private static func quoted(_ text: String) -> String { text.replacing("\"", with: "\\(dq") }
}
