import TrustAPI
import TrustSimulator

/// What holds whatever happens. Each tells what is wrong with a step, or nil.
enum Invariants {
    static let all: [@Sendable (ModelWorld.Step) -> String?] = [credit, ends, validated, allOrNothing]

    static func broken(by step: ModelWorld.Step) -> String? { all.lazy.compactMap { $0(step) }.first }

    /// Authorizing costs the price, once, and nothing else touches the credit.
    private static func credit(_ step: ModelWorld.Step) -> String? {
        var cost = 0
        if case .authorize(let number, false) = step.move, step.code == 0 {
            guard let order = step.before[number], order.state == .awaitingAuthorization else {
                return "an order was authorized that did not await it"
            }
            cost = order.price.cents
        }
        let fell = step.before.credit.cents - step.after.credit.cents
        return fell == cost ? nil : "the credit fell by \(fell) cents rather than \(cost)"
    }

    /// An order that has ended stays as it is, and an issued one can only end.
    private static func ends(_ step: ModelWorld.Step) -> String? {
        for number in ModelWorld.orders {
            guard let before = step.before[number]?.state, let after = step.after[number]?.state else {
                return "order \(number) is gone"
            }
            let isAllowed =
                switch before {
                case .rejected, .revoked, .expired, .cancelled: after == before
                case .issued: [.issued, .revoked, .expired].contains(after)
                case .inProgress: after != .awaitingAuthorization
                case .awaitingAuthorization: true
                }
            if !isAllowed { return "order \(number) went from \(before.rawValue) to \(after.rawValue)" }
        }
        return nil
    }

    /// -47 where a domain that the update names is validated already, and only there.
    private static func validated(_ step: ModelWorld.Step) -> String? {
        guard case .update(_, let changes, _) = step.move, let order = step.reached else { return nil }
        let named = order.domains.filter { domain in changes.contains { $0.domain == domain.name } }
        let hasValidated = named.contains { $0.isValidated }
        switch step.code {
        case 0: return hasValidated ? "a validated domain was updated" : nil
        case -47: return hasValidated ? nil : "-47, and no domain that was named is validated"
        default: break
        }
        // Where nothing else speaks against it, a validated domain has to be what is refused.
        let isPlain = changes.count == 1 && named.count == 1 && changes[0].method == .cnameHash
        let isOpen = order.state == .inProgress || order.state == .awaitingAuthorization
        guard isPlain, isOpen else { return nil }
        return "\(step.code) rather than \(hasValidated ? -47 : 0) for one domain"
    }

    /// An update changes every domain that it names, or none.
    private static func allOrNothing(_ step: ModelWorld.Step) -> String? {
        guard case .update(let number, let changes, _) = step.move, let before = step.reached,
            let after = step.after[number]
        else { return nil }
        if step.code == 0 {
            let done = changes.allSatisfy { change in
                after.domains.contains { $0.name == change.domain && $0.method == change.method }
            }
            return done ? nil : "an update was answered 0, and not all of it was done"
        }
        let isSame = zip(before.domains, after.domains).allSatisfy {
            $0.method == $1.method && $0.email == $1.email && $0.key == $1.key && $0.checkedSince == $1.checkedSince
        }
        return isSame ? nil : "an update was refused with \(step.code), and part of it was done"
    }
}
