import Foundation

/// The open files and sockets that this process was given, as against those that it opened.
package struct InheritedFiles {
    private let numbers: Set<Int32>

    /// Those that are open now.
    package init() { numbers = Self.open() }

    /// Keeps all that was opened since from the processes that are started, so that none of them holds a port of ours.
    package func hideOthers() {
        for number in Self.open().subtracting(numbers) { _ = fcntl(number, F_SETFD, FD_CLOEXEC) }
    }

    private static func open() -> Set<Int32> {
        Set(((try? FileManager.default.contentsOfDirectory(atPath: "/dev/fd")) ?? []).compactMap(Int32.init))
    }
}
