import ScenarioStage
import Testing
import TrustAPI
import TrustDocuments
import TrustRunner
import TrustScenarios
import TrustSimulator

@Suite("The scenarios of the project on targets that are not ours", .timeLimit(.minutes(10)))
struct ShippedProbeTests {
    /// A guard with this order bound to every name.
    private static func gate(_ stated: StatedOrder, for scenarios: [Scenario]) -> LiveGate {
        var bindings = Bindings()
        let login = ScriptedTarget.login
        bindings.credentials = Bindings.Login(
            loginName: .plain(Password(login.loginName)), loginPassword: .plain(Password(login.loginPassword))
        )
        for name in scenarios.flatMap({ $0.given.orders.map(\.key) }) { bindings.orders[name] = stated }
        // So that what names no order of the target is looked at, too.
        bindings.orderNumbersAllowed = [stated.number] + [MagicNumber.neverExists].compactMap { $0 }
        bindings.budget.requests = 100_000
        bindings.budget.wrongPasswords = 100_000
        return LiveGate(LiveGuard(bindings, file: "b.yaml", isForeign: false, login: login))
    }

    private func replay(
        _ scenarios: [Scenario], on target: WorldTarget, through gate: LiveGate
    ) async throws -> [ScenarioResult] {
        let worker = Worker(
            Target(https: "https://target", http: "http://target", admin: nil, trust: .system), over: target,
            credentials: ScriptedTarget.login, gate: gate
        )
        return try await Runner([worker]).run(scenarios) { _ in }
    }

    @Test("change nothing, whichever order is bound, and dozens of them run")
    func onlyNumbers() async throws {
        let shipped = try Stage.shippedScenarios()
        let probes = shipped.map(\.asProbe)
        let gate = Self.gate(StatedOrder(WorldTarget.everyKind[0].number), for: probes)
        let world = WorldTarget.world(WorldTarget.everyKind[0])
        let target = WorldTarget(world)
        let results = try await replay(probes, on: target, through: gate)
        #expect(await target.world == world && gate.now.stop == nil)
        let ran = results.filter { $0.outcome != .skipped }.map(\.scenario.id)
        #expect(ran.count >= 60)
        // Those that have an effect on a simulator are no probes, whatever they are called.
        let effective = shipped.filter { [.reversible, .irreversible].contains($0.effect) && $0.settles == nil }
        #expect(effective.count > 100 && effective.allSatisfy { !ran.contains($0.id) })

        // What was let out does not depend on the order that is really there: it must harm none.
        let requests = await target.requests
        let naming = requests.filter { String(decoding: $0.query + $0.body, as: UTF8.self).contains("1000005") }
        #expect(requests.count >= 100 && naming.count >= 5, "\(requests.count) calls, \(naming.count) with an order")
        let alternatives = Profile.allCases.flatMap { profile in
            let assumptions = Assumptions(profile: profile)
            return [assumptions] + Assumed.all.flatMap { assumptions.alternatives(of: $0.name) }
        }
        let orders = WorldTarget.everyKind
        for (index, request) in requests.enumerated() {
            expectNoChange(
                by: request, on: orders[index % orders.count], assuming: alternatives[index % alternatives.count])
        }
        for (index, request) in naming.enumerated() {
            // Each of all assumptions, each time on another order, then each of all orders, under other assumptions.
            for (place, assumptions) in alternatives.enumerated() {
                expectNoChange(by: request, on: orders[(index + place * 7) % orders.count], assuming: assumptions)
            }
            for (place, order) in orders.enumerated() {
                expectNoChange(by: request, on: order, assuming: alternatives[(index + place) % alternatives.count])
            }
            await Task.yield()
        }
    }

    private func expectNoChange(by request: Request, on order: Order, assuming assumptions: Assumptions) {
        let before = WorldTarget.world(order)
        var after = before
        _ = after.answer(request, assuming: assumptions)
        if after != before {
            let text = String(decoding: request.query + request.body, as: UTF8.self)
            Issue.record("\(request.endpoint) \(text) changes \(order), assuming \(assumptions)")
        }
    }

    @Test(
        "change nothing either where the bindings state the order",
        arguments: [
            (OrderState.inProgress, Vetting.Kind.organization, true), (.issued, .extended, true),
            (.cancelled, .domain, false),
        ]
    )
    func statedOrders(_ state: OrderState, _ kind: Vetting.Kind, _ isValidated: Bool) async throws {
        let probes = try Stage.shippedScenarios().filter { !$0.given.orders.isEmpty }.map(\.asProbe)
        let orders = WorldTarget.everyKind.filter {
            $0.state == state && $0.vetting.kind == kind && $0.domains.allSatisfy { $0.isValidated == isValidated }
        }
        let world = WorldTarget.world(orders[orders.count - 1])
        let target = WorldTarget(world)
        let gate = Self.gate(orders[orders.count - 1].stated, for: probes)
        let results = try await replay(probes, on: target, through: gate)
        #expect(await target.world == world)
        #expect(results.count { $0.outcome != .skipped } >= 5)
    }
}

extension Scenario {
    /// The scenario as if it said that it is a probe, whatever it says.
    fileprivate var asProbe: Scenario {
        var probe = self
        probe.effect = .probe
        return probe
    }
}
