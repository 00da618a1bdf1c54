import ArgumentParser
import Foundation
import TrustDocuments
import TrustReports
import TrustRunner

/// `trustsim explain`
struct Explain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Explains any name that the program prints: codes, endpoints, rows, assumptions, findings and more.",
        discussion: """
            For example: explain -126, explain AutoUpdateDCV, explain AutoUpdateDCV/-126, explain \
            UpdateUserOvCallback/parameter/comments/max, explain arguments-in-query, explain credentials-in-query, \
            explain 90000047. Case does not matter. For a code: the text of the page and how well it is known, when \
            the simulator answers so, and a curl command that gets it from 'serve' with the demo world.

            With --request, why a running simulator answered a call as it did. With --magic, the order numbers that \
            provoke a code.
            """
    )

    @Argument(
        parsing: .allUnrecognized,
        help: ArgumentHelp(
            """
            A code (-126 or 126), an endpoint or its path, ENDPOINT/CODE, the id of a row, an assumption or \
            NAME=VALUE, a finding, a rule of the journal, a magic order number, a parameter, a field of answers, or \
            the id of a scenario.
            """,
            valueName: "topic"
        )
    )
    var topics: [String] = []

    @OptionGroup var scenarios: ScenariosOption

    @Option(help: ArgumentHelp("The number of a call in the journal of a simulator that is up.", valueName: "number"))
    var request: Int?

    @Option(
        help: ArgumentHelp(
            "The control API of that simulator. (default: $TRUSTSIM_ADMIN_URL, else http://127.0.0.1:8081)",
            valueName: "address"
        )
    )
    var admin: String?

    @Flag(help: "Print the order numbers that provoke a code by their digits.")
    var magic = false

    func run() async throws {
        if magic { Terminal.put(Explanation.magicNumbers) }
        if let request { try await explain(request: request) }
        if magic || request != nil, topics.isEmpty { return }
        guard !topics.isEmpty else {
            throw CommandFailure(.usage, "Name what to explain, such as a code, an endpoint, or ENDPOINT/CODE.")
        }
        let explanation = Explanation(try scenarios.allIfThere(), in: try DemoWorld.load())
        var texts: [String] = []
        var unknown: [String] = []
        // With --, as shells have it before words that begin with a dash.
        for topic in topics where topic != "--" {
            if let text = explanation.text(about: topic) { texts.append(text) } else { unknown.append(topic) }
        }
        if !texts.isEmpty { Terminal.put(Explanation.joined(texts)) }
        guard let first = unknown.first else { return }
        let nearest = explanation.nearest(to: first).map { "Did you mean '\($0)'?" }
        let suggestion = nearest ?? "'explain AutoAuthorize' is an example."
        throw CommandFailure(.usage, "There is nothing called '\(first)'. \(suggestion)")
    }

    private func explain(request: Int) async throws {
        let address = admin ?? ProcessInfo.processInfo.environment["TRUSTSIM_ADMIN_URL"] ?? "http://127.0.0.1:8081"
        let transport = try HTTPTransport(trusting: .system)
        let outcome = await Result.of { try await ControlClient(transport, at: address).call(numbered: request) }
        await transport.shutdown()
        do {
            Terminal.put(CallExplanation(try outcome.get()).text)
        } catch TargetError.refused(_, 404, let detail) {
            throw CommandFailure(.failure, detail)
        }
    }
}
