import TrustAPI
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
    /// the target shows is not known.
    static let earliest = Moment(seconds: -62_135_596_800)

    let request: Request
    /// The target's login, where it is known: with another password its account refuses every call. Any other login may
    /// be that of somebody else's account.
    let login: Credentials?
    let now: Moment
    /// Whether an order of which no domain is stated may have the domains and the addresses that the call mentions.
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
            if case .refused(let reply) = admission.outcome { consulted.always.formUnion(reply.why.consulted) }
            return nil
        }
        consulted.always.formUnion(call.why.consulted)
        let account = account(loggedInTo: call)
        for (place, order) in orders(namedBy: call, statement).enumerated() where places?.contains(place) ?? true {
            // An account that is locked lets nobody do anything; trying that once in a while is enough.
            let standings: [AccountStanding] = place % 100 == 0 ? AccountStanding.allCases : [.active]
            for standing in standings {
                var before = Simulator(account: account, seed: 0)
                before.account.standing = standing
                before.orders[order.number] = order
                var after = before
                let reply = after.answer(admission, struckBy: nil)
                for name in reply.why.consulted where !consulted.always.contains(name) {
                    consulted.withOrders[name, default: []].insert(place)
                }
                let effects = SideEffect.between(before, after, sending: reply.mails)
                if let found = body(Outcome(order: order, reply: reply, effects: effects)) { return found }
            }
        }
        return nil
    }

    private func account(loggedInTo call: Call) -> Account {
        let password = login.flatMap { $0.loginName == call.login.name ? $0.loginPassword : nil }
        return Account(loginName: call.login.name, loginPassword: Password(password ?? call.login.password))
    }

    private func orders(namedBy call: Call, _ statement: (OrderNumber) -> StatedOrder) -> [Order] {
        var why = call.why
        let mentions = presumesMentions ? CompatibleOrders.Mentions(in: call.arguments) : .init()
        let account = call.login.name
        switch call.arguments.orderNaming(&why) {
        case .number(let reference):
            guard let number = reference.number else { return [] }
            return CompatibleOrders(stated: statement(number), mentions: mentions, account: account, now: now).all
        case .base(let reference):
            // Of several orders that share a base number any may be meant, so nothing is known about it.
            guard let base = reference.number, let number = base.sibling else { return [] }
            return CompatibleOrders(
                stated: StatedOrder(number), baseNumber: base, mentions: mentions, account: account, now: now
            ).all
        case nil:
            return []
        }
    }
}

extension OrderNumber {
    /// The number of another order.
    fileprivate var sibling: OrderNumber? { OrderNumber(value == .max ? value - 1 : value + 1) }
}
