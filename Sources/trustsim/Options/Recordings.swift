import TrustRunner

/// Recordings that a command reads.
enum Recordings {
    /// Reads all recordings of folders or files, and tells which could not be read to their end.
    static func read(_ paths: [String]) throws -> [RecordedRun] {
        let runs = try paths.flatMap { try RecordingFolder.read($0) }
        for run in runs { if let broken = run.broken { Terminal.tell("trustsim: \(broken)") } }
        guard runs.contains(where: { !$0.calls.isEmpty }) else {
            throw CommandFailure(.badFile, "There is no recorded call in \(paths.joined(separator: ", ")).")
        }
        return runs
    }
}
