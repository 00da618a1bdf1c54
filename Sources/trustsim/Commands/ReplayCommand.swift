import ArgumentParser
import Foundation
import TrustAPI
import TrustProcesses
import TrustRunner
import TrustScenarios
import TrustServer

/// `trustsim replay`
struct ReplayCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Serves a recording as a target, until SIGINT or SIGTERM.",
        discussion: """
            A request is answered as one with the same endpoint, method, scheme and arguments was answered when \
            'run --record' kept it; several answers come in their order, then the last repeats. What was not recorded gets \
            404. When both ports answer, one line 'READY {json}' goes to stdout. The login is login_name and \
            login_password, or that of TRUSTSIM_LOGIN_NAME and TRUSTSIM_LOGIN_PASSWORD. Exit codes: 0 stopped, 2 no \
            recording, 64 usage.
            """
    )

    @Argument(help: "The folders, or files, of 'run --record'.")
    var recordings: [String]

    @OptionGroup var ports: PortOptions

    @Option(help: ArgumentHelp("Where to write the addresses once all ports answer.", valueName: "file"))
    var readyFile: String?

    @Flag(help: "The plain port answers as HTTPS does, for clients that cannot be given a CA.")
    var serveOverHttp = false

    func run() async throws { try await TerminationSignals().during(serve) }

    private func serve(until stop: RunStop) async throws {
        let runs = try Recordings.read(recordings)
        var settings = ports.settings(defaults: .wellKnown)
        settings.servesOverHTTP = serveOverHttp
        try ports.check(settings)
        try OutputFile.check([("--ca-out", ports.caOut), ("--ready-file", readyFile)])
        let identity = try ports.identity()
        let credentials = Credentials.fromEnvironment(ProcessInfo.processInfo.environment)
        let book = RecordedAnswers(runs.flatMap(\.calls), credentials: credentials)
        OpenFiles.raiseLimit()
        let server = try await SimulatorServer.start(settings: settings, identity: identity) {
            Self.answer($0, from: book, credentials)
        }
        let announcement = try Announcement(server, certificateFile: ports.caOut)
        let outcome = await Result.of {
            let calls = runs.reduce(0) { $0 + $1.calls.count }
            let targets = Set(runs.map(\.header.target)).sorted().joined(separator: ", ")
            Terminal.tell("\(calls) recorded calls of \(targets)")
            try announcement.publish(readyFile: readyFile)
            await stop.requested()
        }
        await server.stop()
        announcement.retract()
        try outcome.get()
    }

    private static func answer(
        _ request: ServedRequest, from book: RecordedAnswers, _ credentials: Credentials
    ) -> ServedResponse {
        guard let endpoint = EndpointName(path: request.path) else {
            let known = EndpointName.allCases.map(\.path).joined(separator: ", ")
            return notFound("There is no endpoint here. There are: \(known).")
        }
        let sent = Request(
            endpoint: endpoint, method: request.method, isOverHTTPS: request.isOverHTTPS,
            query: Array((request.query ?? "").utf8), contentType: request.contentType, body: request.body
        )
        let asked = RecordedRequest(sent, query: request.query, credentials: credentials)
        guard let recorded = book.answer(to: asked) else {
            let nearest = book.nearest(to: asked).map { " The nearest that was is: \($0)" } ?? ""
            return notFound("This request was not recorded.\(nearest)")
        }
        return ServedResponse(
            status: recorded.answer.status, headers: recorded.answer.headers.map { ($0.name, $0.value) },
            body: recorded.answer.body
        )
    }

    private static func notFound(_ text: String) -> ServedResponse {
        ServedResponse(status: 404, headers: [("Content-Type", "text/plain")], body: Array((text + "\n").utf8))
    }
}
