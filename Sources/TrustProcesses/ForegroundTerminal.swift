import Foundation

/// The terminal on standard input, which this process may lend to another group: whoever has it reads from it and gets its
/// Ctrl-C, once.
struct ForegroundTerminal: Sendable {
    private let own = getpgrp()
    /// The group that has it.
    private var holder: pid_t { tcgetpgrp(STDIN_FILENO) }

    /// Nil where standard input is no terminal, or not the one of this session.
    init?() {
        guard isatty(STDIN_FILENO) == 1, holder >= 0 else { return nil }
        // It can be taken back only by one who does not stop for having lost it.
        signal(SIGTTOU, SIG_IGN)
    }

    /// Gives it to a process, where it is ours to give.
    func lend(to child: ChildProcess) {
        if holder == own { tcsetpgrp(STDIN_FILENO, child.group) }
        // It may have been stopped for want of the terminal.
        child.signalGroup(SIGCONT)
    }

    /// Takes it back from a process, or from a group that is no more.
    func takeBack(from child: ChildProcess) {
        if holder == child.group || kill(-holder, 0) != 0 { tcsetpgrp(STDIN_FILENO, own) }
    }

    /// What follows when the process is stopped: it gets the terminal if that is all that it wants. Otherwise this process stops
    /// as well, so that the shell takes over, and goes on with it.
    func followStop(of child: ChildProcess) {
        if holder != own {
            takeBack(from: child)
            stop()
        }
        lend(to: child)
    }

    /// Stops this process and those beside it, as Ctrl-Z would; returns when they go on.
    ///
    /// The others get the signal from outside. This process sends it to this very thread, so that it is stopped when
    /// `raise` returns, and not a little later.
    private func stop() {
        signal(SIGTSTP, SIG_IGN)
        kill(0, SIGTSTP)
        signal(SIGTSTP, SIG_DFL)
        var stop = sigset_t()
        sigemptyset(&stop)
        sigaddset(&stop, SIGTSTP)
        pthread_sigmask(SIG_UNBLOCK, &stop, nil)
        raise(SIGTSTP)
    }
}
