package import TrustAPI

/// What a call gets: the answer, how it is delivered, and why.
package struct Reply: Sendable {
    package var answer: Answer
    /// What a fault does to the answer on its way.
    package var disturbance: Disturbance?
    package var why: Rationale
    package var mails: [Mail] = []
    /// The order before and after, where the call reached one.
    package var before: Order?
    package var after: Order?

    init(_ answer: Answer, _ why: Rationale) {
        self.answer = answer
        self.why = why
    }
}
