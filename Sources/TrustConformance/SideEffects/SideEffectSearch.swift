import TrustAPI
import TrustSimulator

/// Looks for an order on which a call would do something, among all that fit what is known about the target.
///
/// Nothing that a scenario says about itself counts. The call is carried out on each order under both profiles, and under
/// every single alternative of every assumption that its answer looks at.
struct SideEffectSearch {
    /// What must not happen.
    enum Promise {
        /// Whatever the order, the call is refused and changes nothing.
        case isRefused
        /// The call changes nothing, though it may succeed.
        case changesNothing
    }

    /// An order on which the promise is broken.
    struct Counterexample: Equatable, Sendable {
        let order: Order
        /// Empty for a call that only succeeds.
        let effects: [SideEffect]
        let assumptions: Assumptions
    }

    private let trial: CallTrial
    private let promise: Promise
    private let statement: (OrderNumber) -> StatedOrder
    /// What is tried: a state that was stated may have changed since, and money is not bet on it.
    private let tried: (OrderNumber) -> StatedOrder

    init(
        _ request: Request, login: Credentials?, account: String, promise: Promise,
        stating statement: @escaping (OrderNumber) -> StatedOrder
    ) {
        trial = CallTrial(request: request, login: login, account: account, now: CallTrial.earliest)
        self.promise = promise
        self.statement = statement
        let isPaid = request.endpoint.endpoint.consequences.contains { $0.kind == .payment }
        tried = isPaid ? { statement($0).ignoringState } : statement
    }

    /// An order on which the promise is broken, one with an effect before one where the call only succeeds; nil where it holds
    /// for all.
    func counterexample() -> Counterexample? {
        var success: Counterexample?
        for profile in Profile.allCases {
            let assumptions = Assumptions(profile: profile)
            var consulted = CallTrial.Consulted()
            if let found = effect(assuming: assumptions, noting: &consulted, &success) { return found }
            // The order of the checks counts for every call that is refused for more than one reason.
            consulted.always.insert(Assumed.checkOrder.name)
            for name in consulted.names.sorted() {
                for alternative in assumptions.alternatives(of: name) {
                    var others = CallTrial.Consulted()
                    let places = consulted.places(for: name)
                    if let found = effect(assuming: alternative, at: places, noting: &others, &success) { return found }
                }
            }
        }
        return success
    }

    /// The first order on which the call has an effect. `success` gets the first on which it succeeds where it must not.
    private func effect(
        assuming assumptions: Assumptions, at places: Set<Int>? = nil, noting consulted: inout CallTrial.Consulted,
        _ success: inout Counterexample?
    ) -> Counterexample? {
        trial.first(assuming: assumptions, stating: tried, at: places, noting: &consulted) { outcome in
            let found = Counterexample(order: outcome.order, effects: outcome.effects, assumptions: assumptions)
            if !outcome.effects.isEmpty { return found }
            if success == nil, breaksPromise(outcome) { success = found }
            return nil
        }
    }

    /// Whether a call that changed nothing succeeded where it had to be refused. An order in another state than is stated
    /// does not count here.
    private func breaksPromise(_ outcome: CallTrial.Outcome) -> Bool {
        guard promise == .isRefused, outcome.reply.answer.code == 0 else { return false }
        let stated = statement(outcome.order.number).state
        return stated == nil || stated == outcome.order.state
    }
}
