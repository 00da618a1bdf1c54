import ArgumentParser
import Foundation
import TrustRunner

/// The control API of a simulator that is up.
struct ControlOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The control API of a running simulator. (default: $TRUSTSIM_ADMIN_URL, else http://127.0.0.1:8081)",
            valueName: "address"
        )
    )
    var admin: String?

    /// Asks it, and closes the connections to it.
    /// - Throws: What `question` throws, and `TargetError` where nothing answers.
    func ask<Answer: Sendable>(_ question: (ControlClient) async throws -> Answer) async throws -> Answer {
        let address = admin ?? ProcessInfo.processInfo.environment["TRUSTSIM_ADMIN_URL"] ?? "http://127.0.0.1:8081"
        let transport = try HTTPTransport(trusting: .system)
        let outcome = await Result.of { try await question(ControlClient(transport, at: address)) }
        await transport.shutdown()
        return try outcome.get()
    }
}
