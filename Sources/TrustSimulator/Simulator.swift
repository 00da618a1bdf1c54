import TrustAPI

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
    }

    /// Answers a request that names this account, unless a fault keeps it from being carried out: one that struck it
    /// already, or one of the account's own.
    package mutating func answer(_ admission: Admission, struckBy disturbance: Disturbance?) -> Reply {
        admission.reply(struckBy: disturbance ?? faults.strike(admission.subject)) { answer($0) }
    }

    /// Answers a call. A refused one changes nothing but what counts calls.
    private mutating func answer(_ call: Call) -> Reply {
        var call = call
        var reply = Reply(.done(), call.why)
        var post = PostOffice(keys: keys)
        do {
            reply.answer = try carryOut(&call, &post, &reply)
            keys = post.keys
            reply.mails = post.sent
        } catch {
            reply.answer = .refused(error)
        }
        reply.why = call.why
        return reply
    }

    private mutating func carryOut(
        _ call: inout Call, _ post: inout PostOffice, _ reply: inout Reply
    ) throws(Refusal) -> Answer {
        guard account.admits(password: call.login.password, from: call.source, to: call.endpoint) else {
            throw .loginRefused
        }
        if let pending = call.pending { throw pending }
        let number = try target(of: &call)
        // The order may have moved on since somebody last looked at it; that stays, whatever the call gets.
        orders[number]?.advance(to: call.now, &call.why)
        guard let found = orders[number] else { throw .unknownError }
        reply.before = found
        reply.after = found
        defer {
            orders[number]?.countCall(at: call.now, &call.why)
            reply.after = orders[number]
        }
        try checkPermission(&call)
        var order = found
        var account = account
        let answer = try call.endpoint.transition.apply(&call, to: &order, of: &account, sending: &post)
        orders[number] = order
        self.account = account
        return answer
    }

    /// The order that a call names.
    private func target(of call: inout Call) throws(Refusal) -> OrderNumber {
        guard let naming = call.arguments.orderNaming(&call.why) else { throw .unknownError }
        switch naming {
        case .number(let reference):
            if let number = reference.number, orders[number] != nil, call.endpoint.names(number, by: reference) {
                return number
            }
        case .base(let reference):
            let sharing = reference.number.map { orders.numbers(sharing: $0) } ?? []
            if sharing.count > 1, call.why.choice(of: Assumed.baseOrderTarget) == .oldest { return sharing[0] }
            if let newest = sharing.last { return newest }
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
        let type = endpoint.parameters.first { $0.name == AutoUpdateDCV.orderNumber.name }?.type
        return type == .integer || reference.text == number.description
    }
}
