import TrustCertificates
import TrustHTTP
import TrustReports
import TrustRunner
import TrustServer

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
}

extension ExitStatus {
    /// The exit code of a command that ends with an error; nil for one that only the parser knows.
    init?(of error: any Error) {
        switch error {
        case let error as CommandFailure: self = error.status
        case let error as ListenerError: self = error.isBadAddress ? .usage : .failure
        case is TargetError: self = .targetUnreachable
        case let error as BindingsError: self.init(error)
        case let error as FixtureError: self.init(error)
        case let error as GuardStop: self.init(error)
        case let error as IdentityError: self.init(error)
        case let error as RecordingError: self.init(error)
        case let error as StateError: self.init(error)
        default: return nil
        }
    }

    private init(_ error: BindingsError) {
        switch error {
        case .unreadable, .unusable, .absentVariable: self = .badFile
        case .exposed: self = .refused
        }
    }

    private init(_ error: FixtureError) {
        switch error {
        case .notPassed, .notWritten: self = .failure
        case .sameFile: self = .badFile
        case .secret: self = .secretFound
        }
    }

    private init(_ error: GuardStop) {
        switch error {
        case .forbidden, .unlogged: self = .refused
        case .loginRefused, .signal: self = .failure
        }
    }

    private init(_ error: IdentityError) {
        switch error {
        case .unwritable: self = .failure
        case .unreadable, .unusable, .noAuthority, .incomplete, .notAnAuthority: self = .badFile
        }
    }

    private init(_ error: RecordingError) {
        switch error {
        case .notWritten: self = .usage
        case .secret: self = .secretFound
        case .notRead, .notFound: self = .badFile
        }
    }

    private init(_ error: StateError) {
        switch error {
        case .taken, .diverges: self = .failure
        case .unusable, .differs, .damaged: self = .badFile
        }
    }
}
