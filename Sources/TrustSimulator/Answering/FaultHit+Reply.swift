import TrustAPI

extension FaultHit {
    /// The reply to a call that the fault keeps from being carried out; nil where it is carried out all the same.
    package func replyInstead(of subject: CallSubject) -> Reply? {
        let refusal: Refusal
        var grounds = subject.grounds
        switch disturbance {
        case .code(let code, let message):
            refusal = .provoked(code, at: subject.endpoint, by: subject.arguments, saying: message, &grounds)
        case .http, .transport: refusal = .unknownError
        case .delay, .dribble, .body: return nil
        }
        var reply = Reply(.refused(refusal), grounds, by: .fault(id: fault))
        reply.strike = self
        return reply
    }
}
