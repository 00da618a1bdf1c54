package import TrustAPI

/// Everything that the simulator knows, as a value: a snapshot is a copy, a reset an assignment.
package struct World: Equatable, Sendable {
    /// The time of the world, and whether it runs by itself.
    package var clock: Clock
    /// Decides everything that looks random, such as keys and faults with a probability.
    package var seed: Int
    /// The accounts with their orders, in the order of the file.
    package var accounts: [AccountState]
    /// Faults that name no account.
    package var faults: FaultList
    /// The mails of all accounts.
    package var mailbox: Mailbox
    /// Whether order numbers such as 90000047 provoke the code in them.
    package var magicNumbers = MagicNumbers.off

    /// A world without accounts and faults.
    package init(clock: Clock = Clock(), seed: Int = 0) {
        self.clock = clock
        self.seed = seed
        accounts = []
        faults = FaultList(seed: seed)
        mailbox = Mailbox()
    }

    /// Whether calls can name a number and mean something by it: an order, orders that share it, or a code.
    package func knows(_ number: OrderNumber, among accounts: [AccountState]) -> Bool {
        accounts.contains { $0.orders[number] != nil || !$0.orders.numbers(sharing: number).isEmpty }
            || EndpointName.allCases.contains { magicNumbers.code(of: number, at: $0) != nil }
    }

    /// What strikes a request, which counts for the faults as one that is answered.
    package mutating func strike(_ request: Request, assuming assumptions: Assumptions = Assumptions()) -> FaultHit? {
        let admission = admission(of: request, assumptions)
        return strike(admission)
            ?? admission.loginName.flatMap { withAccount($0) { $0.strikeOfItsOwn(admission) } } ?? nil
    }

    /// Answers a request at the time of the world's clock.
    package mutating func answer(_ request: Request, assuming assumptions: Assumptions = Assumptions()) -> Reply {
        answer(admission(of: request, assumptions))
    }

    private func admission(of request: Request, _ assumptions: Assumptions) -> Admission {
        Admission(request, at: clock.now, assuming: assumptions, magicNumbers: magicNumbers)
    }
}

extension World: AccountAccess {
    package var accountNames: [String] { accounts.map(\.account.loginName) }

    package mutating func withAccount<Result>(_ loginName: String, _ body: (inout AccountState) -> Result) -> Result? {
        accounts.firstIndex { $0.account.loginName == loginName }.map { body(&accounts[$0]) }
    }

    package mutating func strike(_ admission: Admission) -> FaultHit? {
        if faults.isEmpty { return nil }
        let subject = admission.subject
        return faults.strike(subject, reaching: target(of: subject))
    }

    package func hasOrder(_ number: OrderNumber, ofOtherThan loginName: String?) -> Bool {
        accounts.contains { $0.account.loginName != loginName && $0.orders.contains(number) }
    }

    package mutating func deliver(_ mails: [Mail]) { mailbox.append(contentsOf: mails) }
}
