import TrustAPI
import TrustScenarios
import TrustSimulator

/// Finds calls that get a code from a world, by trying them. Each is tried on a copy, so none needs another before it.
struct ExampleCalls: Sendable {
    /// A call, and what came of it.
    private struct Attempt {
        let call: ExampleCall
        let reply: Reply

        var isSuccess: Bool { reply.answer.isDone }

        func isRefused(for reason: Reason) -> Bool {
            if case .refused(let refusal) = reply.answer { refusal.reason == reason } else { false }
        }
    }

    private let world: World

    init(_ world: World) { self.world = world }

    /// A call that succeeds.
    func success(of endpoint: Endpoint) -> ExampleCall? {
        Self.shortest(of: attempts(at: endpoint).filter(\.isSuccess))
    }

    /// A call that would succeed but for the number of its order.
    func call(of endpoint: Endpoint, naming number: OrderNumber) -> ExampleCall? {
        success(of: endpoint)?.naming(number)
    }

    /// A call that gets a code: the plainest that the state of an order refuses so, for the reason that the page prints
    /// first; else one with something wrong in it; else one with a number that provokes the code.
    func call(of endpoint: Endpoint, getting code: ErrorCode) -> ExampleCall? {
        let attempts = attempts(at: endpoint)
        for phrase in endpoint.errorRow(for: code)?.phrases ?? [] {
            if let call = Self.shortest(of: attempts.filter { $0.isRefused(for: phrase.reason) }) { return call }
        }
        guard let success = Self.shortest(of: attempts.filter(\.isSuccess)) else { return nil }
        let magic = MagicNumber.number(for: code).map { [success.naming($0)] } ?? []
        return (success.spoilt + magic).first { reply(to: $0).answer.code == code.rawValue }
    }

    /// What `--assume` takes to bring a code that no page has, and a call that gets it then.
    func assumedCall(of endpoint: Endpoint, getting code: ErrorCode) -> (choice: String, call: ExampleCall)? {
        let strange = success(of: endpoint)?.withUnknownArgument
        let others = strange.map { [Attempt(call: $0, reply: reply(to: $0))] } ?? []
        for attempt in attempts(at: endpoint) + others {
            // With another value of any other assumption, the answer is the same.
            for alternative in attempt.reply.grounds.consulted.flatMap({ Assumptions().alternatives(of: $0) }) {
                guard let chosen = alternative.chosenApart.first,
                    reply(to: attempt.call, assuming: alternative).answer.code == code.rawValue
                else { continue }
                return (choice: "\(chosen.name)=\(chosen.value)", call: attempt.call)
            }
        }
        return nil
    }

    private func reply(to call: ExampleCall, assuming assumptions: Assumptions = Assumptions()) -> Reply {
        var copy = world
        return copy.answer(call.request, assuming: assumptions)
    }

    private static func shortest(of attempts: [Attempt]) -> ExampleCall? {
        attempts.min { $0.call.fields.count < $1.call.fields.count }?.call
    }
}

extension ExampleCalls {
    /// The calls that clients make about each order of the world, in the order of their numbers.
    private func attempts(at endpoint: Endpoint) -> [Attempt] {
        var attempts: [Attempt] = []
        for simulator in world.accounts {
            for order in simulator.orders.all {
                let client = ExampleValues(account: simulator.account, order: order, now: world.clock.now)
                for call in started(at: endpoint, with: client) {
                    attempts += completed(call, with: client)
                }
            }
        }
        return attempts
    }

    /// The calls that have what every call needs, in all its values. Only the order tells whether a domain is needed,
    /// so one is always named.
    private func started(at endpoint: Endpoint, with client: ExampleValues) -> [ExampleCall] {
        var calls = [ExampleCall(endpoint.name)]
        for row in endpoint.parameters where row.requirement.isForEveryCall {
            calls = calls.flatMap { call in
                client.values(of: row, in: call).map { call.adding(row.name, $0) }
            }
        }
        return calls
    }

    /// A call with what the simulator finds missing in it, in all its values. None where there is no value for it.
    private func completed(_ call: ExampleCall, with client: ExampleValues) -> [Attempt] {
        let reply = reply(to: call)
        guard case .refused(let refusal) = reply.answer, refusal.reason == .missingArgument,
            let row = call.endpoint.definition.parameters.first(where: { $0.name == refusal.subject }),
            call.value(of: row.parameter) == nil
        else { return [Attempt(call: call, reply: reply)] }
        return client.values(of: row, in: call).flatMap { completed(call.adding(row.name, $0), with: client) }
    }
}

extension Requirement {
    /// Whether a call has the argument whatever else is in it.
    fileprivate var isForEveryCall: Bool {
        switch self {
        case .required: true
        case .optional: false
        case .conditional(let condition, _): condition == .decidedByOrder
        }
    }
}
