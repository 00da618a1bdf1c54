import ArgumentParser
import Foundation
import NIOConcurrencyHelpers
import TrustAPI
import TrustDocuments
import TrustHTTP
import TrustProcesses
import TrustReports
import TrustRunner
import TrustScenarios
import TrustServer
import TrustSimulator

/// `trustsim serve`
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Runs the simulator until SIGINT or SIGTERM.",
        discussion: """
            When all ports answer, one line 'READY {json}' with their addresses goes to stdout. Each option can also be set by \
            an environment variable: --https-port by TRUSTSIM_HTTPS_PORT.
            """
    )

    @OptionGroup var ports: PortOptions

    @Option(help: ArgumentHelp("The port of the control API.", valueName: "port"))
    var adminPort = ServerSettings.Port.on(8081)

    @Option(help: ArgumentHelp("The world to serve, in YAML or JSON. (default: a demo)", valueName: "file"))
    var world: String?

    @OptionGroup var assumptionOptions: AssumptionOptions

    @OptionGroup var journal: JournalOptions

    @OptionGroup var limits: LimitOptions

    @Option(
        help: ArgumentHelp(
            "A folder where what happens outlasts the process. Its world wins over the demo.", valueName: "folder"
        )
    )
    var state: String?

    @OptionGroup var listenerOptions: ListenerOptions

    @OptionGroup var logOptions: LogOptions

    func run() async throws {
        // Before all else: a signal that comes while the ports are opening is no reason to leave files behind.
        try await TerminationSignals().during(serve)
    }

    private func serve(until stop: RunStop) async throws {
        let served = try WorldFile.read(world)
        let assumptions = try assumptionOptions.assumptions()
        try ports.check(others: [adminPort])
        guard !listenerOptions.tlsFaults || ports.tlsCertificate == nil else {
            throw CommandFailure(
                .usage, "--tls-faults needs the CA that is made at the start, so it does not go with --tls-certificate."
            )
        }
        let identity = try ports.identity()
        let announced = NIOLockedValueBox<Announcement?>(nil)
        let kept = try keptState(served, assumptions) { announced.withLockedValue { $0?.retract() } }
        OpenFiles.raiseLimit()
        let server = try await SimulatorServer.start(
            served, assuming: assumptions, settings: settings, identity: identity, logger: logOptions.logger,
            state: kept
        )
        let outcome = await Result.of {
            let announcement = try Announcement(server, certificateFile: ports.caOut)
            announced.withLockedValue { $0 = announcement }
            if world == nil, state == nil {
                Terminal.tell(DemoGuide(served, addresses: server.addresses, announcement).text)
            }
            try announcement.publish(readyFile: ports.readyFile)
            ProgramText.release()
            await stop.requested()
        }
        await server.stop()
        kept?.close()
        announced.withLockedValue { $0?.retract() }
        try outcome.get()
    }

    /// The state in the folder that was named; nil where none was. Where it can be kept no longer, the process ends after
    /// `cleanUp`.
    private func keptState(
        _ served: World, _ assumptions: Assumptions, cleanUp: @escaping @Sendable () -> Void
    ) throws -> KeptState? {
        guard let state else { return nil }
        let kept = try KeptState(
            folder: state, world: served, worldIsAskedFor: world != nil, assuming: assumptions,
            assumptionsAreAskedFor: assumptionOptions.areGiven, journal: journal.limits
        ) { reason in
            Terminal.tell("trustsim: \(reason)")
            cleanUp()
            Self.exit(withError: ExitCode.failure)
        }
        for remark in kept.remarks { Terminal.tell(remark) }
        return kept
    }

    private var settings: ServerSettings {
        var settings = ports.settings
        settings.admin = adminPort
        settings.journal = journal.limits
        settings.limits = limits.limits
        listenerOptions.apply(to: &settings)
        return settings
    }
}
