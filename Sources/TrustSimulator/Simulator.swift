package import TrustAPI

/// One account with its orders, and how it answers. A value without clock, socket or file: a call and its time come in,
/// the next state and a reply come out. Accounts do not know each other.
package struct Simulator: Equatable, Sendable {
    package var account: Account
    package var orders = OrderBook()
    package var keys: KeyStream
    /// Faults that name this account.
    package var faults = FaultList()

    package init(account: Account, seed: Int) {
        self.account = account
        keys = KeyStream(seed: seed, loginName: account.loginName)
        faults.seed = seed
    }

    /// Answers a request that names this account, unless a fault keeps it from being carried out: one that struck it
    /// already, or one of the account's own.
    package mutating func answer(_ admission: Admission, struckBy strike: Strike?) -> Reply {
        let reply = admission.reply(struckBy: strike ?? strikeOfItsOwn(admission)) { answer(&$0) }
        guard case .refused = reply.rule, reply.change == nil else { return reply }
        return notingFurtherRefusals(of: admission, in: reply)
    }

    private mutating func strikeOfItsOwn(_ admission: Admission) -> Strike? {
        if faults.isEmpty { return nil }
        let subject = admission.subject
        return faults.strike(subject, reaching: target(of: subject))
    }

    /// The order that a request reaches by a number that several share; nil where it names its order otherwise.
    package func target(of subject: CallSubject) -> OrderNumber? {
        guard case .base(let reference) = subject.order, let base = reference.number else { return nil }
        var aside = subject.why
        let sharing = orders.numbers(sharing: base)
        return aside.choice(of: Assumed.baseOrderTarget) == .oldest ? sharing.first : sharing.last
    }

    /// A reply with what a call that did not get as far as an order would have met next.
    private func notingFurtherRefusals(of admission: Admission, in reply: Reply) -> Reply {
        var reply = reply
        let arguments = admission.reading.arguments
        if let login = arguments.login, login.password != account.loginPassword.reveal() { reply.note(.loginRefused) }
        var aside = Rationale(Assumptions())
        guard let naming = arguments.orderNaming(&aside), let number = naming.reference.number else { return reply }
        if !orders.contains(number), orders.numbers(sharing: number).isEmpty {
            reply.note(.invalid(argument: naming.argument))
        } else if account.deniedEndpoints.contains(arguments.endpoint) {
            reply.note(.denied(endpoint: arguments.endpoint))
        }
        return reply
    }

    /// Answers a call. A refused one changes nothing but what counts calls.
    private mutating func answer(_ call: inout Call) -> Reply {
        var trace = Trace()
        var post = PostOffice(keys: keys)
        do throws(Refusal) {
            let answer = try carryOut(&call, &post, &trace)
            keys = post.keys
            return Reply(answer, call.why, mails: post.sent, change: trace.change)
        } catch {
            return Reply(
                .refused(error), call.why, by: trace.magic.map { .magicNumber($0) },
                alsoPresent: call.pending.filter { $0 != error }, change: trace.change
            )
        }
    }

    /// What is remembered of a call, whether it succeeds or not.
    private struct Trace {
        var change: OrderChange?
        var magic: OrderNumber?
    }

    private mutating func carryOut(
        _ call: inout Call, _ post: inout PostOffice, _ trace: inout Trace
    ) throws(Refusal) -> Answer {
        guard account.admits(password: call.login.password, from: call.source, to: call.endpoint) else {
            throw .loginRefused
        }
        if let pending = call.pending.first { throw pending }
        let number = try target(of: &call, &trace)
        guard var order = orders[number] else { throw .unknownError }
        // The order may have moved on since somebody last looked at it; that stays, whatever the call gets.
        order.advance(to: call.now, &call.why)
        let (before, accountBefore) = (order, account)
        defer {
            order.countCall(at: call.now, &call.why)
            orders[number] = order
            trace.change = OrderChange(from: before, to: order)
        }
        try checkPermission(&call)
        do throws(Refusal) {
            return try call.endpoint.transition.apply(&call, to: &order, of: &account, sending: &post)
        } catch {
            (order, account) = (before, accountBefore)
            throw error
        }
    }

    /// The order that a call names.
    private func target(of call: inout Call, _ trace: inout Trace) throws(Refusal) -> OrderNumber {
        guard let naming = call.arguments.orderNaming(&call.why) else { throw .unknownError }
        switch naming {
        case .number(let reference):
            if let number = reference.number, orders.contains(number), call.endpoint.names(number, by: reference) {
                return number
            }
        case .base(let reference):
            let sharing = reference.number.map { orders.numbers(sharing: $0) } ?? []
            if sharing.count > 1, call.why.choice(of: Assumed.baseOrderTarget) == .oldest { return sharing[0] }
            if let newest = sharing.last { return newest }
        }
        if call.magicNumbers, let number = naming.reference.number,
            let code = MagicNumber.code(of: number, at: call.endpoint)
        {
            trace.magic = number
            throw .provoked(code, at: call.endpoint, order: naming)
        }
        switch call.why.choice(of: Assumed.unknownOrder) {
        case .invalidArgument: throw .invalid(argument: naming.argument)
        case .unknownError: throw .unknownError
        case .loginRefused: throw .loginRefused
        case .permissionDenied: throw .denied(endpoint: call.endpoint)
        }
    }

    private func checkPermission(_ call: inout Call) throws(Refusal) {
        guard account.deniedEndpoints.contains(call.endpoint) else { return }
        let mayBeContext = call.endpoint.endpoint.assumedErrors.contains { $0.code == Refusal.contextDenied.code }
        if mayBeContext, call.why.choice(of: Assumed.resendPermissionCode) == .context { throw .contextDenied }
        throw .denied(endpoint: call.endpoint)
    }
}

extension EndpointName {
    /// Whether a text names an order here. Where the page calls the number a string, only its usual spelling does.
    fileprivate func names(_ number: OrderNumber, by reference: OrderReference) -> Bool {
        reference.text == number.description
            || endpoint.parameters.contains { $0.parameter == .orderNumber && $0.type == .integer }
    }
}
