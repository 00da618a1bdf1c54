package import TrustAPI

/// What a call gets: the answer, how it is delivered, and why.
package struct Reply: Sendable {
    package let answer: Answer
    package var rule: Rule
    /// The fault that struck the call, which may do something to the answer on its way.
    package var strike: Strike?
    package var why: Rationale
    /// What else was wrong with the call, in the order of the checks.
    package var alsoPresent: [Refusal] = []
    package var mails: [Mail] = []
    /// The order before and after, where the call reached one.
    package var before: Order?
    package var after: Order?

    /// A refusal, or success where there is none.
    init(_ refusal: Refusal?, _ why: Rationale, alsoPresent: [Refusal] = []) {
        answer = refusal.map { .refused($0) } ?? .done()
        rule = refusal.map { .refused($0.reason) } ?? .done
        self.why = why
        self.alsoPresent = alsoPresent
    }

    init(_ answer: Answer, _ why: Rationale) {
        self.answer = answer
        rule = if case .refused(let refusal) = answer { .refused(refusal.reason) } else { .done }
        self.why = why
    }

    /// Notes something else that was wrong with the call, once.
    mutating func note(_ refusal: Refusal) {
        guard answer != .refused(refusal), !alsoPresent.contains(refusal) else { return }
        alsoPresent.append(refusal)
    }
}
