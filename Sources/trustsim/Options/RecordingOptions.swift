import ArgumentParser
import Foundation
import TrustAPI
import TrustReports
import TrustRunner
import TrustScenarios

/// What a run keeps of what goes over the wire.
struct RecordingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Keeps each exchange, without secrets, in a file of this folder, for 'replay' and 'drift'.",
            valueName: "dir"
        )
    )
    var record: String?

    /// Begins a recording where one is asked for. Throws `CommandFailure`.
    func recorder(for scenarios: [Scenario], on target: TargetOptions, secrets: [String]) throws -> Recorder? {
        guard let record else { return nil }
        let bindings = try target.guarding.bindingsFile(ProcessInfo.processInfo.environment)?.bindings
        let login = bindings?.credentials == nil ? [] : ["credentials"]
        let bound = login + (bindings?.orders.keys.sorted().map { "orders.\($0)" } ?? [])
        let header = RecordingHeader(
            started: Moment(seconds: Int(Date().timeIntervalSince1970)), target: target.target,
            isArranged: target.isPrivate || target.admin != nil, bindings: bound, program: "trustsim",
            scenarios: scenarios.count
        )
        return try RecordingError.told { () throws(RecordingError) in
            try Recorder(into: record, header: header, secrets: secrets)
        }
    }
}

extension RecordingError {
    /// Runs `body` and tells its errors with their exit codes. Throws `CommandFailure`.
    static func told<Result>(_ body: () throws(RecordingError) -> Result) throws -> Result {
        do throws(RecordingError) {
            return try body()
        } catch {
            switch error {
            case .notWritten: throw CommandFailure(.usage, error.description)
            case .secret: throw CommandFailure(.secretFound, error.description)
            case .notRead, .notFound: throw CommandFailure(.badFile, error.description)
            }
        }
    }
}

/// Recordings that a command reads.
enum Recordings {
    /// Reads all recordings of folders or files, and tells which could not be read to their end. Throws `CommandFailure`
    /// where there is nothing to be read.
    static func read(_ paths: [String]) throws -> [RecordedRun] {
        let runs = try paths.flatMap { path in
            try RecordingError.told { () throws(RecordingError) in try RecordingFolder.read(path) }
        }
        for run in runs { if let broken = run.broken { Terminal.tell("trustsim: \(broken)") } }
        guard runs.contains(where: { !$0.calls.isEmpty }) else {
            throw CommandFailure(.badFile, "There is no recorded call in \(paths.joined(separator: ", ")).")
        }
        return runs
    }
}
