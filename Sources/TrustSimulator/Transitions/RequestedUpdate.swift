import TrustAPI

/// What a call of AutoUpdateDCV asks for, domain by domain in the order sent, and what speaks against it.
struct RequestedUpdate {
    /// What a call asks for one domain.
    struct Change {
        /// Where the domain stands in the order.
        let position: Int
        let method: ValidationMethod
        let email: String?
    }

    /// What nothing speaks against, up to the first domain that something speaks against.
    private(set) var changes: [Change] = []
    private(set) var objections: [Refusal] = []
    /// What speaks against the first domain that cannot be changed, where the names and their counts are in order.
    private(set) var failure: Refusal?

    init(_ call: inout Call, _ order: Order) {
        guard call[AutoUpdateDCV.domainNames] != nil else {
            readSingle(&call, order)
            return
        }
        guard call[AutoUpdateDCV.domainName] != nil || call[AutoUpdateDCV.newMethod] != nil else {
            readList(&call, order)
            return
        }
        switch call.grounds.choice(of: Assumed.bothForms) {
        case .list: readList(&call, order)
        case .single: readSingle(&call, order)
        case .refused:
            let single = [AutoUpdateDCV.domainName.name, AutoUpdateDCV.newMethod.name]
            let sent = single.first { call.arguments.text(of: $0) != nil } ?? single[0]
            refuse(.invalid(argument: AutoUpdateDCV.domainNames.name), "domainNames and \(sent) were both sent")
        }
    }

    private mutating func refuse(_ refusal: Refusal, _ words: String) { objections.append(refusal.because(words)) }
}

extension RequestedUpdate {
    /// `domainName` and `newMethod`, with `newDCVEmailAddress`.
    private mutating func readSingle(_ call: inout Call, _ order: Order) {
        guard let method = call[AutoUpdateDCV.newMethod] else {
            return refuse(.missing(argument: AutoUpdateDCV.newMethod.name), "newMethod was not sent")
        }
        let onlyName = order.domains.count == 1 ? order.domains.first?.name : nil
        guard let name = call[AutoUpdateDCV.domainName] ?? onlyName else {
            let words =
                order.domains.isEmpty
                ? "order \(order.number) has no domain, so that domainName is required"
                : "order \(order.number) has \(order.domains.count) domains, so that domainName is required"
            return refuse(.missing(argument: AutoUpdateDCV.domainName.name), words)
        }
        let listed = call[AutoUpdateDCV.newDCVEmailAddresses] ?? []
        var argument = AutoUpdateDCV.newDCVEmailAddress.name
        var email = call[AutoUpdateDCV.newDCVEmailAddress]
        // The page lets a domain of several have its address in the list.
        let isInList = method == .email && email == nil && order.domains.count > 1 && !listed.isEmpty
        if isInList { (argument, email) = (AutoUpdateDCV.newDCVEmailAddresses.name, listed.first) }
        if let position = position(of: name, AutoUpdateDCV.domainName.name, in: order, &call.grounds) {
            add(Change(position: position, method: method, email: email), in: order, argument, &call.grounds)
        }
        let needed = isInList ? 1 : 0
        if listed.count != needed, isInList || call.grounds.choice(of: Assumed.spareAddress) == .checked {
            refuseCount(of: listed, needed: needed, &call)
        }
    }

