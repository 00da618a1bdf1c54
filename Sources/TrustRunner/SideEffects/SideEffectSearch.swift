import TrustAPI
import TrustScenarios
import TrustSimulator

/// Looks for an order that a call would change, among all orders that fit what is known about the target.
///
/// What a scenario declares about itself is ignored. The call is carried out on each order under both profiles, and under
/// each alternative of each assumption that the answer depends on, one at a time.
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
    /// What is tried. For calls that cost money the stated state is ignored, because it may be out of date.
    private let tried: (OrderNumber) -> StatedOrder

    init(
        _ request: Request, login: Credentials?, account: String, promise: Promise,
        stating statement: @escaping (OrderNumber) -> StatedOrder
    ) {
        trial = CallTrial(request: request, login: login, account: account, now: CallTrial.earliest)
        self.promise = promise
        self.statement = statement
        let isPaid = request.endpoint.definition.consequences.contains { $0.kind == .payment }
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

    /// Whether a call that changed nothing succeeded where it had to be refused. Orders that are tried only because their
    /// stated state may be out of date do not count here.
    private func breaksPromise(_ outcome: CallTrial.Outcome) -> Bool {
        guard promise == .isRefused, outcome.reply.answer.isDone else { return false }
        let order = outcome.order
        guard order.account == trial.account, order.baseNumber == nil, let stated = statement(order.number).state else {
            return true
        }
        return stated == order.state
    }
}
