import Foundation

/// How many files and sockets this process may have open.
package enum OpenFiles {
    /// Raises the limit as far as the system lets it, so that 1,024 connections fit whatever the shell's limit is.
    package static func raiseLimit() {
        #if canImport(Glibc)
            let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
        #else
            let files = RLIMIT_NOFILE
        #endif
        var limit = rlimit()
        guard getrlimit(files, &limit) == 0 else { return }
        limit.rlim_cur = limit.rlim_max
        setrlimit(files, &limit)
    }
}
