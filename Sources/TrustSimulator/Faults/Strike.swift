import TrustAPI

/// A fault that struck a call.
package struct Strike: Equatable, Sendable {
    /// What the fault is called.
    package let fault: String
    package let disturbance: Disturbance

    /// The reply to a call that the fault keeps from being carried out; nil where it is carried out all the same.
    package func replyInstead(of subject: CallSubject) -> Reply? {
        var reply: Reply
        switch disturbance {
        case .code(let code):
            reply = Reply(.provoked(code, at: subject.endpoint, order: subject.order), subject.why)
        case .http, .transport:
            reply = Reply(.unknownError, subject.why)
        case .delay, .dribble, .body:
            return nil
        }
        reply.rule = .fault(id: fault)
        reply.strike = self
        return reply
    }
}
