import Foundation

/// A command that is run in the place of this process: it has the streams, the terminal and the signals, and leaves nothing
/// running.
package struct ForegroundCommand {
    let command: [String]
    let environment: [String: String]
    let signals: Signals

    /// `command` is the program, looked for in PATH, and its arguments.
    package init(command: [String], environment: [String: String], signals: Signals) {
        self.command = command
        self.environment = environment
        self.signals = signals
    }

    /// Runs the command and gives its exit code.
    /// - Throws: `ChildProcess.StartFailure` where it cannot be started.
    package func run() async throws(ChildProcess.StartFailure) -> Int32 {
        let terminal = ForegroundTerminal()
        let descendants = Descendants()
        let watchdog = Watchdog()
        let child: ChildProcess
        do {
            child = try ChildProcess(command, environment: environment, led: watchdog?.shell, ignoring: signals.ignored)
        } catch {
            await watchdog?.dismiss()
            throw error
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
