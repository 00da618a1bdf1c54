import TrustAPI

/// A fault that struck a call.
package struct Strike: Equatable, Sendable {
    /// What the fault is called.
    package let fault: String
    package let disturbance: Disturbance

    /// The reply to a call that the fault keeps from being carried out; nil where it is carried out all the same.
    package func replyInstead(of subject: CallSubject) -> Reply? {
        let refusal: Refusal
        var why = subject.why
        switch disturbance {
        case .code(let code, let message):
            refusal = .provoked(code, at: subject.endpoint, by: subject.arguments, saying: message, &why)
        case .http, .transport: refusal = .unknownError
        case .delay, .dribble, .body: return nil
        }
        var reply = Reply(.refused(refusal), why, by: .fault(id: fault))
        reply.strike = self
        return reply
    }

    /// What the fault does to the call, in a sentence.
    var words: String {
        let what =
            switch disturbance {
            case .code(let code, _): "answers \(code.rawValue)"
            case .http(let status, _): "answers with the HTTP status \(status)"
            case .transport(let breakage): "breaks the connection (\(breakage.rawValue))"
            case .delay(let milliseconds): "delays the answer by \(milliseconds) ms"
            case .dribble: "sends the answer in pieces"
            case .body(let damage): "damages the answer (\(damage.rawValue))"
            }
        return "the fault '\(fault)' \(what)"
    }
}
