import Foundation

/// How many files and sockets this process may have open.
enum OpenFiles {
    /// Raises the limit as far as the system lets it, so that 1,024 connections fit whatever the shell's limit is.
    static func raiseLimit() {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        limit.rlim_cur = limit.rlim_max
        setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }
}
