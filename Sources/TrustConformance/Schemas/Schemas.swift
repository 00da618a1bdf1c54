import TrustDocuments
import TrustSimulator

/// The JSON Schema files by which editors complete what people write and mark what is wrong in it. They are made from the
/// same declarations that read these files.
package enum Schemas: String, CaseIterable, Sendable {
    case world, scenario, bindings, report, exchange

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
        case .bindings: "Bindings of trustsim: what a target that is not ours has"
        }
    }

    private var piece: Node {
        switch self {
        case .world: Coding<World>.world.schema
        case .scenario: Coding<Scenario>.scenario.schema
        case .report: Coding<ReportFile>.reportFile.schema
        case .exchange: Coding<RecordedExchange>.recordedExchange.schema
        case .bindings: Coding<Bindings>.bindings.schema
        }
    }
}
