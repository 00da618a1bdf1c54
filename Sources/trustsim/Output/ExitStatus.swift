import Foundation
import TrustReports
import TrustRunner
import TrustScenarios

/// The exit codes of all commands.
enum ExitStatus: Int32 {
    case success = 0
    /// An unexpected failure.
    case failure = 1
    /// A scenario, world or option file that cannot be used, or nothing selected.
    case badFile = 2
    /// The target cannot be reached, or its certificate is not trusted.
    case targetUnreachable = 3
    /// The live guard refused the run.
    case refused = 4
    /// A secret was found in something about to be written.
    case secretFound = 5
    case usage = 64

    /// Ends the process at once, where no error can be thrown.
    func endProcess() -> Never { exit(rawValue) }
}

/// Why a command ends early: a sentence for people and a code for programs.
struct CommandFailure: Error {
    let status: ExitStatus
    let message: String

    init(_ status: ExitStatus, _ message: String) {
        self.status = status
        self.message = message
    }

    /// A run that the guard of its target ended.
    init(_ stop: GuardStop) {
        switch stop {
        case .forbidden, .unlogged: self.init(.refused, stop.description)
        case .loginRefused, .signal: self.init(.failure, stop.description)
        }
    }
}
