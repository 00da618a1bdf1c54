import ArgumentParser
import Foundation
import TrustDocuments
import TrustProcesses

/// The program: a simulator of a certificate authority's API, and a runner of scenarios against it.
@main
struct Trustsim: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trustsim",
        abstract: "Simulates Sectigo's certificate order API, and replays scenarios against it or the real one.",
        discussion: """
            Each option can also be set by an environment variable: --https-port by TRUSTSIM_HTTPS_PORT. \
            Command-line options take precedence over environment variables.
            """,
        version: ProgramVersion.text,
        subcommands: [
            Serve.self, Run.self, Exec.self, ReplayCommand.self, DriftCommand.self, CoverageCommand.self, Explain.self,
            ListAssumptions.self, ScenariosCommand.self, Fixtures.self, ReplayState.self, DCVCommand.self,
            Health.self, Completions.self, Manual.self,
        ]
    )

    /// Refuses a command that there is not, with the nearest that there is.
    private static func checkCommand() throws(CommandFailure) {
        var names = CommandLine.arguments.dropFirst()
        if names.first == "help" { names.removeFirst() }
        let path = CommandPath(in: names, of: Self.self)
        let subcommands = path.command.configuration.subcommands.map { $0._commandName }
        guard !subcommands.isEmpty, let name = path.rest.first, !name.hasPrefix("-"), name != "help" else { return }
        let suggestion = Suggestion.sentence(for: name, among: subcommands)
        throw CommandFailure(.usage, "There is no command '\(name)'.\(suggestion)")
    }

    static func main() async {
        NameLookup.prepare()
        Terminal.prepare()
        let code = await run()
        if code.isSuccess, let reason = Terminal.failure {
            Terminal.tell("trustsim: The output cannot be written: \(reason).")
            exit(withError: ExitCode.failure)
        }
        exit(withError: code)
    }

    /// Runs the command of the command line, and tells why it failed. All errors get their exit codes here.
    private static func run() async -> ExitCode {
        do {
            guard !CommandLine.arguments.isEmpty else {
                throw CommandFailure(.usage, "The arguments are lost, the name of the program among them.")
            }
            try checkCommand()
            let arguments = try EnvironmentOptions(ProcessInfo.processInfo.environment)
                .adding(to: Array(CommandLine.arguments.dropFirst()), of: Self.self)
            var command = try parseAsRoot(arguments)
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
            return .success
        } catch {
            if let status = ExitStatus(of: error) {
                Terminal.tell("trustsim: \(error)")
                return ExitCode(status.rawValue)
            }
            // As the parser does it by itself, which does not notice that stdout cannot be written.
            let (code, text) = (exitCode(for: error), fullMessage(for: error))
            if !text.isEmpty { code.isSuccess ? Terminal.put(text) : Terminal.tell(text) }
            return code
        }
    }
}
