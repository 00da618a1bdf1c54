import TrustAPI
import TrustDocuments
import TrustSimulator

/// A scenario carried out on a world of its own, without a server: what the simulator answers to each of its calls.
struct Rehearsal: Sendable {
    /// A call as it was made, and what it got.
    struct Call: Sendable {
        /// The number of the step, counted from 1.
        let step: Int
        let request: RecordedRequest
        let answer: Answer
        let why: Rationale
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
    init(_ scenario: Scenario, numbers bound: [String: String]) throws(RehearsalTrouble) {
        var given = scenario.given
        given.orders = given.orders.map { entry in
            guard let number = bound[entry.key] else { return entry }
            let fields = entry.value.content == .null ? Node.map([]) : entry.value
            return Node.Entry(entry.key, fields.merged(with: .map([("orderNumber", .string(number))])))
        }
        self.scenario = scenario
        numbers = given.orderNumbers
        credentials = given.credentials(else: .standard)
        do throws(DocumentError) {
            world = try Coding<World>.world.decode(given.world(account: .standard), source: scenario.source)
        } catch {
            throw RehearsalTrouble("its world cannot be made: \(error.problems.first?.message ?? "")")
        }
    }

    /// The calls in their order. A step that was called several times until it was answered as expected is called as often
    /// here: `attempts` says how often, by the number of the step.
    func run(assuming chosen: Assumptions, attempts: [Int: Int] = [:]) throws(RehearsalTrouble) -> [Call] {
        var stage = Stage(world, scenario.given.assume, chosen, numbers, credentials)
        var calls: [Call] = []
        for (index, step) in scenario.steps.enumerated() {
            switch step.action {
            case .advance(let seconds):
                stage.advance(seconds: seconds)
            case .act(let act, let order):
                try stage.perform(act, order: order)
            case .call(let call):
                for attempt in 1...max(1, attempts[index + 1] ?? 1) {
                    if attempt > 1 { stage.advance(seconds: step.retry.interval) }
                    calls.append(try stage.answer(call, step: index + 1))
                }
                stage.capture(step.captures, calls.last)
            }
        }
        return calls
    }
}

/// Why a scenario cannot be rehearsed.
struct RehearsalTrouble: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

extension Assumptions {
    /// These, with what a scenario chooses otherwise.
    func with(_ entries: [Node.Entry]) -> Assumptions {
        var assumptions = self
        for entry in entries { try? assumptions.choose(entry.value.text ?? entry.value.shown, for: entry.key) }
        return assumptions
    }
}

/// The world while a scenario goes on in it.
private struct Stage {
    private var world: World
    private let assumed: [Node.Entry]
    private let assumptions: Assumptions
    private let numbers: [String: String]
    private let credentials: Credentials
    private var variables: Variables

    init(
        _ world: World, _ assumed: [Node.Entry], _ chosen: Assumptions, _ numbers: [String: String],
        _ credentials: Credentials
    ) {
        self.world = world
        self.assumed = assumed
        assumptions = chosen.with(assumed)
        self.numbers = numbers
        self.credentials = credentials
        variables = Variables(numbers.merging(["loginName": credentials.loginName]) { number, _ in number })
    }

    mutating func advance(seconds: Int) { world.clock.now = world.clock.now.adding(seconds: seconds) }

    mutating func answer(_ call: CallStep, step: Int) throws(RehearsalTrouble) -> Rehearsal.Call {
        let builder = CallBuilder(variables: variables, credentials: credentials)
        let built = try told { () throws(UnknownVariable) in try builder.build(call, at: "") }
        let query = built.url.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).dropFirst().first
        let reply = world.answer(
            Request(
                endpoint: call.endpoint, method: call.method, isOverHTTPS: call.scheme == .https, source: "127.0.0.1",
                query: Array((query ?? "").utf8), contentType: call.sentContentType, body: built.body
            ),
            assuming: assumptions
        )
        return Rehearsal.Call(
            step: step, request: built.recorded, answer: reply.answer, why: reply.why,
            reachesOrder: reply.change != nil, assumed: assumed,
            isDisturbed: reply.strike != nil
        )
    }

    mutating func perform(_ act: Node, order: String?) throws(RehearsalTrouble) {
        let variables = variables
        let filled = try told { () throws(UnknownVariable) in try variables.fill(act) }
        var decoding = Decoding(source: "")
        let name = try told { () throws(UnknownVariable) in
            try order.map { (text) throws(UnknownVariable) in try variables.fill(text) }
        }
        let digits = name.map { numbers[$0] ?? $0 } ?? (numbers.count == 1 ? numbers.values.first : nil)
        guard let act = Coding<Act>.act.decode(filled, &decoding),
            let number = digits.flatMap({ OrderNumber(digits: $0) }),
            let owner = world.accounts.firstIndex(where: { $0.orders[number] != nil })
        else { throw RehearsalTrouble("an act cannot be carried out") }
        var why = Rationale(assumptions)
        do throws(ActRefusal) {
            try world.accounts[owner].orders[number]?.perform(act, at: world.clock.now, &why)
        } catch {
            throw RehearsalTrouble("an act cannot be carried out: \(error)")
        }
    }

    /// What later steps refer to. Mails are not looked at: a scenario that needs them cannot be rehearsed, and says so then.
    mutating func capture(_ captures: [Capture], _ call: Rehearsal.Call?) {
        guard let call else { return }
        let endpoint = call.request.endpoint.endpoint
        var why = call.why
        let fields = endpoint.answerForm.decode(endpoint.encode(call.answer, &why))
        for capture in captures where !capture.isOfMail {
            guard let text = fields.first(where: { $0.name == capture.field })?.value else { continue }
            let part = capture.pattern.flatMap { try? Pattern($0).captured(in: text) }
            variables[capture.name] = part ?? text
        }
    }

    private func told<Result>(_ body: () throws(UnknownVariable) -> Result) throws(RehearsalTrouble) -> Result {
        do throws(UnknownVariable) {
            return try body()
        } catch {
            throw RehearsalTrouble(error.description)
        }
    }
}
