import TrustAPI
import TrustSimulator

/// One thing that a call changes about an account, besides answering.
enum SideEffect: Equatable, Sendable, CustomStringConvertible {
    case charge
    case state(OrderState)
    case method(domain: String, ValidationMethod)
    case restartedCheck(domain: String)
    case mail(to: String?)
    case callback
    case clickThrough
    /// A change that has no words of its own.
    case other

    var description: String {
        switch self {
        case .charge: "the account is charged"
        case .state(let state): "the order becomes \(state.rawValue)"
        case .method(let domain, let method): "the validation method of \(domain) changes to \(method.rawValue)"
        case .restartedCheck(let domain): "the validation of \(domain) starts again"
        case .mail(let recipient): "an email goes to \(recipient ?? "the customer")"
        case .callback: "the callback changes"
        case .clickThrough: "the click-through changes"
        case .other: "something about the order changes"
        }
    }

    /// Everything that is different after a call; empty only where nothing is.
    static func between(_ before: AccountState, _ after: AccountState, sending mails: [Mail]) -> [SideEffect] {
        // To be told which addresses there are is no change that anybody has to be asked about.
        var before = before
        before.account.addressLists = after.account.addressLists
        if before == after, mails.isEmpty { return [] }
        var effects: [SideEffect] = []
        if before.account.credit != after.account.credit { effects.append(.charge) }
        for order in after.orders.all {
            if let earlier = before.orders[order.number] { effects += changes(from: earlier, to: order) }
        }
        effects += mails.map { .mail(to: $0.to) }
        return effects.isEmpty ? [.other] : effects
    }

    private static func changes(from before: Order, to after: Order) -> [SideEffect] {
        if before == after { return [] }
        var effects: [SideEffect] = before.state == after.state ? [] : [.state(after.state)]
        for (old, new) in zip(before.domains, after.domains) where old != new {
            if old.method != new.method {
                effects.append(.method(domain: new.name, new.method))
            } else if old.key == new.key {
                // With a new key goes an email, which is told as such.
                effects.append(.restartedCheck(domain: new.name))
            }
        }
        if before.vetting.callback != after.vetting.callback { effects.append(.callback) }
        if before.vetting.clickThrough != after.vetting.clickThrough { effects.append(.clickThrough) }
        return effects
    }
}
