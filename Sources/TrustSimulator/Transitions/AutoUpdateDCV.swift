import TrustAPI

extension AutoUpdateDCV: Transition {
    /// What a call asks for one domain.
    private struct Change {
        /// Where the domain stands in the order.
        let position: Int
        let method: ValidationMethod
        let email: String?
    }

    static func apply(
        _ call: inout Call, to order: inout Order, of account: inout Account, sending post: inout PostOffice
    ) throws(Refusal) -> Answer {
        try checkVoucher(of: order, &call)
        try checkState(of: order, &call)
        try account.check(templateID: call[dcvTemplateID], argument: dcvTemplateID.name)
        let changes = try changes(asked: &call, of: order)
        if order.dcvUpdates == .failing { throw .updateFailed }

        for change in changes {
            order.domains[change.position].method = change.method
            order.domains[change.position].checkedSince = call.now
            if change.method == .email, let email = change.email {
                var domain = order.domains[change.position]
                post.sendValidation(of: &domain, in: order, to: email, at: call.now)
                order.domains[change.position] = domain
            }
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

    /// What the call asks for, domain by domain in the order sent, once nothing speaks against any of it.
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
        var changes: [Change] = []
        for (name, method) in zip(names, methods) {
            let position = try position(of: name, in: order, domainNames.name)
            let email = method == .email ? emails.popFirst() : nil
            let change = Change(position: position, method: method, email: email)
            try check(change, in: order, newDCVEmailAddresses.name, &call.why)
            changes.append(change)
        }
        return changes
    }

    private static func singleChange(asked call: inout Call, of order: Order) throws(Refusal) -> Change {
        guard let method = call[newMethod] else { throw .missing(argument: newMethod.name) }
        let onlyName = order.domains.count == 1 ? order.domains.first?.name : nil
        guard let name = call[domainName] ?? onlyName else { throw .missing(argument: domainName.name) }
        let position = try position(of: name, in: order, domainName.name)
        let change = Change(position: position, method: method, email: call[newDCVEmailAddress])
        try check(change, in: order, newDCVEmailAddress.name, &call.why)
        return change
    }

    /// Where a domain stands in the order. Throws where it does not, which is the fault of the argument that named it.
    private static func position(of name: String, in order: Order, _ argument: String) throws(Refusal) -> Int {
        guard let position = order.domains.firstIndex(where: { $0.isNamed(name) }) else {
            throw .invalid(argument: argument)
        }
        return position
    }

    /// Throws what speaks against a change; `argument` is the one for its address.
    private static func check(
        _ change: Change, in order: Order, _ argument: String, _ why: inout Rationale
    ) throws(Refusal) {
        if change.method == .email, change.email == nil { throw .missing(argument: argument) }
        if let email = change.email, !order.domains[change.position].accepts(email: email),
            change.method == .email || why.choice(of: Assumed.spareAddress) == .checked
        {
            throw .invalid(argument: argument)
        }
        if change.method.isFileBased, order.domains[change.position].isWildcard { throw .wildcardOverHTTP }
        if order.domains[change.position].isValidated {
            throw .alreadyValidated(domain: order.domains[change.position].name)
        }
    }
}