    /// `domainNames` and `newMethods`, with `newDCVEmailAddresses`.
    private mutating func readList(_ call: inout Call, _ order: Order) {
        let names = call[AutoUpdateDCV.domainNames] ?? []
        let methods = call[AutoUpdateDCV.newMethods] ?? []
        guard methods.count == names.count else {
            let argument =
                switch call.grounds.choice(of: Assumed.methodCount) {
                case .newMethods: AutoUpdateDCV.newMethods.name
                case .domainNames: AutoUpdateDCV.domainNames.name
                }
            return refuse(
                .invalid(argument: argument),
                "domainNames has \(names.count.counted("name")) and newMethods \(methods.count.counted("method"))"
            )
        }
        var emails = (call[AutoUpdateDCV.newDCVEmailAddresses] ?? [])[...]
        let needed = methods.count { $0 == .email }
        guard emails.count == needed else { return refuseCount(of: Array(emails), needed: needed, &call) }
        checkSpareAddress(&call, order)
        let wanted = zip(names, methods).map { (name: $0, method: $1, email: $1 == .email ? emails.popFirst() : nil) }
        for (index, change) in wanted.enumerated() {
            let isRepeated = wanted[(index + 1)...].contains { ASCII.equalIgnoringCase($0.name, change.name) }
            if isRepeated {
                if call.grounds.choice(of: Assumed.duplicateNames) == .last { continue }
                refuse(
                    .invalid(argument: AutoUpdateDCV.domainNames.name), "domainNames has \(change.name.shown()) twice"
                )
            }
            guard let position = position(of: change.name, AutoUpdateDCV.domainNames.name, in: order, &call.grounds)
            else { continue }
            add(
                Change(position: position, method: change.method, email: change.email), in: order,
                AutoUpdateDCV.newDCVEmailAddresses.name, &call.grounds
            )
        }
        failure = objections.first
    }

    private mutating func refuseCount(of emails: [String], needed: Int, _ call: inout Call) {
        let argument =
            switch call.grounds.choice(of: Assumed.addressCount) {
            case .newDCVEmailAddresses: AutoUpdateDCV.newDCVEmailAddresses.name
            case .newMethods: AutoUpdateDCV.newMethods.name
            }
        refuse(
            .invalid(argument: argument),
            "newDCVEmailAddresses has \(emails.count.counted("address")), and \(needed.counted("method")) to update "
                + "\(needed == 1 ? "is" : "are") EMAIL"
        )
    }

    /// An address for a single domain, beside the lists, has to be acceptable for this certificate if it is specified.
    private mutating func checkSpareAddress(_ call: inout Call, _ order: Order) {
        guard let spare = call[AutoUpdateDCV.newDCVEmailAddress] else { return }
        for domain in order.domains where domain.accepts(email: spare, &call.grounds) { return }
        guard call.grounds.choice(of: Assumed.spareAddress) == .checked else { return }
        refuse(
            .invalid(argument: AutoUpdateDCV.newDCVEmailAddress.name),
            "\(spare.shown(as: "address")) is not acceptable for any domain of order \(order.number)"
        )
    }

    /// Where a domain stands in the order. Nil where it does not, which is the fault of the argument that named it.
    private mutating func position(
        of name: String, _ argument: String, in order: Order, _ grounds: inout Grounds
    ) -> Int? {
        if let position = order.position(ofDomain: name, &grounds) { return position }
        let known = order.domains.isEmpty ? "no domain" : order.domains.map(\.name).enumerated
        refuse(
            .invalid(argument: argument), "order \(order.number) has \(known), not \(name.shown(as: "name"))"
        )
        return nil
    }

    /// Takes a change, unless something speaks against it; `argument` is the one for its address.
    private mutating func add(_ change: Change, in order: Order, _ argument: String, _ grounds: inout Grounds) {
        let domain = order.domains[change.position]
        if change.method == .email, change.email == nil {
            refuse(
                .missing(argument: argument), "the method for \(domain.name) is EMAIL, so that \(argument) is required")
        }
        if let email = change.email, !domain.accepts(email: email, &grounds),
            change.method == .email || grounds.choice(of: Assumed.spareAddress) == .checked
        {
            refuse(.invalid(argument: argument), domain.objection(to: email, &grounds))
        }
        if change.method.isFileBased, domain.isWildcard {
            refuse(.wildcardOverHTTP, "\(domain.name) is a wildcard, and \(change.method.rawValue) takes none")
        }
        if domain.isValidated {
            refuse(.alreadyValidated(domain: domain.name), domain.validatedWords)
        }
        if objections.isEmpty { changes.append(change) }
    }
}

extension Domain {
    fileprivate var validatedWords: String {
        if case .done(let moment?) = validation { return "\(name) was validated at \(moment.iso8601)" }
        return "\(name) is validated"
    }
}
