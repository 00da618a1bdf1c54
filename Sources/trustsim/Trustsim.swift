import ArgumentParser
import Foundation

/// The program: a simulator of a certificate authority's API, and a runner of scenarios against it.
@main
struct Trustsim: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trustsim",
        abstract: "Simulates Sectigo's certificate order API, and replays scenarios against it or the real one.",
        discussion: """
            Each option can also be set by an environment variable: --https-port by TRUSTSIM_HTTPS_PORT. What stands on the \
            command line comes first.
            """,
        subcommands: [
            Serve.self, Run.self, Exec.self, ReplayCommand.self, DriftCommand.self, CoverageCommand.self, Explain.self,
            ListAssumptions.self, Fixtures.self, ReplayState.self,
        ]
    )

    static func main() async {
        do {
            let arguments = try EnvironmentOptions(ProcessInfo.processInfo.environment)
                .adding(to: Array(CommandLine.arguments.dropFirst()))
            var command = try parseAsRoot(arguments)
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch let failure as CommandFailure {
            Terminal.tell("trustsim: \(failure.message)")
            exit(withError: ExitCode(failure.status.rawValue))
        } catch {
            exit(withError: error)
        }
    }
}
