package import TrustAPI

/// Everything that the simulator knows, as a value: a snapshot is a copy, a reset an assignment.
package struct World: Equatable, Sendable {
    package var clock: Clock
    package var seed: Int
    package var accounts: [Simulator]
    /// Faults that name no account.
    package var faults: FaultList
    package var mailbox: Mailbox

    package init(clock: Clock = Clock(), seed: Int = 0) {
        self.clock = clock
        self.seed = seed
        accounts = []
        faults = FaultList(seed: seed)
        mailbox = Mailbox()
    }

    /// Answers a request at the time of the world's clock.
    package mutating func answer(_ request: Request, assuming assumptions: Assumptions = Assumptions()) -> Reply {
        let admission = Admission(request, at: clock.now, assuming: assumptions)
        let disturbance = faults.strike(admission.subject)
        let named = accounts.firstIndex { $0.account.loginName == admission.subject.loginName }
        let reply = named.map { accounts[$0].answer(admission, struckBy: disturbance) }
        mailbox.append(contentsOf: reply?.mails ?? [])
        return reply ?? admission.replyWithoutAccount(struckBy: disturbance)
    }
}
