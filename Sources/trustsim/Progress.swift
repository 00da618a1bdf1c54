import Foundation
import Synchronization
import TrustConformance

/// Tells how a run goes: a line that moves on a terminal, a line for each scenario elsewhere.
final class Progress: Sendable {
    private let total: Int
    private let isTerminal: Bool
    private let report = TextReport()
    private let done = Atomic(0)

    init(total: Int) {
        self.total = total
        isTerminal = isatty(STDERR_FILENO) == 1
    }

    func show(_ result: ScenarioResult) {
        let count = done.add(1, ordering: .relaxed).newValue
        guard isTerminal else {
            Terminal.tell(report.text(of: result))
            return
        }
        // What passes only moves the line; anything else stays above it.
        let stays = result.outcome == .passed ? "" : report.text(of: result) + "\n"
        Terminal.tell("\r\u{1B}[K\(stays)\(count)/\(total) \(result.scenario.id)", ending: "")
    }

    func end(with results: [ScenarioResult]) {
        if isTerminal { Terminal.tell("\r\u{1B}[K", ending: "") }
        Terminal.tell(report.summary(of: results))
    }
}
