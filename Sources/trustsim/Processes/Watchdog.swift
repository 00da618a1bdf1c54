import Foundation

/// Kills a process group when this process is gone without a word, as after SIGKILL.
///
/// A shell waits on a pipe that only this process holds. Linux would do it for a child (`PR_SET_PDEATHSIG`), but not for what
/// the child has started, and other systems not at all.
struct Watchdog {
    private static let script = #"read -r group && { read -r farewell || kill -s KILL -- "-$group"; }"#

    private let shell: ChildProcess
    private let line: FileHandle

    /// Nil where it cannot be had: what is started is then safe from all but SIGKILL.
    init?() {
        let pipe = Pipe()
        line = pipe.fileHandleForWriting
        guard fcntl(line.fileDescriptor, F_SETFD, FD_CLOEXEC) == 0,
            let shell = try? ChildProcess(
                ["/bin/sh", "-c", Self.script], environment: [:], input: pipe.fileHandleForReading
            )
        else { return nil }
        self.shell = shell
        try? pipe.fileHandleForReading.close()
    }

    func watch(_ child: ChildProcess) { say("\(child.id)") }

    /// Sends it away.
    func dismiss() async {
        say("farewell")
        try? line.close()
        _ = await shell.end()
    }

    private func say(_ text: String) { try? line.write(contentsOf: Data((text + "\n").utf8)) }
}
