import ArgumentParser
import TrustServer

/// `trustsim replay-state`
struct ReplayState: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Replays the inputs that 'serve --state' wrote down.",
        discussion: "The folder is left as it is. With --verify each answer has to be the same, to the byte."
    )

    @Argument(help: "The folder of 'serve --state'.")
    var folder: String

    @Flag(help: "Stop at the first input that gives another answer than it gave then.")
    var verify = false

    func run() throws {
        guard let remarks = try KeptState.replay(folder: folder, verifies: verify) else {
            throw CommandFailure(.badFile, "There is no state in '\(folder)'.")
        }
        for remark in remarks { Terminal.tell(remark) }
        Terminal.put(verify ? "All answers are the same." : "Replayed.")
    }
}
