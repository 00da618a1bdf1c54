package import TrustAPI

/// One account with its orders, and how it answers. A value without clock, socket or file: a call and its time come in,
/// the next state and a reply come out. Accounts do not know each other.
package struct AccountState: Equatable, Sendable {
    /// The account with its credit and permissions.
    package var account: Account
    /// Every order of the account.
    package var orders = OrderBook()
    /// Where the keys of its next validation mails come from.
    package var keys: KeyStream
    /// Faults that name this account.
    package var faults = FaultList()

    /// An account without orders; the seed of the world determines its keys.
    package init(account: Account, seed: Int) {
        self.account = account
        keys = KeyStream(seed: seed, loginName: account.loginName)
        faults.seed = seed
    }

    /// Answers a request that names this account, unless a fault keeps it from being carried out: one that struck it
    /// already, or one of the account's own.
    package mutating func answer(_ admission: Admission, struckBy strike: FaultHit?) -> Reply {
        let reply = admission.reply(struckBy: strike ?? strikeOfItsOwn(admission)) {
            answer(&$0, by: $0.endpoint.transition)
        }
        guard case .refused = reply.rule, reply.change == nil else { return reply }
        return notingFurtherRefusals(of: admission, in: reply)
    }

    mutating func strikeOfItsOwn(_ admission: Admission) -> FaultHit? {
        if faults.isEmpty { return nil }
        let subject = admission.subject
        return faults.strike(subject, reaching: target(of: subject))
    }

    /// The order that a request reaches by a number that several share; nil where it names its order otherwise.
    package func target(of subject: CallSubject) -> OrderNumber? {
        guard case .base(let reference) = subject.order, let base = reference.number else { return nil }
        var discarded = subject.grounds
        let sharing = orders.numbers(sharing: base)
        return discarded.choice(of: Assumed.baseOrderTarget) == .oldest ? sharing.first : sharing.last
    }

    /// A reply with what a call that did not get as far as an order would have met next.
    private func notingFurtherRefusals(of admission: Admission, in reply: Reply) -> Reply {
        var reply = reply
        let arguments = admission.reading.arguments
        if let login = arguments.login, login.password != account.loginPassword.reveal() {
            reply.note(.loginRefused.because("the password is not that of the account"))
        }
        var discarded = Grounds(Assumptions())
        guard let naming = arguments.orderNaming(&discarded), let number = naming.reference.number else { return reply }
        if !orders.contains(number), orders.numbers(sharing: number).isEmpty {
            reply.note(.invalid(argument: naming.argument))
        }
        if let denial = denial(of: arguments, &discarded) { reply.note(denial) }
        return reply
    }

    /// Answers a call. A refused one changes nothing but what counts calls.
    mutating func answer(_ call: inout Call, by transition: Transition) -> Reply {
        var trace = Trace()
        var post = Outbox(keys: keys)
        do throws(Refusal) {
            let answer = try carryOut(&call, by: transition, &post, &trace)
            keys = post.keys
            return Reply(answer, call.grounds, mails: post.sent, change: trace.change, remark: call.remark)
        } catch {
            return Reply(
                .refused(error), call.grounds, by: trace.magic.map { .magicNumber($0) },
                alsoPresent: (call.pending + call.furtherObjections).filter { $0 != error }, change: trace.change,
                unknownOrder: trace.unknownOrder
            )
        }
    }

    /// What is remembered of a call, whether it succeeds or not.
    private struct Trace {
        var change: OrderChange?
        var magic: OrderNumber?
        var unknownOrder: OrderNumber?
    }

    private mutating func carryOut(
        _ call: inout Call, by transition: Transition, _ post: inout Outbox, _ trace: inout Trace
    ) throws(Refusal) -> Answer {
        if let objection = account.objection(toPassword: call.login.password, from: call.source) {
            throw .loginRefused.because(objection)
        }
        if account.denial(of: call.endpoint, &call.grounds) == .byLogin {
            throw .loginRefused.because(deniedWords(call.endpoint))
        }
        if let pending = call.pending.first { throw pending }
        switch transition {
        case .order(let transition): return try carryOut(&call, by: transition, &post, &trace)
        case .account(let transition): return try carryOut(&call, by: transition, &post)
        }
    }

    private mutating func carryOut(
        _ call: inout Call, by transition: any AccountTransition.Type, _ post: inout Outbox
    ) throws(Refusal) -> Answer {
        if let denial = denial(of: call.arguments, &call.grounds) { throw denial }
        let before = self
        do throws(Refusal) {
            return try transition.apply(&call, to: &self, sending: &post)
        } catch {
            self = before
            throw error
        }
    }

    private mutating func carryOut(
        _ call: inout Call, by transition: any OrderTransition.Type, _ post: inout Outbox, _ trace: inout Trace
    ) throws(Refusal) -> Answer {
        let number = try target(of: &call, &trace)
        guard var order = orders[number] else { throw .unknownError }
        // The order may have moved on since somebody last looked at it; that stays, whatever the call gets.
        order.advance(to: call.now, &call.grounds)
        let (before, accountBefore) = (order, account)
        defer {
            order.countCall(at: call.now, &call.grounds)
            orders[number] = order
            trace.change = OrderChange(from: before, to: order)
        }
        if let denial = denial(of: call.arguments, &call.grounds) {
            call.furtherObjections = objections(to: call, by: transition, on: order, sending: post)
            throw denial
        }
        do throws(Refusal) {
            return try transition.apply(&call, to: &order, of: &account, sending: &post)
        } catch {
            (order, account) = (before, accountBefore)
            throw error
        }
    }

    /// The order that a call names.
    private func target(of call: inout Call, _ trace: inout Trace) throws(Refusal) -> OrderNumber {
        guard let naming = call.arguments.orderNaming(&call.grounds) else { throw .unknownError }
        let isNamed = namesOrder(naming.reference, &call)
        switch naming {
        case .number(let reference):
            if isNamed, let number = reference.number, orders.contains(number) { return number }
        case .base(let reference):
            let sharing = isNamed ? reference.number.map { orders.numbers(sharing: $0) } ?? [] : []
            if sharing.count > 1, call.grounds.choice(of: Assumed.baseOrderTarget) == .oldest { return sharing[0] }
            if let newest = sharing.last { return newest }
        }
        if let number = naming.reference.number, let code = call.magicNumbers.code(of: number, at: call.endpoint) {
            trace.magic = number
            let message = call.magicNumbers.messages[code]
            throw .provoked(code, at: call.endpoint, by: call.arguments, saying: message, &call.grounds)
        }
        let words = objection(to: naming, isNamed: isNamed)
        trace.unknownOrder = isNamed ? naming.reference.number : nil
        switch call.grounds.choice(of: Assumed.unknownOrder) {
        case .invalidArgument: throw .invalid(argument: naming.argument).because(words)
        case .unknownError: throw .unknownError.because(words)
        case .loginRefused: throw .loginRefused.because(words)
        case .permissionDenied: throw .denied(call.arguments.permissionSubject(&call.grounds)).because(words)
        }
    }

    /// Whether a text names the order of its number: zeros before it may count.
    private func namesOrder(_ reference: OrderReference, _ call: inout Call) -> Bool {
        guard let number = reference.number, reference.text != number.description else { return true }
        switch call.grounds.choice(of: Assumed.leadingZeros) {
        case .ignored: return true
        case .significant: return false
        case .byType: return call.endpoint.callsOrderNumberAnInteger
        }
    }

    private func objection(to naming: Arguments.OrderNaming, isNamed: Bool) -> String {
        let (argument, text) = (naming.argument, naming.reference.text)
        if !isNamed { return "\(argument) is \(text.shown()), and zeros before a number count here" }
        guard let number = naming.reference.number else {
            return "\(argument) is \(text.shown()), which no order can have"
        }
        let name = account.loginName.shown()
        switch naming {
        case .number: return "the account \(name) has no order \(number)"
        case .base: return "the account \(name) has no order with the base order number \(number)"
        }
    }

    /// The refusal of a call that the account may not make.
    private func denial(of arguments: Arguments, _ grounds: inout Grounds) -> Refusal? {
        guard account.denial(of: arguments.endpoint, &grounds) == .byPermission else { return nil }
        let words = deniedWords(arguments.endpoint)
        let mayBeContext = arguments.endpoint.definition.assumedErrors.contains {
            $0.code == Refusal.contextDenied.code
        }
        if mayBeContext, grounds.choice(of: Assumed.resendPermissionCode) == .context {
            return .contextDenied.because(words)
        }
        return .denied(arguments.permissionSubject(&grounds)).because(words)
    }

    /// What would have spoken against a call, had it got to its order. Nothing of it happens.
    private func objections(
        to call: Call, by transition: any OrderTransition.Type, on order: Order, sending post: Outbox
    ) -> [Refusal] {
        var (call, order, account, post) = (call, order, account, post)
        do throws(Refusal) {
            _ = try transition.apply(&call, to: &order, of: &account, sending: &post)
            return []
        } catch {
            return [error] + call.furtherObjections
        }
    }

    private func deniedWords(_ endpoint: EndpointName) -> String {
        "the account may not use \(endpoint.rawValue) (deniedEndpoints)"
    }
}

extension EndpointName {
    /// Whether the page has the number of an order for an integer; elsewhere it is a string.
    fileprivate var callsOrderNumberAnInteger: Bool {
        definition.parameters.contains { $0.parameter == .orderNumber && $0.type == .integer }
    }
}
