package import TrustDocuments
package import TrustSimulator

extension SimulatorServer {
    /// The faults that are set, with how many calls they matched and struck.
    package var faults: [Fault] { worlds.all.flatMap(\.allFaults) }

    /// The habits of clients that show in the calls that are kept.
    package var findings: [Finding] { Finding.all(in: JournalContents(of: worlds.all).entries) }

    /// The calls that are kept, as `GET /__admin/requests` gives them.
    package var journal: Node { JournalContents(of: worlds.all).node }
}
