import ArgumentParser
import Foundation
import TrustCertificates
import TrustDocuments
import TrustProcesses
import TrustServer
import TrustSimulator

/// `trustsim exec`
struct Exec: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Runs a command with a simulator of its own, and ends with its exit code.",
        usage: "trustsim exec [<options>] -- <command> ...",
        discussion: """
            The simulator listens on free ports unless told otherwise, and the command finds it in its environment: \
            TRUSTSIM_URL, TRUSTSIM_HTTP_URL, TRUSTSIM_ADMIN_URL, TRUSTSIM_CA_FILE, TRUSTSIM_LOGIN_NAME and \
            TRUSTSIM_LOGIN_PASSWORD; with --tls-faults TRUSTSIM_EXPIRED_URL, TRUSTSIM_WRONG_HOST_URL and TRUSTSIM_UNKNOWN_CA_URL. The command has standard \
            input and output and the terminal, signals go on to it, and what it leaves running is ended after it. Exit codes: \
            that of the command, 128 and the number of the signal that ended it, 127 if it is not there, 126 if it cannot be \
            run; 2 a bad world, 64 usage. Each option can also be set by an environment variable: --world by TRUSTSIM_WORLD.
            """
    )

    @OptionGroup var simulator: SimulatorOptions

    @Flag(
        help: """
            Makes curl, OpenSSL, PHP, Python, Ruby, Perl, Go, Node and Java trust the simulator, in addition to all that they \
            trust already. Sets SSL_CERT_FILE, CURL_CA_BUNDLE, REQUESTS_CA_BUNDLE, PERL_LWP_SSL_CA_FILE, NODE_EXTRA_CA_CERTS, \
            PHP_INI_SCAN_DIR and, where there is Java, JAVA_TOOL_OPTIONS.
            """
    )
    var trustEnv = false

    @Option(help: ArgumentHelp("Where to write the calls that the command made, in JSON.", valueName: "file"))
    var journalOut: String?

    @Option(
        help: ArgumentHelp(
            "Habits of the client that make a success a failure (1): names with commas between them, or 'all'.",
            valueName: "names"
        ),
        transform: FindingNames.init
    )
    var failOnFindings: FindingNames?

    @Argument(parsing: .postTerminator, help: ArgumentHelp("What to run, after '--'.", valueName: "command"))
    var command: [String] = []

    func validate() throws {
        guard !command.isEmpty else {
            throw ValidationError("There is no command to run. It stands after '--': trustsim exec -- make test")
        }
    }

    func run() async throws {
        try OutputFile.check([("--journal-out", journalOut), ("--ca-out", simulator.ports.caOut)])
        let inherited = InheritedFiles()
        let served = try simulator.servedWorld()
        let assumptions = try simulator.assumptionOptions.assumptions()
        let settings = try simulator.settings(defaults: .free)
        let identity = try simulator.ports.identity()
        // Signals that come before the command is there are kept for it.
        let signals = await Signals()
        let server = try await SimulatorServer.start(
            served, assuming: assumptions, settings: settings, identity: identity, logger: simulator.logOptions.logger
        )
        let announcement = try Announcement(server, certificateFile: nil)
        inherited.hideOthers()
        let outcome = await Result.of {
            if let caOut = simulator.ports.caOut {
                try OutputFile.write(server.trustAnchor, to: caOut, "The CA file")
            }
            var environment = ClientEnvironment(ProcessInfo.processInfo.environment)
            environment.tell(of: server.addresses, certificateFile: announcement.certificateFile)
            environment.tell(of: served.accounts.first?.account)
            if trustEnv {
                for remark in try environment.trust(server.trustAnchor, in: announcement.certificateFile) {
                    Terminal.tell("trustsim: \(remark)")
                }
            }
            return await result(
                of: ForegroundCommand(command: command, environment: environment.variables, signals: signals))
        }
        let aftermath = ExecSummary(server)
        await server.stop()
        announcement.retract()
        let code = try outcome.get()
        aftermath.tellOfUnfiredFaults()
        if let journalOut {
            // The command is over: a signal that comes now is for us.
            try await TerminationSignals().during { _ in try aftermath.writeJournal(to: journalOut) }
        }
        let isUnwelcome = failOnFindings.map(aftermath.tells(of:)) ?? false
        if code != 0 { throw ExitCode(code) }
        if isUnwelcome { throw ExitCode.failure }
    }

    /// Runs the command: 127 where there is no such command, 126 where it cannot be run.
    private func result(of job: ForegroundCommand) async -> Int32 {
        do throws(ChildProcess.StartFailure) {
            return try await job.run()
        } catch {
            Terminal.tell("trustsim: '\(command[0])' cannot be run: \(error.reason).")
            return error.isNotFound ? 127 : 126
        }
    }
}
