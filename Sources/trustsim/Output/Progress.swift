import Foundation
import Synchronization
import TrustAPI
import TrustDocuments
import TrustScenarios

/// Tells how a run goes: results as they come, and on a terminal a line that moves.
final class Progress: Sendable {
    private let total: Int
    /// Whether what passes only moves a line.
    private let movesLine: Bool
    private let resultsGoToErrors: Bool
    /// What must not be shown.
    private let mask: SecretMask
    private let report = TextReport()
    private let done = Atomic(0)

    /// - Parameters:
    ///   - total: How many scenarios there are.
    ///   - secrets: What must not be shown, wherever a target says it.
    ///   - resultsGoToErrors: Whether results go to stderr, since stdout is for something else.
    init(total: Int, hiding secrets: [String] = [], resultsGoToErrors: Bool = false) {
        self.total = total
        mask = SecretMask(SecretSearch(secrets))
        self.resultsGoToErrors = resultsGoToErrors
        movesLine = isatty(STDERR_FILENO) == 1 && (resultsGoToErrors || isatty(STDOUT_FILENO) == 1)
    }

    func show(_ result: ScenarioResult) {
        let count = done.add(1, ordering: .relaxed).newValue
        guard movesLine else { return put(report.text(of: result)) }
        Terminal.clearLine()
        // What passes only moves the line; anything else stays above it.
        if result.outcome != .passed { put(report.text(of: result)) }
        Terminal.tell("\(count)/\(total) \(result.scenario.id)", ending: "")
    }

    func end(with results: [ScenarioResult]) {
        if movesLine { Terminal.clearLine() }
        put(report.summary(of: results))
    }

    private func put(_ text: String) {
        let text = mask.shown(text).visible
        if resultsGoToErrors { Terminal.tell(text) } else { Terminal.put(text) }
    }
}
