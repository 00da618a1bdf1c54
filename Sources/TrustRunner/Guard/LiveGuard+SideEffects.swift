import TrustAPI
import TrustScenarios
import TrustSimulator

extension LiveGuard {
    /// The login that the bindings vouch for; nil where any login may be that of an account.
    private var vouchedLogin: Credentials? { bindings.credentials == nil ? nil : login }
    /// The account whose orders the bindings state.
    var account: String { (login ?? .standard).loginName }

    /// Why a call of a `probe` or `test` must not be sent, as the end of a sentence: an order that it could change. Nil if
    /// there is none, and for scenarios with another effect, which the bindings have to allow.
    func possibleEffect(of call: OutgoingCall) -> String? {
        let promise: SideEffectSearch.Promise
        switch call.effect {
        case .probe: promise = .isRefused
        case .test: promise = .changesNothing
        case .reversible, .irreversible: return nil
        }
        let found = sideEffects.counterexample(to: call) {
            SideEffectSearch(
                call.request, login: vouchedLogin, account: account, promise: promise, stating: bindings.statement
            ).counterexample()
        }
        guard let found else { return nil }
        let verdict = found.effects.isEmpty ? "is not certain to be refused" : "is not proved free of side effects"
        return "(\(call.endpoint.rawValue)) \(verdict): \(found). \(advice(on: call, found))"
    }

    private func advice(on call: OutgoingCall, _ found: SideEffectSearch.Counterexample) -> String {
        if found.effects.contains(.charge) {
            return
                "A stated state does not protect against costs: such a call needs test: Y, or arguments that are always "
                + "refused"
        }
        if found.order.account != account {
            return "Another login may be that of an account with such an order"
        }
        if found.order.baseNumber != nil {
            return
                "Statements do not count for a base number, as other orders may share it: name the order by orderNumber"
        }
        return
            "If the order is not like that, state its state, validation or domains (with eligible, if an address decides) "
            + "under orders in \(place); if it is, the scenario is no \(call.effect.rawValue)"
    }
}
