import NIOHTTP1
import TrustAPI
import TrustDocuments

extension Assumptions {
    /// The list of assumptions, with what is chosen and what could be.
    var node: Node {
        let list = Assumed.all.map { assumption in
            [
                "name": .string(assumption.name), "question": .string(assumption.question),
                "value": .string(value(of: assumption)), "documented": .string(assumption.documented),
                "observed": .string(assumption.observed), "values": .list(assumption.values.map(\.node)),
            ] as Node
        }
        return ["profile": .string(profile.rawValue), "assumptions": .list(list)]
    }

    static let schema = Node.schema(properties: [
        "profile": .textSchema,
        "assumptions": .schema(
            listOf: .schema(properties: [
                "name": .textSchema, "question": .textSchema, "value": .textSchema, "documented": .textSchema,
                "observed": .textSchema,
                "values": .schema(
                    listOf: .schema(properties: ["name": .textSchema, "meaning": .textSchema, "standing": .textSchema])),
            ])
        ),
    ])

    /// These assumptions with those that a map `{NAME: VALUE}` names chosen anew. Throws `UnknownAssumption` for a name or
    /// a value that there is not.
    func changed(by node: Node) throws -> Assumptions {
        guard case .map(let entries) = node.content else {
            throw ControlProblem(.unprocessableEntity, "Expected a map {NAME: VALUE}, found \(node.shown).")
        }
        return try choosing(entries) { error, _ in throw error }
    }
}

extension AssumptionDescription.Value {
    fileprivate var node: Node {
        ["name": .string(name), "meaning": .string(meaning), "standing": .string(standing.rawValue)]
    }
}
