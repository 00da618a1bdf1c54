import ArgumentParser
import Foundation
import TrustAPI
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

    /// Begins a recording where one is asked for.
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
        return try Recorder(into: record, header: header, secrets: secrets)
    }
}
