import TrustAPI

extension AutoUpdateDCV: Transition {
    /// What a call asks for one domain, and the arguments that said so.
    private struct Change {
        let domain: String
        let domainArgument: String
        let method: ValidationMethod
        let email: String?
        let emailArgument: String
    }

    static func apply(
        _ call: inout Call, to order: inout Order, of account: inout Account, sending post: inout PostOffice
    ) throws(Refusal) -> Answer {
        try checkVoucher(of: order, &call)
        try checkState(of: order, &call)
        try account.check(templateID: call[dcvTemplateID], argument: dcvTemplateID.name)
        let changes = try changes(asked: &call, of: order)
        let positions = try changes.map { (change) throws(Refusal) in try position(of: change, in: order) }
        if order.dcvUpdates == .failing { throw .updateFailed }

        for (change, position) in zip(changes, positions) {
            var domain = order.domains[position]
            domain.method = change.method
            domain.checkedSince = call.now
            if change.method == .email, let email = change.email {
                post.sendValidation(of: &domain, in: order, to: email, at: call.now)
            }
            order.domains[position] = domain
        }
        return .done()
    }

    private static func checkVoucher(of order: Order, _ call: inout Call) throws(Refusal) {
        guard let voucher = order.voucher else { return }
        let asked = (call[newMethod].map { [$0] } ?? []) + (call[newMethods] ?? [])
        if let excluded = asked.first(where: voucher.excludes.contains) { throw .voucherExcludes(excluded) }
    }

    private static func checkState(of order: Order, _ call: inout Call) throws(Refusal) {
        switch order.state {
        case .awaitingAuthorization, .inProgress:
            return
        case .issued:
            switch call.why.choice(of: Assumed.issuedDCVCode) {
            case .invalidArgument:
                throw .invalid(argument: call.arguments.orderNaming(&call.why)?.argument ?? orderNumber.name)
            case .unexpectedState:
                throw .unexpectedState
            }
        case .rejected, .revoked, .expired, .cancelled:
            throw .unexpectedState
        }
    }

    /// What the call asks for, domain by domain in the order sent.
    private static func changes(asked call: inout Call, of order: Order) throws(Refusal) -> [Change] {
        guard let names = call[domainNames] else { return [try singleChange(asked: &call, of: order)] }
        guard call[domainName] == nil, call[newMethod] == nil else { throw .invalid(argument: domainNames.name) }
        for (index, name) in names.enumerated()
        where names[..<index].contains(where: { ASCII.equalIgnoringCase($0, name) }) {
            throw .invalid(argument: domainNames.name)
        }
        let methods = call[newMethods] ?? []
        guard methods.count == names.count else { throw .invalid(argument: newMethods.name) }
        var emails = (call[newDCVEmailAddresses] ?? [])[...]
        guard emails.count == methods.count(where: { $0 == .email }) else {
            throw .invalid(argument: newDCVEmailAddresses.name)
        }
        return zip(names, methods).map { name, method in
            Change(
                domain: name, domainArgument: domainNames.name, method: method,
                email: method == .email ? emails.popFirst() : nil, emailArgument: newDCVEmailAddresses.name
            )
        }
    }

    private static func singleChange(asked call: inout Call, of order: Order) throws(Refusal) -> Change {
        guard let method = call[newMethod] else { throw .missing(argument: newMethod.name) }
        let onlyName = order.domains.count == 1 ? order.domains.first?.name : nil
        guard let name = call[domainName] ?? onlyName else { throw .missing(argument: domainName.name) }
        return Change(
            domain: name, domainArgument: domainName.name, method: method,
            email: call[newDCVEmailAddress], emailArgument: newDCVEmailAddress.name
        )
    }

    /// Where the domain of a change stands in the order, once nothing speaks against the change.
    private static func position(of change: Change, in order: Order) throws(Refusal) -> Int {
        guard let position = order.domains.firstIndex(where: { $0.isNamed(change.domain) }) else {
            throw .invalid(argument: change.domainArgument)
        }
        let domain = order.domains[position]
        if change.method == .email, change.email == nil { throw .missing(argument: change.emailArgument) }
        // "If specified", says the page, it must be acceptable: also beside another method.
        if let email = change.email, !domain.accepts(email: email) { throw .invalid(argument: change.emailArgument) }
        if domain.isWildcard, change.method.isFileBased { throw .wildcardOverHTTP }
        if domain.isValidated { throw .alreadyValidated(domain: domain.name) }
        return position
    }
}
