import TrustAPI
import TrustDocuments
import TrustScenarios
import TrustSimulator

/// A scenario carried out on a world of its own, without a server: what the simulator answers to each of its calls.
struct DryRun: Sendable {
    /// A call as it was made, and what it got.
    struct Call: Sendable {
        /// The number of the step, counted from 1.
        let step: Int
        let request: RecordedRequest
        let answer: Answer
        let grounds: Grounds
        /// Whether the call got as far as an order.
        let reachesOrder: Bool
        /// What the scenario assumes, whatever else is chosen.
        let assumed: [Node.Entry]
        /// Whether a fault had its way with the answer.
        let isDisturbed: Bool
    }

    private let scenario: Scenario
    private let world: World
    private let numbers: [String: String]
    private let credentials: Credentials

    /// `numbers` are those of the target's orders, by their names in the scenario; other orders have the scenario's own.
    init(_ scenario: Scenario, numbers bound: [String: String]) throws(DryRunError) {
        var given = scenario.given
        given.orders = given.orders.map { entry in
            guard let number = bound[entry.key] else { return entry }
            let fields = entry.value.content == .null ? Node.map([]) : entry.value
            return Node.Entry(entry.key, fields.merged(with: ["orderNumber": .string(number)]))
        }
        self.scenario = scenario
        numbers = given.orderNumbers
        credentials = given.credentials(else: .standard)
        do throws(DocumentError) {
            world = try Coding<World>.world.decode(given.world(account: .standard), source: scenario.source)
        } catch {
            throw DryRunError("its world cannot be made: \(error.problems.first?.message ?? "")")
        }
    }

    /// The calls in their order. A step that was called several times until it was answered as expected is called as often
    /// here: `attempts` says how often, by the number of the step. Throws `DryRunError` where a step cannot be carried out.
    func run(assuming chosen: Assumptions, attempts: [Int: Int] = [:]) throws(DryRunError) -> [Call] {
        // Mails are not looked at: what a later step needs of one is not known.
        let venue = ScenarioRun.Venue(showsState: false, attempts: attempts, assumptions: chosen)
        var run = ScenarioRun(scenario, as: credentials, variables: numbers, at: venue)
        var stage = Stage(world: world, assumptions: chosen.with(scenario.given.assume), assumed: scenario.given.assume)
        while let actions = run.next() {
            var results: [ScenarioRun.Result] = []
            for action in actions {
                results.append(stage.carryOut(action))
                if case .trouble = results.last { break }
            }
            run.take(results)
        }
        if let trouble = run.trouble { throw DryRunError(trouble) }
        return stage.calls
    }
}

/// Why a scenario cannot be rehearsed.
struct DryRunError: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

extension Assumptions {
    /// These, with what a scenario chooses otherwise.
    func with(_ entries: [Node.Entry]) -> Assumptions { choosing(entries) { _, _ in } }
}

/// The world while a scenario goes on in it.
private struct Stage {
    var world: World
    let assumptions: Assumptions
    let assumed: [Node.Entry]
    private(set) var calls: [DryRun.Call] = []

    mutating func carryOut(_ action: ScenarioRun.Action) -> ScenarioRun.Result {
        switch action {
        case .call(let built, _, let step): return answer(built, step: step)
        case .perform(let act, let order): return perform(act, order: order)
        case .advance(let seconds), .pause(let seconds): world.clock.now = world.clock.now.adding(seconds: seconds)
        case .readMails, .readOrder: break
        }
        return .done
    }

    private mutating func answer(_ built: CallBuilder.Built, step: Int) -> ScenarioRun.Result {
        let sent = built.request
        let request = Request(
            endpoint: sent.endpoint, method: sent.method, isOverHTTPS: sent.isOverHTTPS, source: "127.0.0.1",
            query: sent.query, contentType: sent.contentType, body: sent.body
        )
        let reply = world.answer(request, assuming: assumptions)
        calls.append(
            DryRun.Call(
                step: step, request: built.recorded, answer: reply.answer, grounds: reply.grounds,
                reachesOrder: reply.change != nil, assumed: assumed, isDisturbed: reply.strike != nil
            )
        )
        var grounds = reply.grounds
        let endpoint = sent.endpoint.definition
        let wire = endpoint.wireAnswer(reply.answer, in: endpoint.answerForms.form(for: built.shown), &grounds)
        return .answered(built.answered(wire), request)
    }

    private mutating func perform(_ act: Node, order: String) -> ScenarioRun.Result {
        var decoding = Decoding(source: "")
        guard let act = Coding<Act>.act.decode(act, &decoding), let number = OrderNumber(digits: order),
            let owner = world.accounts.firstIndex(where: { $0.orders[number] != nil })
        else { return .trouble("an act cannot be carried out") }
        var grounds = Grounds(assumptions)
        do throws(ActRefusal) {
            try world.accounts[owner].orders[number]?.perform(act, at: world.clock.now, &grounds)
            return .done
        } catch {
            return .trouble("an act cannot be carried out: \(error)")
        }
    }
}
