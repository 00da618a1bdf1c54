package import TrustAPI

/// What a call gets: the answer, how it is delivered, and why.
package struct Reply: Sendable {
    /// What the client is told, before it is encoded.
    package private(set) var answer: Answer
    /// What decided the answer.
    package var rule: Rule
    /// The fault that struck the call, which may do something to the answer on its way.
    package var strike: FaultHit?
    /// The assumptions that the answer depends on.
    package var grounds: Grounds
    /// What else was wrong with the call, in the order of the checks.
    package var alsoPresent: [Refusal]
    /// The mails that the call sent.
    package let mails: [Mail]
    /// What a call that was carried out left undone, in a sentence.
    private let remark: String?
    /// The number in the call that names none of the account's orders.
    package let unknownOrder: OrderNumber?
    /// What became of the order, where the call reached one.
    package let change: OrderChange?
    /// The order before the call; nil where it reached none.
    package var before: Order? { change?.before }
    /// The order after the call; nil where it reached none.
    package var after: Order? { change?.after }

    /// A reply, decided by what the answer says where no other rule is named.
    init(
        _ answer: Answer, _ grounds: Grounds, by rule: Rule? = nil, alsoPresent: [Refusal] = [], mails: [Mail] = [],
        change: OrderChange? = nil, remark: String? = nil, unknownOrder: OrderNumber? = nil
    ) {
        self.answer = answer
        self.rule = rule ?? Rule(answer)
        self.grounds = grounds
        self.alsoPresent = alsoPresent
        self.mails = mails
        self.change = change
        self.remark = remark
        self.unknownOrder = unknownOrder
    }

    /// What there is to say of a call that did all that it asks for.
    package static let carriedOut = "the call was carried out"

    /// Why the answer came, with the values of the call: the end of a sentence that begins with "because".
    package var because: String {
        switch rule {
        case .done: return [Self.carriedOut, remark].compactMap { $0 }.joined(separator: "; ")
        case .refused:
            if case .refused(let refusal) = answer { return refusal.because }
            return rule.words
        case .fault: return strike?.words ?? rule.words
        case .magicNumber: return rule.words
        }
    }

    /// Says of an order that the account does not have that another account does.
    package mutating func explainThatOrderIsAnothers() {
        guard case .refused(let refusal) = answer, let unknownOrder else { return }
        answer = .refused(refusal.because("order \(unknownOrder) is another account's"))
    }

    /// Notes something else that was wrong with the call, once.
    mutating func note(_ refusal: Refusal) {
        guard answer != .refused(refusal), !alsoPresent.contains(refusal) else { return }
        alsoPresent.append(refusal)
    }
}
