public import Foundation

/// Why a simulator cannot be used, or did not do what it was asked.
public enum SimulatorError: Error, Equatable, CustomStringConvertible, LocalizedError {
    /// The world cannot be read; says what is wrong where.
    case badWorld(String)
    /// A call of the control API was refused; `detail` says why and names what there is instead.
    case refused(call: String, status: Int, detail: String)
    /// `verify` found other calls than expected; says what was expected, what came, and the nearest misses.
    case notVerified(String)
    /// The simulator does not answer, or not as this library knows it.
    case noAnswer(call: String, reason: String)

    /// What is wrong, in sentences.
    public var description: String {
        switch self {
        case .badWorld(let text), .notVerified(let text): text
        case .refused(let call, let status, let detail): "\(call) was refused with \(status): \(detail)"
        case .noAnswer(let call, let reason): "\(call) got no answer that can be used: \(reason)"
        }
    }

    /// The same, for frameworks that ask for this.
    public var errorDescription: String? { description }
}
