import TrustAPI

extension UpdateUserEvClickThrough: Transition {
    static func apply(
        _ call: inout Call, to order: inout Order, of account: inout Account, sending post: inout PostOffice
    ) throws(Refusal) -> Answer {
        guard var clickThrough = order.vetting.clickThrough else { throw .withoutClickThrough }
        if order.state.isEnd { throw .orderEnded }
        if order.state == .issued || clickThrough.progress == .clicked { return answer(.notRelevant) }

        if call[action] == .replaceMailAddress, let address = call[adminEmailAddress] {
            if let current = clickThrough.email, ASCII.equalIgnoringCase(current, address) {
                return answer(.sameAddress)
            }
            clickThrough.email = address
            order.vetting.clickThrough = clickThrough
        }
        post.sendClickThrough(of: order, to: clickThrough.email, at: call.now)
        return answer(.done)
    }
}
