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
            The simulator stands on free ports, and the command finds it in its environment: TRUSTSIM_URL, TRUSTSIM_HTTP_URL, \
            TRUSTSIM_ADMIN_URL, TRUSTSIM_CA_FILE, TRUSTSIM_LOGIN_NAME and TRUSTSIM_LOGIN_PASSWORD; with --tls-faults \
            TRUSTSIM_EXPIRED_URL, TRUSTSIM_WRONG_HOST_URL and TRUSTSIM_UNKNOWN_CA_URL. The command has standard \
            input and output and the terminal, signals go on to it, and what it leaves running is ended after it. Exit codes: \
            that of the command, 128 and the number of the signal that ended it, 127 if it is not there, 126 if it cannot be \
            run; 2 a bad world, 64 usage. Each option can also be set by an environment variable: --world by TRUSTSIM_WORLD.
            """
    )

    @Option(help: ArgumentHelp("The world to serve, in YAML or JSON. (default: a demo)", valueName: "file"))
    var world: String?

    @OptionGroup var assumptionOptions: AssumptionOptions

    @OptionGroup var listenerOptions: ListenerOptions

    @Flag(
        help: """
            Makes curl, OpenSSL, Python's requests and Node trust the simulator, beside all that they trust already: sets \
            SSL_CERT_FILE, CURL_CA_BUNDLE, REQUESTS_CA_BUNDLE and NODE_EXTRA_CA_CERTS.
            """
    )
    var trustEnv = false

    @OptionGroup var journal: JournalOptions

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

    @OptionGroup var logOptions: LogOptions

    @Argument(parsing: .postTerminator, help: ArgumentHelp("What to run, after '--'.", valueName: "command"))
    var command: [String] = []

    func validate() throws {
        guard !command.isEmpty else {
            throw ValidationError("There is no command to run. It stands after '--': trustsim exec -- make test")
        }
    }

    func run() async throws {
        try OutputFile.check([("--journal-out", journalOut)])
        let inherited = InheritedFiles()
        let served = try WorldFile.read(world)
        let assumptions = try assumptionOptions.assumptions()
        // Signals that come before the command is there are kept for it.
        let signals = await Signals()
        var settings = ServerSettings()
        listenerOptions.apply(to: &settings)
        settings.journal = journal.limits
        let server = try await SimulatorServer.start(
            served, assuming: assumptions, settings: settings, identity: try ServerIdentity.generated(),
            logger: logOptions.logger
        )
        let announcement = try Announcement(server, certificateFile: nil)
        inherited.hideOthers()
        let outcome = await Result.of {
            var environment = ClientEnvironment(ProcessInfo.processInfo.environment)
            environment.tell(of: server.addresses, certificateFile: announcement.certificateFile)
            environment.tell(of: served.accounts.first?.account)
            if trustEnv { try environment.trust(server.trustAnchor, in: announcement.certificateFile) }
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
