import TrustAPI

extension UpdateUserOvCallback: OrderTransition {
    static func apply(
        _ call: inout Call, to order: inout Order, of account: inout Account, sending post: inout Outbox
    ) throws(Refusal) -> Answer {
        guard let action = call[action] else { throw .missing(argument: action.name) }
        var objections = Objections()
        if order.vetting.callback == nil {
            objections.note(
                order.refusalOfOtherKind(.withoutCallback, orderNumber.name, &call.grounds)
                    .because("order \(order.number) is DV, and only OV and EV have a callback")
            )
        }
        objections.note(order.objectionToState(&call.grounds))
        let isComplete = order.state == .issued || order.vetting.callback?.progress == .completed
        let isOver = isComplete && call.grounds.choice(of: Assumed.completedStep) == .notDone
        if isComplete, !isOver {
            objections.note(.stepCompleted.because(order.completeWords("callback")))
        }
        if !isOver { objections.note(objection(to: action, on: order, &call)) }
        objections.note(contentsOf: irrelevantArguments(beside: action, &call))
        try objections.decide(&call)
        guard let callback = order.vetting.callback else { throw .withoutCallback }
        if isOver {
            call.remark = "there was nothing to do, as \(order.completeWords("callback"))"
            return answer(.notDone)
        }
        try carryOut(action, callback, of: &order, &call, &post)
        return answer(.done)
    }

    private static func carryOut(
        _ action: CallbackAction, _ callback: Callback, of order: inout Order, _ call: inout Call,
        _ post: inout Outbox
    ) throws(Refusal) {
        var callback = callback
        callback.language = call[language] ?? callback.language
        switch action {
        case .scheduledCallback, .manualCallback:
            callback.progress = .scheduled(for: call[preferredTimeUTC])
            callback.extensionNumber = call[extensionNumber] ?? callback.extensionNumber
            callback.comments = call[comments] ?? callback.comments
        case .replacePhone:
            callback.phoneNumber = call[phoneNumber]
            callback.method = .telephone
            callback.progress = .checkingPhone
        case .replaceEmailAddress:
            callback.emailAddress = call[emailAddress]
            callback.method = .email
            if callback.progress != .ready, call.grounds.choice(of: Assumed.callbackMethodChange) == .resets {
                callback.progress = .ready
            }
        case .sendCallbackEmail:
            let address = try order.address(known: callback.emailAddress, &call.grounds)
            post.sendCallback(of: order, to: address, at: call.now)
        }
        callback.restart(at: call.now)
        order.vetting.callback = callback
    }

    /// What the callback of an order speaks against.
    private static func objection(to action: CallbackAction, on order: Order, _ call: inout Call) -> Refusal? {
        guard let callback = order.vetting.callback else { return nil }
        switch action {
        case .scheduledCallback, .manualCallback:
            if callback.progress == .checkingPhone {
                return .phoneBeingChecked.because("the telephone number of order \(order.number) is being checked")
            }
            guard let time = call[preferredTimeUTC], time <= call.now,
                call.grounds.choice(of: Assumed.pastCallbackTime) == .refused
            else { return nil }
            return .invalid(argument: preferredTimeUTC.name).because(
                "preferredTimeUTC is \(time.minuteText), and it is \(call.now.minuteText) by the clock of the simulator"
            )
        case .sendCallbackEmail where callback.method != .email:
            return .callbackByTelephone.because("the callback of order \(order.number) is by telephone")
        case .replacePhone, .replaceEmailAddress, .sendCallbackEmail:
            return nil
        }
    }

    /// The arguments that the page has for other actions only, where they are refused.
    private static func irrelevantArguments(beside action: CallbackAction, _ call: inout Call) -> [Refusal] {
        let isScheduling = action == .scheduledCallback || action == .manualCallback
        let relevant: [(ParameterName, Bool)] = [
            (.phoneNumber, action == .replacePhone), (.emailAddress, action == .replaceEmailAddress),
            (.preferredTimeUTC, isScheduling), (.extensionNumber, isScheduling), (.comments, isScheduling),
        ]
        var refusals: [Refusal] = []
        for (name, isRelevant) in relevant where !isRelevant && call.arguments.contains(name) {
            guard call.grounds.choice(of: Assumed.irrelevantArguments) == .refused else { continue }
            refusals.append(
                .invalid(argument: name.rawValue).because("the page has \(name.rawValue) for other actions only")
            )
        }
        return refusals
    }
}
