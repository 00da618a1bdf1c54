package import TrustAPI

/// What a call gets: the answer, how it is delivered, and why.
package struct Reply: Sendable {
    package let answer: Answer
    package var rule: Rule
    /// The fault that struck the call, which may do something to the answer on its way.
    package var strike: Strike?
    package var why: Rationale
    /// What else was wrong with the call, in the order of the checks.
    package var alsoPresent: [Refusal]
    package let mails: [Mail]
    /// What became of the order, where the call reached one.
    package let change: OrderChange?
    package var before: Order? { change?.before }
    package var after: Order? { change?.after }

    /// A reply, decided by what the answer says where no other rule is named.
    init(
        _ answer: Answer, _ why: Rationale, by rule: Rule? = nil, alsoPresent: [Refusal] = [], mails: [Mail] = [],
        change: OrderChange? = nil
    ) {
        self.answer = answer
        self.rule = rule ?? Rule(answer)
        self.why = why
        self.alsoPresent = alsoPresent
        self.mails = mails
        self.change = change
    }

    /// Notes something else that was wrong with the call, once.
    mutating func note(_ refusal: Refusal) {
        guard answer != .refused(refusal), !alsoPresent.contains(refusal) else { return }
        alsoPresent.append(refusal)
    }
}
