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
        switch Admission(request, at: clock.now, assuming: assumptions) {
        case .refused(let reply):
            return reply
        case .admitted(var call):
            let disturbance = faults.strike(&call)
            if let reply = disturbance?.replyInstead(of: call) { return reply }
            guard let index = accounts.firstIndex(where: { $0.account.loginName == call.login.name }) else {
                return call.refusedLogin
            }
            var reply = accounts[index].answer(call)
            reply.disturbance = reply.disturbance ?? disturbance
            mailbox.append(contentsOf: reply.mails)
            return reply
        }
    }
}

extension Call {
    /// The reply where no account has the login name.
    package var refusedLogin: Reply { Reply(.refused(.loginRefused), why) }
}
