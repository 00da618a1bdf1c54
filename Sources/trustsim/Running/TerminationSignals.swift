import Foundation
import TrustProcesses
import TrustRunner

/// SIGINT, SIGTERM and SIGHUP, from its making on for as long as it lives: the first asks for an orderly end, the second ends the
/// process at once, whatever it is doing.
struct TerminationSignals {
    /// What the first signal asks for.
    let stop: RunStop
    private let arrivals: SignalArrivals

    /// Returns when they are listened for. A SIGHUP that was to be ignored from the start, as `nohup` has it, is.
    init() async {
        let stop = RunStop()
        self.stop = stop
        let listened = [SIGINT, SIGTERM, SIGHUP].filter { !SignalArrivals.isIgnored($0) }
        arrivals = await SignalArrivals(of: listened) { number in
            guard stop.request() else { exit(128 + number) }
        }
    }

    /// Runs `body`, and listens until it has ended.
    func during<Result>(_ body: (RunStop) async throws -> Result) async rethrows -> Result {
        defer { withExtendedLifetime(arrivals) {} }
        return try await body(stop)
    }
}
