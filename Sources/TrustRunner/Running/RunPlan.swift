import TrustAPI
package import TrustScenarios

/// What a run would do to a guarded target, for people who want to know before it is done.
package struct RunPlan: Sendable {
    /// What is allowed there, each scenario that would run, with its calls, what they could lead to at worst, and how many
    /// scenarios would not run.
    package let text: String
    /// The same, with each scenario that would not run and its reason.
    package let fullText: String

    /// Nil for a target that is not guarded. Nothing is sent.
    package init?(of scenarios: [Scenario], on worker: Worker, variables: [String: String]) {
        guard let gate = worker.gate else { return nil }
        var lines = Self.heading(worker.target, gate.now)
        var skipped: [String] = []
        var (count, requests) = (0, 0)
        var worst = WorstCase()
        var planned = gate.now
        var settings = Runner.Settings()
        settings.variables = variables
        for scenario in scenarios {
            let run = TargetRun(scenario, on: worker, settings: settings)
            let forecast = run.forecast
            if let reason = run.reasonToSkip ?? planned.lackingBudget(for: forecast) {
                skipped.append("- \(scenario.id): skipped, \(reason)")
                continue
            }
            planned.reserve(forecast)
            let numbers = forecast.orderNumbers
            lines.append(Plan(of: scenario).text)
            let orders = numbers.isEmpty ? "no order number" : "order \(numbers.joined(separator: ", "))"
            lines.append("    → up to \(forecast.requests.counting("call")), \(orders)")
            for call in forecast.calls { worst.add(call.call, attempts: call.attempts) }
            count += 1
            requests = Forecast.sum(requests, forecast.requests)
        }
        let sum =
            "\(count.counting("scenario")) with up to \(requests.counting("call")), \(skipped.count) skipped"
        let end = worst.lines + [sum]
        text = (lines + end).map { gate.mask.shown($0) }.joined(separator: "\n")
        fullText = (lines + skipped + end).map { gate.mask.shown($0) }.joined(separator: "\n")
    }

    private static func heading(_ target: Target, _ liveGuard: LiveGuard) -> [String] {
        let bindings = liveGuard.bindings
        let numbers = bindings.allowedOrderNumbers.sorted().map(\.description).joined(separator: ", ")
        let budget = bindings.budget
        let pace = liveGuard.interval == nil ? "" : "\(budget.perSecond) a second, "
        return [
            "Plan for \(target.https)\(liveGuard.isForeign ? ", which is not on this machine" : ""), "
                + (liveGuard.file.map { "with \($0)" } ?? "without bindings"),
            "    effects: \(bindings.effects.map(\.rawValue).joined(separator: ", "))",
            "    order numbers: \(numbers.isEmpty ? "none" : numbers)",
            "    budget: \(budget.requests) calls, \(pace)\(budget.wrongPasswords) with a wrong password",
        ]
    }
}
