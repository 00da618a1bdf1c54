import ArgumentParser
import Foundation
import TrustConformance
import TrustDocuments
import TrustSimulator

/// `trustsim explain`
struct Explain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Explains a code or an endpoint: what the page says, when the simulator answers so, which scenarios show it.",
        discussion: """
            For example: explain -126, explain AutoUpdateDCV, explain AutoUpdateDCV/-126. With --request, why a simulator that \
            is up answered a call as it did; with --magic, the order numbers that provoke a code.
            """
    )

    @Argument(parsing: .allUnrecognized, help: "A code, an endpoint, or ENDPOINT/CODE.")
    var topics: [String] = []

    @Option(help: ArgumentHelp("Where the scenarios are.", valueName: "folder"))
    var scenarios = "scenarios"

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
            throw CommandFailure(.usage, "Say what to explain: a code, an endpoint, or ENDPOINT/CODE.")
        }
        let explanation = Explanation(try known())
        for topic in topics {
            guard let text = explanation.text(about: topic) else {
                let suggestion =
                    Suggestion.nearest(to: topic, among: Explanation.topics)
                    .map { " Did you mean '\($0)'?" } ?? " 'explain AutoAuthorize' is an example."
                throw CommandFailure(.usage, "There is nothing called '\(topic)'.\(suggestion)")
            }
            Terminal.put(text)
        }
    }

    private func explain(request: Int) async throws {
        let address = admin ?? ProcessInfo.processInfo.environment["TRUSTSIM_ADMIN_URL"] ?? "http://127.0.0.1:8081"
        let transport = try HTTPTransport(trusting: .system)
        let outcome: Result<CallRecord, TargetError>
        do throws(TargetError) {
            outcome = .success(try await ControlClient(transport, at: address).call(numbered: request))
        } catch {
            outcome = .failure(error)
        }
        await transport.shutdown()
        switch outcome {
        case .success(let call): Terminal.put(CallExplanation(call).text)
        case .failure(.refused(_, 404, let detail)): throw CommandFailure(.failure, detail)
        case .failure(let error): throw CommandFailure(.targetUnreachable, error.description)
        }
    }

    /// The scenarios, where there are any to be found.
    private func known() throws -> [Scenario] {
        guard FileManager.default.fileExists(atPath: scenarios) else { return [] }
        do throws(DocumentError) {
            return try ScenarioLoader.load([scenarios])
        } catch {
            throw CommandFailure(.badFile, "Some scenarios cannot be used.\n\(error)")
        }
    }
}
