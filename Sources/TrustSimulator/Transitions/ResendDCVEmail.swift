import TrustAPI

extension ResendDCVEmail: Transition {
    static func apply(
        _ call: inout Call, to order: inout Order, of account: inout Account, sending post: inout PostOffice
    ) throws(Refusal) -> Answer {
        let outstanding = order.domains.indices.filter { !order.domains[$0].isValidated }
        guard order.state.isOpen, !outstanding.isEmpty else {
            _ = call.why.choice(of: Assumed.resendImpossibleCode)
            throw .resendImpossible
        }
        try account.check(templateID: call[dcvTemplateID], argument: dcvTemplateID.name)
        let recipients = try recipients(of: outstanding, in: order, asked: &call)

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

    /// The address for each outstanding domain that gets a mail, by the domain's position.
    private static func recipients(
        of outstanding: [Int], in order: Order, asked call: inout Call
    ) throws(Refusal) -> [Int: String] {
        if let address = call[dcvEmailAddress] {
            let now = call.now
            let eligible = outstanding.filter { order.domains[$0].wasListed(email: address, before: now) }
            guard !eligible.isEmpty else { throw .invalid(argument: dcvEmailAddress.name) }
            return Dictionary(uniqueKeysWithValues: eligible.map { ($0, address) })
        }
        let byEmail = outstanding.filter { order.domains[$0].method == .email }
        let known = byEmail.compactMap { position in order.domains[position].email.map { (position, $0) } }
        guard byEmail.isEmpty || !known.isEmpty else { throw .missing(argument: dcvEmailAddress.name) }
        return Dictionary(uniqueKeysWithValues: known)
    }
}
