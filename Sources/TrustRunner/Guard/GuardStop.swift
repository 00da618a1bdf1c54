/// Why the guard lets no further call of a run out.
package enum GuardStop: Error, Sendable, Equatable, CustomStringConvertible {
    /// A call was about to do what the guard forbids; the text says what, and what to do.
    case forbidden(String)
    /// The target refused a login that should have been right, or a login where the step expects something else.
    case loginRefused(scenario: String, step: Int)
    /// The log of calls cannot be written, and no call goes out without its line.
    case unlogged(String)
    /// The user stopped the run.
    case signal

    package var description: String {
        switch self {
        case .forbidden(let reason):
            "the live guard stopped the run: \(reason)"
        case .loginRefused(let scenario, let step):
            "the live guard stopped the run at step \(step) of \(scenario): the login was refused (-16) where that was not "
                + "expected, and the account may get locked"
        case .unlogged(let reason):
            "the live guard stopped the run: the audit log cannot be written (\(reason))"
        case .signal:
            "the run was stopped by a signal"
        }
    }
}
