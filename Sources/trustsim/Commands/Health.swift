import ArgumentParser
import TrustRunner

/// `trustsim health`
struct Health: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tells whether a simulator is up: exit code 0, or 3 where its control API does not answer.",
        discussion: "For the health check of a container, and for scripts that wait."
    )

    @OptionGroup var control: ControlOptions

    func run() async throws { try await control.ask { try await $0.checkHealth() } }
}
