import TrustAPI

/// A fault that struck a call.
package struct FaultHit: Equatable, Sendable {
    /// What the fault is called.
    package let fault: String
    /// What the fault does to the call.
    package let disturbance: FaultBehavior

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
