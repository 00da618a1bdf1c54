package import TrustAPI

/// Everything that the simulator knows, as a value: a snapshot is a copy, a reset an assignment.
package struct World: Equatable, Sendable {
    package var clock: Clock
    package var seed: Int
    package var accounts: [Simulator]
    /// Faults that name no account.
    package var faults: FaultList
    package var mailbox: Mailbox
    /// Whether order numbers such as 90000047 provoke the code in them.
    package var magicNumbers = MagicNumbers.off

    package init(clock: Clock = Clock(), seed: Int = 0) {
        self.clock = clock
        self.seed = seed
        accounts = []
        faults = FaultList(seed: seed)
        mailbox = Mailbox()
    }

    /// Whether calls can name a number and mean something by it: an order, orders that share it, or a code.
    package func knows(_ number: OrderNumber, among accounts: [Simulator]) -> Bool {
        accounts.contains { $0.orders[number] != nil || !$0.orders.numbers(sharing: number).isEmpty }
            || EndpointName.allCases.contains { magicNumbers.code(of: number, at: $0) != nil }
    }

    /// What strikes a request, which counts for the faults as one that is answered.
    package mutating func strike(_ request: Request, assuming assumptions: Assumptions = Assumptions()) -> Strike? {
        let admission = Admission(request, at: clock.now, assuming: assumptions, magicNumbers: magicNumbers)
        let subject = admission.subject
        let named = accounts.firstIndex { $0.account.loginName == subject.loginName }
        return faults.strike(subject, reaching: named.flatMap { accounts[$0].target(of: subject) })
            ?? named.flatMap { accounts[$0].strikeOfItsOwn(admission) }
    }

    /// Answers a request at the time of the world's clock.
    package mutating func answer(_ request: Request, assuming assumptions: Assumptions = Assumptions()) -> Reply {
        let admission = Admission(request, at: clock.now, assuming: assumptions, magicNumbers: magicNumbers)
        let subject = admission.subject
        let named = accounts.firstIndex { $0.account.loginName == subject.loginName }
        let target = named.flatMap { accounts[$0].target(of: subject) }
        let strike = faults.strike(subject, reaching: target)
        var reply = named.map { accounts[$0].answer(admission, struckBy: strike) }
        if let number = reply?.unknownOrder {
            let owner = accounts.indices.first { $0 != named && accounts[$0].orders.contains(number) }
            if owner != nil { reply?.explainThatOrderIsAnothers() }
        }
        mailbox.append(contentsOf: reply?.mails ?? [])
        return reply
            ?? admission.replyWithoutAccount(struckBy: strike, accounts: { accounts.map(\.account.loginName) })
    }
}
