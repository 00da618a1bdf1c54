import TrustAPI
import TrustScenarios

/// One call, as it is written down before it is sent. It holds nothing that is secret.
package struct AuditEntry: Sendable, Equatable {
    /// In UTC, as ISO 8601 has it.
    package var time: String
    /// The name of the endpoint.
    package var endpoint: String
    /// The HTTP method.
    package var method: String
    /// The effect that the scenario declares.
    package var effect: String
    /// The ID of the scenario.
    package var scenario: String
    /// The number of the step, counted from 1.
    package var step: Int
    /// The order numbers that the call names.
    package var orderNumbers: [String]
    /// What is left of the budget when it has been sent.
    package var requestsLeft: Int
    /// How many more calls may have a wrong password.
    package var wrongPasswordsLeft: Int

    init(_ call: OutgoingCall, at time: String, under liveGuard: LiveGuard) {
        self.time = time
        endpoint = call.endpoint.rawValue
        method = call.scheme == .http ? "\(call.method) over plain HTTP" : call.method
        effect = call.effect.rawValue
        // A line stays one, whatever the scenario is called.
        scenario = call.scenario.filter { !$0.isNewline }
        step = call.step
        orderNumbers = Set(call.content.orderNumbers).sorted()
        requestsLeft = liveGuard.requestsLeft
        wrongPasswordsLeft = liveGuard.wrongPasswordsLeft
    }

    /// The line of the log.
    package var line: String {
        let orders = orderNumbers.isEmpty ? "no order" : "order \(orderNumbers.joined(separator: ", "))"
        return "\(time) call \(method) \(endpoint), \(effect), \(scenario) step \(step), \(orders); left: "
            + "\(requestsLeft) calls, \(wrongPasswordsLeft) with a wrong password"
    }
}
