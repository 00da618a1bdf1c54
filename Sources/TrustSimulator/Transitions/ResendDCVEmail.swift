import TrustAPI

extension ResendDCVEmail: OrderTransition {
    static func apply(
        _ call: inout Call, to order: inout Order, of account: inout Account, sending post: inout Outbox
    ) throws(Refusal) -> Answer {
        let outstanding = order.domains.indices.filter { !order.domains[$0].isValidated }
        var objections = Objections()
        objections.note(objection(toStateOf: order, outstanding, &call))
        objections.note(account.objection(toTemplate: call[dcvTemplateID], argument: dcvTemplateID.name, &call.grounds))
        var recipients: [Int: String] = [:]
        if order.state.isOpen, !outstanding.isEmpty {
            do throws(Refusal) {
                recipients = try self.recipients(of: outstanding, in: order, of: account, asked: &call)
            } catch {
                objections.note(error)
            }
        }
        try objections.decide(&call)

        for position in outstanding {
            var domain = order.domains[position]
            switch domain.method {
            case .email:
                guard let address = recipients[position] else { continue }
                post.sendValidation(of: &domain, in: order, to: address, at: call.now)
            case .httpHash, .httpsHash, .cnameHash:
                domain.checkedSince = call.now
            }
            order.domains[position] = domain
        }
        return .done()
    }

    private static func objection(toStateOf order: Order, _ outstanding: [Int], _ call: inout Call) -> Refusal? {
        let words: String
        if !order.state.isOpen {
            words = "order \(order.number) is \(order.state.rawValue)"
        } else if outstanding.isEmpty {
            words = "no domain of order \(order.number) is left to validate"
        } else if order.state == .awaitingAuthorization,
            call.grounds.choice(of: Assumed.beforeAuthorization) == .refused
        {
            words = "order \(order.number) awaits authorization"
        } else {
            return nil
        }
        _ = call.grounds.choice(of: Assumed.resendImpossibleCode)
        return .resendImpossible.because(words)
    }

    /// The address for each outstanding domain that gets a mail, by the domain's position.
    private static func recipients(
        of outstanding: [Int], in order: Order, of account: Account, asked call: inout Call
    ) throws(Refusal) -> [Int: String] {
        if let address = call[dcvEmailAddress] {
            return try recipients(of: outstanding, in: order, of: account, at: address, &call)
        }
        let byEmail = outstanding.filter { order.domains[$0].method == .email }
        let known = byEmail.compactMap { position in order.domains[position].email.map { (position, $0) } }
        let never = byEmail.filter { order.domains[$0].email == nil }.map { order.domains[$0].name }
        guard never.isEmpty || call.grounds.choice(of: Assumed.neverMailed) == .skipped && !known.isEmpty else {
            throw .missing(argument: dcvEmailAddress.name).because(
                "no mail was sent for \(never.enumerated) before, so that dcvEmailAddress is required"
            )
        }
        if !never.isEmpty { call.remark = "\(never.enumerated) got none, as no mail was sent for it before" }
        return Dictionary(uniqueKeysWithValues: known)
    }

    /// The same where the call says the address.
    private static func recipients(
        of outstanding: [Int], in order: Order, of account: Account, at address: String, _ call: inout Call
    ) throws(Refusal) -> [Int: String] {
        var eligible: [Int] = []
        var others: [Int] = []
        for position in outstanding {
            let isEligible = order.domains[position].wasListed(
                email: address, to: account, before: call.now, &call.grounds)
            if isEligible { eligible.append(position) } else { others.append(position) }
        }
        let leftOut = others.filter { order.domains[$0].method == .email }
        let isWanted =
            eligible.isEmpty || leftOut.isEmpty
            || call.grounds.choice(of: Assumed.resendAddressScope) == .eligibleDomains
        guard !eligible.isEmpty, isWanted else {
            let domain = order.domains[leftOut.first ?? others[0]]
            let listed = account.lastListing(of: domain).iso8601
            throw .invalid(argument: dcvEmailAddress.name).because(
                domain.accepts(email: address, &call.grounds)
                    ? "the addresses for \(domain.name) were last listed at \(listed), more than 24 hours ago"
                    : domain.objection(to: address, &call.grounds)
            )
        }
        if !leftOut.isEmpty {
            let names = leftOut.map { order.domains[$0].name }.enumerated
            call.remark = "\(names) got none, as \(address.shown(as: "address")) is not acceptable for it"
        }
        return Dictionary(uniqueKeysWithValues: eligible.map { ($0, address) })
    }
}
