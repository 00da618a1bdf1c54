import TrustAPI
import TrustScenarios
import TrustSimulator

/// A call tried on orders that a target may have, in worlds of their own.
struct CallTrial {
    /// What a call got, and what it did.
    struct Outcome {
        let order: Order
        let reply: Reply
        let effects: [SideEffect]
    }

    /// The assumptions that were looked at while a call was tried. With another value of any other, all is the same.
    struct Consulted {
        /// Those looked at before any order was: they count for all orders.
        var always: Set<String> = []
        /// Those looked at with an order, by its place among all orders.
        var withOrders: [String: Set<Int>] = [:]

        var names: Set<String> { always.union(withOrders.keys) }

        /// The places of the orders for which an assumption counts; nil for all.
        func places(for name: String) -> Set<Int>? { always.contains(name) ? nil : withOrders[name] }
    }

    /// Before any time that a call can name, so that a callback is never refused for being in the past: what the clock of
    /// the target shows is not known. There is still time before it.
    static let earliest = Moment(seconds: .min / 2)
    /// After any such time.
    static let latest = Moment(seconds: .max / 2)

    let request: Request
    /// The target's login, where it is known: with another password its account refuses every call. Any other login may
    /// be that of somebody else's account.
    let login: Credentials?
    /// The account whose orders are stated. What another one has under the same number is not known.
    let account: String
    let now: Moment
    /// As `CompatibleOrders` has it.
    var presumesMentions = true

    /// What the first outcome for which `body` gives something gives; nil where none does.
    ///
    /// `consulted` gets the assumptions that were looked at on the way. `places` limits the orders that are tried; nil tries
    /// all.
    func first<Found>(
        assuming assumptions: Assumptions, stating statement: (OrderNumber) -> StatedOrder, at places: Set<Int>? = nil,
        noting consulted: inout Consulted, _ body: (Outcome) -> Found?
    ) -> Found? {
        let admission = Admission(request, at: now, assuming: assumptions)
        guard case .admitted(let call) = admission.outcome else {
            if case .refused(let reply) = admission.outcome { consulted.always.formUnion(reply.grounds.consulted) }
            return nil
        }
        consulted.always.formUnion(call.grounds.consulted)
        let account = account(loggedInTo: call)
        for (place, order) in orders(namedBy: call, statement).enumerated() where places?.contains(place) ?? true {
            // An account that is locked lets nobody do anything; trying that once in a while is enough.
            let standings: [AccountStatus] = place % 100 == 0 ? AccountStatus.allCases : [.active]
            for standing in standings {
                var before = AccountState(account: account, seed: 0)
                before.account.standing = standing
                before.orders[order.number] = order
                var after = before
                let reply = after.answer(admission, struckBy: nil)
                for name in reply.grounds.consulted where !consulted.always.contains(name) {
                    consulted.withOrders[name, default: []].insert(place)
                }
                let effects = SideEffect.between(before, after, sending: reply.mails)
                if let found = body(Outcome(order: order, reply: reply, effects: effects)) { return found }
            }
        }
        return nil
    }

    /// The reply where the call is refused before any order is looked at; nil where it is not.
    func refusal(assuming assumptions: Assumptions) -> Reply? {
        guard case .refused(let reply) = Admission(request, at: now, assuming: assumptions).outcome else { return nil }
        return reply
    }

    private func account(loggedInTo call: Call) -> Account {
        let password = login.flatMap { $0.loginName == call.login.name ? $0.loginPassword : nil }
        return Account(loginName: call.login.name, loginPassword: Password(password ?? call.login.password))
    }

    private func orders(namedBy call: Call, _ statement: (OrderNumber) -> StatedOrder) -> [Order] {
        var grounds = call.grounds
        // A call with a value that is too long is always refused, so its other values make no difference.
        let mentions = call.arguments.hasOverLongValue ? .init() : CompatibleOrders.Mentions(in: call.arguments)
        func all(_ stated: StatedOrder, sharing base: OrderNumber? = nil) -> [Order] {
            CompatibleOrders(
                stated: stated, baseNumber: base, mentions: mentions, presumesMentions: presumesMentions,
                account: call.login.name, now: now
            ).all
        }
        switch call.arguments.orderNaming(&grounds) {
        case .number(let reference):
            guard let number = reference.number else { return [] }
            return all(call.login.name == account ? statement(number) : StatedOrder(number))
        case .base(let reference):
            // Of several orders that share a base number any may be meant, so nothing is known about it.
            guard let base = reference.number, let number = base.sibling else { return [] }
            return all(StatedOrder(number), sharing: base)
        case nil where !call.endpoint.definition.namesOrder:
            // What the call is about is no order, so that any will do, and one that no bindings state.
            return OrderNumber(.max).map { [Order(number: $0, account: call.login.name)] } ?? []
        case nil:
            return []
        }
    }
}

extension OrderNumber {
    /// The number of another order.
    fileprivate var sibling: OrderNumber? { OrderNumber(value == .max ? value - 1 : value + 1) }
}
