import TrustAPI
import TrustScenarios

extension OutgoingCall {
    /// The call as it is written down before it is sent, in one line. It holds nothing that is secret. What is left of the budget
    /// is that of a guard which has let the call out.
    ///
    /// - Parameters:
    ///   - time: In UTC, as ISO 8601 has it.
    ///   - liveGuard: The guard that the call goes through.
    /// - Returns: The line, without its end.
    func auditLine(at time: String, under liveGuard: LiveGuard) -> String {
        let way = scheme == .http ? "\(method) over plain HTTP" : method
        // A line stays one, whatever the scenario is called.
        let scenario = scenario.filter { !$0.isNewline }
        let numbers = Set(content.orderNumbers).sorted()
        let orders = numbers.isEmpty ? "no order" : "order \(numbers.joined(separator: ", "))"
        return "\(time) call \(way) \(endpoint.rawValue), \(effect.rawValue), \(scenario) step \(step), \(orders); "
            + "left: \(liveGuard.requestsLeft) calls, \(liveGuard.wrongPasswordsLeft) with a wrong password"
    }
}
