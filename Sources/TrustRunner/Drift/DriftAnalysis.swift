package import TrustAPI
import TrustDocuments
package import TrustScenarios

/// Lays documents, simulator and recordings side by side.
package struct DriftAnalysis: Sendable {
    /// What was found.
    package let drift: Drift
    /// The assumptions under which the simulator answers most like the target.
    package let settled: Assumptions

    /// `base` is what the simulator is run with; `now` is the real time, for ages.
    package init(_ runs: [RecordedRun], of scenarios: [Scenario], assuming base: Assumptions, at now: Moment) {
        var drift = Drift()
        drift.time = now
        let known = Dictionary(scenarios.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var stories: [RecordedScenario] = []
        for calls in runs.flatMap(\.passes) {
            guard let id = calls.first?.scenario else { continue }
            do throws(DryRunError) {
                guard let scenario = known[id] else { throw DryRunError("there is no such scenario any more") }
                stories.append(try RecordedScenario(scenario, calls: calls))
            } catch {
                let omission = Drift.Omission(scenario: id, reason: error.description)
                if !drift.omissions.contains(omission) { drift.omissions.append(omission) }
            }
        }
        let settlement = AssumptionInference(stories, from: base)
        settled = settlement.chosen
        let explanations = Explanations(stories, settlement, from: base)
        drift.items = explanations.items
        drift.compared = explanations.compared
        drift.agreed = explanations.agreed
        drift.decisions = settlement.decisions(from: base, explaining: drift.items)
        drift.sightings = Self.sightings(in: runs, of: known)
        self.drift = drift
    }

    /// When each row of the documents was last seen live.
    private static func sightings(in runs: [RecordedRun], of scenarios: [String: Scenario]) -> [Drift.Sighting] {
        var times: [String: Moment] = [:]
        var sources: [String: Set<String>] = [:]
        for run in runs where !run.header.isArranged {
            for call in run.calls {
                for row in scenarios[call.scenario]?.rows ?? [] {
                    times[row] = max(times[row] ?? call.time, call.time)
                    sources[row, default: []].insert(call.scenario)
                }
            }
        }
        // No document describes the second ring; of that only what was seen is worth telling.
        let rows = Row.all(of: .first) + Row.all(of: .second).filter { times[$0.id.description] != nil }
        return rows.map { row in
            let id = row.id.description
            return Drift.Sighting(row: id, time: times[id], scenarios: (sources[id] ?? []).sorted())
        }
    }
}

extension RecordedRun {
    /// The calls of each replay of a scenario, in order.
    fileprivate var passes: [[RecordingEntry]] {
        var order: [Int] = []
        var passes: [Int: [RecordingEntry]] = [:]
        for call in calls {
            if passes[call.pass] == nil { order.append(call.pass) }
            passes[call.pass, default: []].append(call)
        }
        return order.compactMap { passes[$0] }
    }
}

/// Each difference with the choice that explains it.
private struct Explanations {
    private(set) var items: [Drift.Item] = []
    private(set) var compared = 0
    private(set) var agreed = 0

    init(_ stories: [RecordedScenario], _ settlement: AssumptionInference, from base: Assumptions) {
        let settled = settlement.chosen
        let adopted = Assumed.all.filter { base.value(of: $0) != settled.value(of: $0) }.map(\.name)
        for story in stories {
            guard let usual = try? story.pairs(assuming: base) else { continue }
            let found = usual.map { $0.divergences(assuming: base) }
            compared += usual.count
            agreed += found.count(where: \.isEmpty)
            guard found.contains(where: { !$0.isEmpty }) else { continue }
            let calls = (try? story.pairs(assuming: settled)) ?? usual
            let left = Self.signatures(calls, settled)
            // What rests on a choice about bytes alone is answered all the same without it.
            let without = adopted.map { name in
                let other = settled.choosing(base.value(of: name), for: name)
                let isWire = AssumptionInference.ofWire.contains(name)
                return (name, Self.signatures(isWire ? calls : (try? story.pairs(assuming: other)) ?? calls, other))
            }
            let alone = adopted.map { name in
                let other = base.choosing(settled.value(of: name), for: name)
                let isWire = AssumptionInference.ofWire.contains(name)
                return (name, Self.signatures(isWire ? usual : (try? story.pairs(assuming: other)) ?? usual, other))
            }
            var hasSucceeded = false
            for (index, pair) in usual.enumerated() {
                for divergence in found[index] {
                    let kind = divergence.kind
                    let isExplained = !left[index].contains(divergence.signature)
                    let cause =
                        isExplained
                        ? without.first { $0.1[index].contains(divergence.signature) }?.0
                            ?? alone.first { !$0.1[index].contains(divergence.signature) }?.0 : nil
                    var divergence = divergence
                    if kind == .code, cause == nil, hasSucceeded { divergence.kind = .state }
                    items.append(
                        Drift.Item(
                            scenario: story.scenario.id, step: pair.recorded.step,
                            endpoint: pair.recorded.request.endpoint, divergence: divergence,
                            documents: story.documents(of: pair),
                            choice: cause.map { Drift.Choice(name: $0, value: settled.value(of: $0)) },
                            target: pair.recorded.target, time: pair.recorded.time
                        )
                    )
                }
                if pair.simulated.answer.isDone { hasSucceeded = true }
            }
        }
    }
}

extension Explanations {
    /// What differs in each call, without the particulars.
    private static func signatures(
        _ pairs: [RecordedScenario.Pair], _ assumptions: Assumptions
    ) -> [Set<Divergence.Signature>] {
        pairs.map { pair in Set(pair.divergences(assuming: assumptions).map(\.signature)) }
    }
}

extension RecordedScenario {
    /// How a recorded answer stands to what the documents make the scenario expect.
    fileprivate func documents(of pair: Pair) -> String {
        let recorded = pair.recorded
        let exchange = Exchange(
            endpoint: recorded.request.endpoint, method: recorded.request.method, sent: [],
            httpStatus: UInt(recorded.answer.status), contentType: recorded.answer.contentType,
            body: recorded.answer.body
        )
        var known = Self.numbers(of: scenario, in: calls)
        known["loginName"] = SecretMask.namePlaceholder
        let expectation = scenario.steps[recorded.step - 1].expectation
        guard let differences = try? Comparison(expectation, Variables(known)).differences(in: exchange) else {
            return "not said"
        }
        guard let first = differences.first else { return "as the scenario expects" }
        return "\(first.subject) expected \(first.expected), found \(first.found)"
    }
}

extension Assumptions {
    fileprivate func value(of name: String) -> String {
        Assumed.all.first { $0.name == name }.map { value(of: $0) } ?? ""
    }

    /// These with another choice, where there is such a one.
    func choosing(_ value: String, for name: String) -> Assumptions {
        var other = self
        try? other.choose(value, for: name)
        return other
    }
}
