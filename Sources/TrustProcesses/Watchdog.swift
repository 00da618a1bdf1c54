import Foundation

/// Kills a process group when this process is gone without a word, as after SIGKILL.
///
/// A shell that leads the group waits on a pipe that only this process holds, so that whatever is started in the group is
/// watched from its first moment on. Linux would do it for a child (`PR_SET_PDEATHSIG`), but not for what the child has
/// started, and other systems not at all.
struct Watchdog {
    /// The shell, and leader of the group.
    let shell: ChildProcess
    private let line: FileHandle

    /// Nil where it cannot be had: what is started is then safe from all but SIGKILL.
    init?() {
        let pipe = Pipe()
        line = pipe.fileHandleForWriting
        // The signals of the group are not for it.
        guard fcntl(line.fileDescriptor, F_SETFD, FD_CLOEXEC) == 0,
            let shell = try? ChildProcess(
                ["/bin/sh", "-c", "read -r farewell || kill -s KILL 0"], environment: [:],
                input: pipe.fileHandleForReading, ignoring: Signals.passedOn
            )
        else { return nil }
        self.shell = shell
        try? pipe.fileHandleForReading.close()
    }

    /// Sends it away.
    func dismiss() async {
        try? line.write(contentsOf: Data("farewell\n".utf8))
        try? line.close()
        _ = await shell.end()
    }
}
