import Foundation

/// A command that is run in the place of this process: it has the streams, the terminal and the signals, and leaves nothing
/// running.
struct Job {
    let command: [String]
    let environment: [String: String]
    let signals: Signals

    /// Runs the command and gives its exit code: 127 where there is no such command, 126 where it cannot be run.
    func run() async -> Int32 {
        let terminal = ForegroundTerminal()
        let descendants = Descendants()
        let watchdog = Watchdog()
        let child: ChildProcess
        do {
            child = try ChildProcess(command, environment: environment, led: watchdog?.shell, ignoring: signals.ignored)
        } catch {
            await watchdog?.dismiss()
            Terminal.tell("trustsim: '\(command[0])' cannot be run: \(error.reason).")
            return error.isNotFound ? 127 : 126
        }
        terminal?.lend(to: child)
        OpenFiles.raiseLimit()
        let code = await signals.forwarding(to: child) {
            await child.end(collectsOthers: true, stopped: { terminal?.followStop(of: child) })
        }
        await watchdog?.dismiss()
        await child.endGroup()
        await descendants.end()
        terminal?.takeBack(from: child)
        return code
    }
}
