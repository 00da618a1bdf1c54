import TrustAPI

extension AutoAuthorize: OrderTransition {
    static func apply(
        _ call: inout Call, to order: inout Order, of account: inout Account, sending post: inout Outbox
    ) throws(Refusal) -> Answer {
        var objections = Objections()
        if order.state != .awaitingAuthorization {
            objections.note(
                .notAwaitingAuthorization(order.number).because(
                    "order \(order.number) is \(order.state.rawValue) and does not await authorization"
                )
            )
        }
        objections.note(objection(toPricingOf: order))
        if let siteLock = order.siteLock, siteLock.synchronization == .failing {
            objections.note(
                .siteLockFailed.saying(siteLock.message).because(
                    "the world lets the synchronization of order \(order.number) with SiteLock fail (siteLock: sync)"
                )
            )
        }
        if order.price > account.credit {
            objections.note(
                .notEnoughCredit.because(
                    "order \(order.number) costs \(order.price.decimal), and the credit of the account is "
                        + account.credit.decimal
                )
            )
        }
        try objections.decide(&call)

        let isTest = call[test] ?? false
        if !isTest {
            account.credit.cents -= order.price.cents
            order.state = .inProgress
            order.noteCompletion(at: call.now)
        }
        guard let siteLock = order.siteLock else { return .done() }
        if isTest, call.grounds.choice(of: Assumed.siteLockTest) == .codeAlone { return .done() }
        return .done([
            FormField(ResponseRow.siteLockUserName, siteLock.userID),
            FormField(ResponseRow.siteLockSiteName, siteLock.siteID),
        ])
    }

    private static func objection(toPricingOf order: Order) -> Refusal? {
        let (refusal, missing): (Refusal, String)
        switch order.pricing.finding {
        case .found: return nil
        case .noDuration: (refusal, missing) = (.durationNotFound, "no duration")
        case .noProduct: (refusal, missing) = (.productNotFound, "no product")
        case .noPrice: (refusal, missing) = (.priceNotFound, "no price")
        }
        let words = "the world finds \(missing) for \(order.product.shown()) of order \(order.number) (pricing)"
        return refusal.saying(order.pricing.message).because(words)
    }
}
