import TrustAPI
import TrustDocuments
import TrustScenarios
import TrustSimulator

extension LiveGuard {
    /// The numbers of the target's orders, by the names that scenarios give them.
    var orderNumbers: [String: String] { bindings.orders.mapValues(\.number.description) }

    /// Why a scenario cannot run on the target whatever it would send; nil where it can.
    func objection(to scenario: Scenario, known: Variables) -> String? {
        if !bindings.effects.contains(scenario.effect) {
            let allowed = bindings.effects.map(\.rawValue).joined(separator: " and ")
            let kind = scenario.effect == .irreversible ? "irreversible (the default)" : scenario.effect.rawValue
            return
                "its effect is \(kind), and effects in \(place) allows \(allowed.isEmpty ? "nothing" : "only \(allowed)")"
        }
        if scenario.effect == .probe {
            if let index = scenario.steps.firstIndex(where: { $0.expectation.errorCode == 0 }) {
                return "it says that it is a probe, and its step \(index + 1) expects success"
            }
            if effective.contains(scenario.id) {
                return "a call of this probe succeeded, so it is not sent again"
            }
        }
        let unbound = scenario.given.orders.filter { known[$0.key] == nil }
        guard unbound.isEmpty else {
            let names = unbound.map(\.key).joined(separator: ", ")
            let needs = unbound.map { "\($0.key): \(JSONWriter.compact($0.value))" }.joined(separator: ", ")
            return "no order is bound to \(names): put the number of such an order under orders in \(place) (\(needs))"
        }
        for order in scenario.given.orders {
            guard let number = bindings.orders[order.key]?.number,
                let (given, stated) = bindings.statement(about: number).contradiction(to: order.value)
            else { continue }
            return "it needs an order \(order.key) with \(given), and \(place) states \(stated)"
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
        return lackingBudget(for: forecast)
    }

    /// Why what is left of the budget is not enough for a scenario; nil where it is.
    func lackingBudget(for forecast: Forecast) -> String? {
        let requests = forecast.requests
        if requests > requestsLeft {
            return
                "it makes up to \(requests.counting("call")), and the budget has \(requestsLeft) of \(bindings.budget.requests) left "
                + "(budget.requests in \(place))"
        }
        let wrong = forecast.wrongPasswords(under: self)
        if wrong > wrongPasswordsLeft {
            return
                "it makes up to \(wrong.counting("call")) with a wrong password, and the budget has \(wrongPasswordsLeft) of "
                + "\(bindings.budget.wrongPasswords) left (budget.wrongPasswords in \(place))"
        }
        return nil
    }
}

extension StatedOrder {
    /// The first field of an order that a scenario is given, as it is written there, in which the statement differs; nil where
    /// an order can be both.
    fileprivate func contradiction(to given: Node) -> (given: String, stated: String)? {
        func differs(_ field: String, _ stated: String?, in node: Node) -> (String, String)? {
            guard let stated, let written = node[field], written.content != .null, written.shownText != stated else {
                return nil
            }
            return ("\(field) \(written.shownText)", stated)
        }
        if let found = differs("state", state?.rawValue, in: given) { return found }
        if let found = differs("validation", validation?.rawValue, in: given) { return found }
        guard case .list(let nodes)? = given["domains"]?.content else { return nil }
        for node in nodes {
            guard let name = node["name"]?.text,
                let domain = domains?.first(where: { ASCII.equalIgnoringCase($0.name, name) }),
                let found = differs("method", domain.method?.rawValue, in: node)
                    ?? differs("validated", domain.validated.map(String.init), in: node)
            else { continue }
            return ("\(name) \(found.0)", found.1)
        }
        return nil
    }
}

extension Node {
    /// A scalar as it is written.
    fileprivate var shownText: String { text ?? shown }
}
