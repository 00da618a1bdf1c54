import TrustAPI
import TrustDocuments
import TrustSimulator

extension LiveGuard {
    /// The numbers of the target's orders, by the names that scenarios give them.
    var orderNumbers: [String: String] { bindings.orders.mapValues(\.number.description) }

    /// Why a scenario cannot run on the target whatever it would send; nil where it can.
    func objection(to scenario: Scenario, known: Variables) -> String? {
        if !bindings.effects.contains(scenario.effect) {
            let allowed = bindings.effects.map(\.rawValue).joined(separator: ", ")
            return "its effect is \(scenario.effect.rawValue), and \(allowed.isEmpty ? "nothing" : allowed) is allowed "
                + "there: put it under effects in \(place)"
        }
        if scenario.effect == .probe {
            if let index = scenario.steps.firstIndex(where: { $0.expectation.errorCode == 0 }) {
                return "it says that it is a probe, and its step \(index + 1) expects success"
            }
            if effective.contains(scenario.id) {
                return "it says that it is a probe, and it had success: it is not sent again"
            }
        }
        let unbound = scenario.given.orders.filter { known[$0.key] == nil }
        guard unbound.isEmpty else {
            let names = unbound.map(\.key).joined(separator: ", ")
            let needs = unbound.map { "\($0.key): \(JSONWriter.compact($0.value))" }.joined(separator: ", ")
            return "no order is bound to \(names): put the number of such an order under orders in \(place) (\(needs))"
        }
        return nil
    }

    /// Why what a scenario would send must not be sent, or what is left of the budget is not enough for it; nil where it
    /// may.
    func objection(to forecast: Forecast) -> String? {
        if let stop { return stop.description }
        for call in forecast.calls {
            if let reason = objection(to: call.call) { return "step \(call.call.step) \(reason)" }
        }
        let requests = forecast.requests
        if requests > requestsLeft {
            return
                "it makes up to \(requests) calls, and \(requestsLeft) of the budget's \(bindings.budget.requests) are "
                + "left (budget.requests in \(place))"
        }
        let wrong = forecast.wrongPasswords(under: self)
        if wrong > wrongPasswordsLeft {
            return "it makes up to \(wrong) calls with a wrong password, and \(wrongPasswordsLeft) of the budget's "
                + "\(bindings.budget.wrongPasswords) are left (budget.wrongPasswords in \(place))"
        }
        return nil
    }
}
