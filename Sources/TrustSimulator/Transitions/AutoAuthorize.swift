import TrustAPI

extension AutoAuthorize: Transition {
    static func apply(
        _ call: inout Call, to order: inout Order, of account: inout Account, sending post: inout PostOffice
    ) throws(Refusal) -> Answer {
        guard order.state == .awaitingAuthorization else { throw .notAwaitingAuthorization(order.number) }
        switch order.pricing {
        case .found: break
        case .noDuration: throw .durationNotFound
        case .noProduct: throw .productNotFound
        case .noPrice: throw .priceNotFound
        }
        if order.siteLock?.synchronization == .failing { throw .siteLockFailed }
        guard order.price <= account.credit else { throw .notEnoughCredit }
        if call[test] ?? false { return .done() }

        account.credit.cents -= order.price.cents
        order.state = .inProgress
        order.noteCompletion(at: call.now)
        guard let siteLock = order.siteLock else { return .done() }
        return .done([
            FormField(ResponseRow.siteLockUserName, siteLock.userID),
            FormField(ResponseRow.siteLockSiteName, siteLock.siteID),
        ])
    }
}
