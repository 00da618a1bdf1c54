import TrustAPI

extension UpdateUserOvCallback: Transition {
    static func apply(
        _ call: inout Call, to order: inout Order, of account: inout Account, sending post: inout PostOffice
    ) throws(Refusal) -> Answer {
        guard var callback = order.vetting.callback else { throw .withoutCallback }
        if order.state.isEnd { throw .orderEnded }
        if order.state == .issued || callback.progress == .completed { return answer(.notDone) }
        guard let action = call[action] else { throw .missing(argument: action.name) }

        switch action {
        case .scheduledCallback, .manualCallback:
            if callback.progress == .checkingPhone { throw .phoneBeingChecked }
            guard let time = call[preferredTimeUTC], time > call.now else {
                throw .invalid(argument: preferredTimeUTC.name)
            }
            callback.progress = .scheduled(for: time)
        case .replacePhone:
            callback.phoneNumber = call[phoneNumber]
            callback.method = .telephone
            callback.progress = .checkingPhone
        case .replaceEmailAddress:
            callback.emailAddress = call[emailAddress]
            callback.method = .email
        case .sendCallbackEmail:
            guard callback.method == .email else { throw .callbackByTelephone }
            post.sendCallback(of: order, to: callback.emailAddress, at: call.now)
        }
        order.vetting.callback = callback
        return answer(.done)
    }
}
