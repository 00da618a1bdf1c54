import TrustAPI
import TrustDocuments
package import TrustScenarios

/// What a scenario would do, for people who want to know before it is done.
package struct Plan: Sendable {
    /// One line for the scenario, then one for each step.
    package let text: String

    /// The plan of a scenario, without a call being made.
    package init(of scenario: Scenario) {
        let orders = scenario.given.orders.map(\.key)
        let names = orders.isEmpty ? "" : "; orders: \(orders.joined(separator: ", "))"
        let steps = scenario.steps.enumerated().map { index, step in "    \(index + 1). \(Self.line(for: step))" }
        text = (["\(scenario.id) (\(scenario.effect.rawValue)\(names))"] + steps).joined(separator: "\n")
    }

    private static func line(for step: Step) -> String {
        guard case .call(let call) = step.action else { return step.title }
        let endpoint = call.endpoint.definition
        let arguments = call.arguments.map { entry in
            let text = entry.value.shown
            switch entry.value.content {
            case .null: return "(no \(entry.key))"
            case .string(""): return "\(entry.key)=''"
            case _ where endpoint.isSecret(entry.key): return "\(entry.key)=\(SecretMask.dots)"
            case .bool, .number, .string, .list, .map: return "\(entry.key)=\(text)"
            }
        }
        let scheme = call.scheme == .http ? " over plain HTTP" : ""
        let body = call.raw == nil ? arguments.joined(separator: " ") : "a body of its own"
        return "\(step.title)\(scheme) \(body)"
    }
}
