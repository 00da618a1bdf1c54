import TrustAPI
import TrustScenarios

/// The calls that a scenario would make at most, as far as can be known before the first of them. What it would capture
/// from answers is not known.
struct Forecast: Sendable {
    /// Stands for what will only be known when it is captured. It holds no digit, so that it names no order.
    private static let unknown = "\u{FFFC}"

    struct Call: Sendable {
        let call: OutgoingCall
        /// How often it may be made.
        let attempts: Int
        /// What its answer is held against; nil where that rests on what is captured before.
        let comparison: Comparison?
    }

    private(set) var calls: [Call] = []

    init(of scenario: Scenario, with variables: Variables, _ credentials: Credentials, at target: Target) {
        var variables = variables
        var hasCaptured = false
        for (index, step) in scenario.steps.enumerated() {
            if case .call(let call) = step.action {
                let builder = CallBuilder(guarding: call, variables: variables, credentials: credentials)
                // A step that nothing can be made of ends the scenario, or finds its variable later.
                guard let built = try? builder.build(call) else { return }
                let outgoing = OutgoingCall(
                    built, at: target.base(for: call), of: call, step.expectation, number: index + 1, in: scenario)
                let comparison = hasCaptured ? nil : Comparison(step.expectation, variables)
                calls.append(Call(call: outgoing, attempts: step.retry.attempts, comparison: comparison))
            }
            for capture in step.captures { variables[capture.name] = Self.unknown }
            hasCaptured = hasCaptured || !step.captures.isEmpty
        }
    }

    var requests: Int { calls.reduce(0) { Self.sum($0, $1.attempts) } }

    func wrongPasswords(under liveGuard: LiveGuard) -> Int {
        calls.reduce(0) { liveGuard.use(of: $1.call) == .wrong ? Self.sum($0, $1.attempts) : $0 }
    }

    /// The order numbers that it names.
    var orderNumbers: [String] { Set(calls.flatMap(\.call.content.orderNumbers)).sorted() }

    /// A sum that stays at the largest number there is.
    static func sum(_ first: Int, _ second: Int) -> Int {
        let (sum, isTooLarge) = first.addingReportingOverflow(second)
        return isTooLarge ? .max : sum
    }
}
