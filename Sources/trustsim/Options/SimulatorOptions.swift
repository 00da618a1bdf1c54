import ArgumentParser
import TrustAPI
import TrustDocuments
import TrustServer
import TrustSimulator

extension ServedEndpoints: ExpressibleByArgument {}

/// The options of a simulator that a command runs: those which `serve` and `exec` have in common.
struct SimulatorOptions: ParsableArguments {
    @OptionGroup var ports: PortOptions

    @Option(help: ArgumentHelp("Control API port, 0 or 'off'. (default: 8081; exec: 0)", valueName: "port"))
    var adminPort: ServerSettings.Port?

    @Option(help: ArgumentHelp("The world to serve, in YAML or JSON. (default: a demo)", valueName: "file"))
    var world: String?

    @Option(
        help: """
            The endpoints to answer at: all that are simulated, or the five documented ones alone; any other then gets 404.
            """)
    var endpoints = ServedEndpoints.all

    @OptionGroup var assumptionOptions: AssumptionOptions

    @OptionGroup var journal: JournalOptions

    @OptionGroup var limits: LimitOptions

    @OptionGroup var listenerOptions: ListenerOptions

    @OptionGroup var logOptions: LogOptions

    /// The world to serve.
    /// - Throws: `CommandFailure` where its file cannot be used.
    func servedWorld() throws -> World { try WorldFile.read(world) }

    /// The settings of the server.
    /// - Throws: `CommandFailure` where options do not go together.
    func settings(defaults: DefaultPorts) throws -> ServerSettings {
        var settings = ports.settings(defaults: defaults)
        settings.admin = adminPort ?? defaults.admin
        settings.journal = journal.limits
        settings.limits = limits.limits
        settings.endpoints = endpoints
        listenerOptions.apply(to: &settings)
        try ports.check(settings)
        return settings
    }
}
