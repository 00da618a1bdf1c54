import TrustAPI

/// A fault that struck a call.
package struct Strike: Equatable, Sendable {
    /// What the fault is called.
    package let fault: String
    package let disturbance: Disturbance

    /// The reply to a call that the fault keeps from being carried out; nil where it is carried out all the same.
    package func replyInstead(of subject: CallSubject) -> Reply? {
        let refusal: Refusal
        switch disturbance {
        case .code(let code): refusal = .provoked(code, at: subject.endpoint, order: subject.order)
        case .http, .transport: refusal = .unknownError
        case .delay, .dribble, .body: return nil
        }
        var reply = Reply(.refused(refusal), subject.why, by: .fault(id: fault))
        reply.strike = self
        return reply
    }
}
