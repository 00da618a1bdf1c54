import TrustAPI
import TrustDocuments
import TrustRunner
import TrustScenarios
import TrustSimulator

/// The JSON Schema files by which editors complete what people write and mark what is wrong in it. They are made from the
/// same declarations that read these files.
package enum Schemas: String, CaseIterable, Sendable {
    case world, scenario, bindings, report, exchange, recording, drift, profile

    /// The name of the schema's file.
    package var fileName: String { "\(rawValue).schema.json" }

    /// The file as it is checked in.
    package var text: String { JSONWriter.pretty(document) }

    private var document: Node { piece.schemaDocument(id: fileName, title: title) }

    private var title: String {
        switch self {
        case .world: "A world of trustsim: accounts, orders, faults and a clock"
        case .scenario: "A scenario of trustsim: what is given, and steps with what they should lead to"
        case .report: "A report of trustsim: what became of each scenario of a run"
        case .exchange: "A recorded exchange of trustsim: a request, and the answer to the byte"
        case .recording: "A line of a recording of trustsim: its header, or a call and the answer to the byte"
        case .drift: "A report of trustsim drift: where documents, simulator and a target part"
        case .profile: "A profile of trustsim: what is chosen for assumptions"
        case .bindings: "Bindings of trustsim: what a target that is not ours has"
        }
    }

    private var piece: Node {
        switch self {
        case .world: Coding<World>.world.schema
        case .scenario: Coding<Scenario>.scenario.schema
        case .report: Coding<ReportFile>.reportFile.schema
        case .exchange: Coding<FixtureExchange>.fixtureExchange.schema
        case .recording: Coding<RecordingLine>.recordingLine.schema
        case .drift: Coding<Drift>.drift.schema
        case .profile: Coding<Assumptions>.profile.schema
        case .bindings: Coding<Bindings>.bindings.schema
        }
    }
}
