package import TrustAPI

extension Order {
    /// Lets an act happen to the order.
    /// - Throws: `ActRefusal` when it cannot happen to this order now; the order is then as it was.
    package mutating func perform(_ act: Act, at now: Moment, _ grounds: inout Grounds) throws(ActRefusal) {
        advance(to: now, &grounds)
        switch act.kind {
        case .validateDomain:
            try require([.awaitingAuthorization, .inProgress], for: act)
            let position = try position(ofDomain: act.domain)
            if !domains[position].isValidated { validate(domainAt: position, at: now, &grounds) }
        case .listAddresses:
            let positions = act.domain == nil ? Array(domains.indices) : [try position(ofDomain: act.domain)]
            for position in positions { domains[position].listedAt = now }
        case .clickThrough:
            try require([.awaitingAuthorization, .inProgress], for: act)
            guard vetting.clickThrough != nil else { throw .withoutClickThrough(number) }
            vetting.clickThrough?.progress = .clicked
            noteCompletion(at: now)
        case .completeCallback:
            try require([.awaitingAuthorization, .inProgress], for: act)
            guard vetting.callback != nil else { throw .withoutCallback(number) }
            vetting.callback?.progress = .completed
            noteCompletion(at: now)
        case .finishPhoneCheck:
            try require([.awaitingAuthorization, .inProgress], for: act)
            guard let callback = vetting.callback else { throw .withoutCallback(number) }
            guard callback.progress == .checkingPhone else { throw .wrongCallbackProgress(number) }
            vetting.callback?.progress = .ready
        case .issue:
            try require([.inProgress], for: act)
            issue(at: now)
        case .reject:
            try end(as: .rejected, from: [.awaitingAuthorization, .inProgress], by: act)
        case .revoke:
            try end(as: .revoked, from: [.issued], by: act)
        case .expire:
            try end(as: .expired, from: [.issued], by: act)
        case .cancel:
            try end(as: .cancelled, from: [.awaitingAuthorization, .inProgress], by: act)
        }
    }

    private func require(_ states: [OrderState], for act: Act) throws(ActRefusal) {
        guard states.contains(state) else { throw .wrongState(act.kind, state, needed: states) }
    }

    private mutating func end(as end: OrderState, from states: [OrderState], by act: Act) throws(ActRefusal) {
        try require(states, for: act)
        state = end
        completedAt = nil
    }

    private func position(ofDomain name: String?) throws(ActRefusal) -> Int {
        guard let name else {
            guard domains.count == 1 else { throw .domainNotSaid(known: domains.map(\.name)) }
            return 0
        }
        guard let position = domains.firstIndex(where: { $0.isNamed(name) }) else {
            throw .unknownDomain(name, known: domains.map(\.name))
        }
        return position
    }
}
