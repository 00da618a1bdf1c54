import TrustAPI

extension UpdateUserEvClickThrough: OrderTransition {
    static func apply(
        _ call: inout Call, to order: inout Order, of account: inout Account, sending post: inout Outbox
    ) throws(Refusal) -> Answer {
        var objections = Objections()
        if order.vetting.clickThrough == nil {
            objections.note(
                order.refusalOfOtherKind(.withoutClickThrough, orderNumber.name, &call.grounds)
                    .because("order \(order.number) is \(order.vetting.kind.rawValue), and only EV has a click-through")
            )
        }
        objections.note(order.objectionToState(&call.grounds))
        let isComplete = order.state == .issued || order.vetting.clickThrough?.progress == .clicked
        let isOver = isComplete && call.grounds.choice(of: Assumed.completedStep) == .notDone
        if isComplete, !isOver {
            objections.note(.stepCompleted.because(order.completeWords("click-through")))
        }
        try objections.decide(&call)
        guard var clickThrough = order.vetting.clickThrough else { throw .withoutClickThrough }
        if isOver {
            call.remark = "there was nothing to do, as \(order.completeWords("click-through"))"
            return answer(.notRelevant, &call.grounds)
        }
        var recipient = clickThrough.email
        if call[action] == .replaceMailAddress, let address = call[adminEmailAddress] {
            if let current = clickThrough.email, current.isSameAddress(as: address, &call.grounds) {
                if call.grounds.choice(of: Assumed.sameAddressText) == .resent {
                    post.sendClickThrough(of: order, to: current, at: call.now)
                }
                return answer(.sameAddress, &call.grounds)
            }
            (clickThrough.email, recipient) = (address, address)
        } else if let address = call[adminEmailAddress], address != clickThrough.email,
            call.grounds.choice(of: Assumed.resendToAdminAddress) == .used
        {
            recipient = address
        }
        clickThrough.restart(at: call.now)
        order.vetting.clickThrough = clickThrough
        post.sendClickThrough(of: order, to: try order.address(known: recipient, &call.grounds), at: call.now)
        return answer(.done, &call.grounds)
    }
}
