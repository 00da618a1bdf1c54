import TrustAPI

extension AutoUpdateDCV: OrderTransition {
    static func apply(
        _ call: inout Call, to order: inout Order, of account: inout Account, sending post: inout Outbox
    ) throws(Refusal) -> Answer {
        var objections = Objections()
        objections.note(objection(toVoucherOf: order, &call))
        objections.note(objection(toStateOf: order, &call))
        // What an issued order gets the page says, so nothing else of the order counts.
        if order.state == .issued { try objections.decide(&call) }
        objections.note(account.objection(toTemplate: call[dcvTemplateID], argument: dcvTemplateID.name, &call.grounds))
        let update = RequestedUpdate(&call, order)
        if objections.isEmpty, order.dcvUpdates == .accepted, let failure = update.failure, !update.changes.isEmpty,
            call.grounds.choice(of: Assumed.updateAtomicity) == .untilFirstFailure
        {
            carryOut(update.changes, on: &order, sending: &post, at: call.now)
            return .refused(failure)
        }
        objections.note(contentsOf: update.objections)
        if order.dcvUpdates == .failing {
            let words = "the world lets updates of order \(order.number) fail (dcvUpdates: failing)"
            objections.note(.updateFailed.because(words))
        }
        try objections.decide(&call)
        carryOut(update.changes, on: &order, sending: &post, at: call.now)
        return .done()
    }

    private static func carryOut(
        _ changes: [RequestedUpdate.Change], on order: inout Order, sending post: inout Outbox, at now: Moment
    ) {
        for change in changes {
            order.domains[change.position].method = change.method
            order.domains[change.position].checkedSince = now
            if change.method == .email, let email = change.email {
                var domain = order.domains[change.position]
                post.sendValidation(of: &domain, in: order, to: email, at: now)
                order.domains[change.position] = domain
            }
        }
    }

    private static func objection(toVoucherOf order: Order, _ call: inout Call) -> Refusal? {
        guard let voucher = order.voucher else { return nil }
        let asked = (call[newMethod].map { [$0] } ?? []) + (call[newMethods] ?? [])
        guard let excluded = asked.first(where: voucher.excludes.contains) else { return nil }
        return .voucherExcludes(excluded).because(
            "order \(order.number) was placed with a voucher that excludes \(excluded.rawValue)"
        )
    }

    private static func objection(toStateOf order: Order, _ call: inout Call) -> Refusal? {
        let words = "order \(order.number) is \(order.state.rawValue)"
        switch order.state {
        case .inProgress:
            return nil
        case .awaitingAuthorization:
            return call.grounds.choice(of: Assumed.beforeAuthorization) == .refused
                ? .unexpectedState.because(words) : nil
        case .issued:
            let issued = "order \(order.number) is already issued"
            if call.grounds.choice(of: Assumed.issuedDCVCode) == .unexpectedState {
                return .unexpectedState.because(issued)
            }
            let sent = call.arguments.orderNaming(&call.grounds)?.argument ?? orderNumber.name
            // Where both are the same argument, nothing has to be chosen.
            if sent != orderNumber.name, call.grounds.choice(of: Assumed.issuedOrderArgument) == .asSent {
                return .invalid(argument: sent).because(issued)
            }
            return .invalid(argument: orderNumber.name).because(issued)
        case .rejected, .revoked, .expired, .cancelled:
            return .unexpectedState.because(words)
        }
    }
}
