import Foundation
import TrustDocuments
import TrustServer
import TrustSimulator

/// What is to be told of a simulator once its client has ended.
struct ExecSummary {
    private let faults: [Fault]
    private let findings: [Finding]
    private let journal: Node

    init(_ server: SimulatorServer) {
        faults = server.faults
        findings = server.findings
        journal = server.journal
    }

    /// Names the faults that were set and never struck: a test of what they should have provoked has tested nothing.
    func tellOfUnfiredFaults() {
        for fault in faults where fault.fired == 0 {
            let seen = fault.seen == 0 ? "no call matched it" : "\(fault.seen) calls matched it, and it struck none"
            Terminal.tell("trustsim: the fault '\(fault.id)' never fired; \(seen).")
        }
    }

    /// Writes all calls that the journal keeps, as `GET /__admin/requests` gives them.
    func writeJournal(to path: String) throws(CommandFailure) {
        try OutputFile.write(JSONWriter.pretty(journal), to: path, "The journal")
    }

    /// Tells which of the named habits showed; false where none did.
    func tells(of names: FindingNames) -> Bool {
        let unwelcome = findings.filter { names.kinds.contains($0.kind) }
        for finding in unwelcome {
            let requests = finding.requests.prefix(10).map { String($0) }.joined(separator: ", ")
            let more = finding.requests.count > 10 ? ", …" : ""
            Terminal.tell(
                "trustsim: finding \(finding.kind.rawValue), requests \(requests)\(more): \(finding.kind.explanation)"
            )
        }
        return !unwelcome.isEmpty
    }
}
