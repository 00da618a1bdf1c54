import ArgumentParser
import Foundation
import NIOConcurrencyHelpers
import TrustAPI
import TrustProcesses
import TrustRunner
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

    @OptionGroup var simulator: SimulatorOptions

    @Option(help: ArgumentHelp("Where to write the addresses once all ports answer.", valueName: "file"))
    var readyFile: String?

    @Option(
        help: ArgumentHelp(
            "A folder that persists state across restarts. Its world takes precedence over the demo.",
            valueName: "folder"
        )
    )
    var state: String?

    func run() async throws {
        // Before all else: a signal that comes while the ports are opening is no reason to leave files behind.
        try await TerminationSignals().during(serve)
    }

    private func serve(until stop: RunStop) async throws {
        let served = try simulator.servedWorld()
        let assumptions = try simulator.assumptionOptions.assumptions()
        let settings = try simulator.settings(defaults: .wellKnown)
        try OutputFile.check([("--ca-out", simulator.ports.caOut), ("--ready-file", readyFile)])
        let announced = NIOLockedValueBox<Announcement?>(nil)
        let kept = try keptState(served, assumptions) { announced.withLockedValue { $0?.retract() } }
        // The folder is ours from here on, so that the CA may be kept in it.
        let identity = try simulator.ports.identity(stateFolder: state)
        OpenFiles.raiseLimit()
        let server = try await SimulatorServer.start(
            served, assuming: assumptions, settings: settings, identity: identity,
            logger: simulator.logOptions.logger, state: kept
        )
        let outcome = await Result.of {
            let announcement = try Announcement(server, certificateFile: simulator.ports.caOut)
            announced.withLockedValue { $0 = announcement }
            if simulator.world == nil, state == nil {
                Terminal.tell(DemoGuide(served, addresses: server.addresses, announcement).text)
            }
            try announcement.publish(readyFile: readyFile)
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
            folder: state, world: served, worldIsAskedFor: simulator.world != nil, assuming: assumptions,
            assumptionsAreAskedFor: simulator.assumptionOptions.areGiven, journal: simulator.journal.limits
        ) { reason in
            Terminal.tell("trustsim: \(reason)")
            cleanUp()
            Self.exit(withError: ExitCode.failure)
        }
        for remark in kept.remarks { Terminal.tell(remark) }
        return kept
    }
}
