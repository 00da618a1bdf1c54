package import TrustAPI

/// A way to the accounts of a world while a call is answered: they may be values, or each be behind a lock of its own.
package protocol AccountAccess {
    /// The login names of all accounts.
    var accountNames: [String] { get }

    /// Looks at an account, or changes it; nil where no account has the login name.
    mutating func withAccount<Result>(_ loginName: String, _ body: (inout AccountState) -> Result) -> Result?

    /// What strikes a call of the faults that name no account; nil where none does.
    mutating func strike(_ admission: Admission) -> FaultHit?

    /// Whether an order is there that belongs to none of an account's name.
    func hasOrder(_ number: OrderNumber, ofOtherThan loginName: String?) -> Bool

    mutating func deliver(_ mails: [Mail])
}

extension AccountAccess {
    /// Answers a call: first the faults of the world, then the account that it names, or none. Mails go to the mailbox.
    package mutating func answer(_ admission: Admission) -> Reply {
        let strike = strike(admission)
        let loginName = admission.loginName
        let answered = loginName.flatMap { withAccount($0) { $0.answer(admission, struckBy: strike) } }
        var reply = answered ?? admission.replyWithoutAccount(struckBy: strike, accounts: { accountNames })
        if let number = reply.unknownOrder, hasOrder(number, ofOtherThan: loginName) {
            reply.explainThatOrderIsAnothers()
        }
        if !reply.mails.isEmpty { deliver(reply.mails) }
        return reply
    }

    /// The order that a call reaches by a number that several share.
    package mutating func target(of subject: CallSubject) -> OrderNumber? {
        subject.loginName.flatMap { withAccount($0) { $0.target(of: subject) } } ?? nil
    }
}
