import TrustAPI
package import TrustDocuments
import TrustSimulator

extension Coding where Value == Scenario {
    /// A scenario file. The world that its `given` makes is checked with it.
    package static let scenario: Coding<Scenario> = {
        let steps = Field<Scenario>(
            "steps", \.steps,
            Coding<[Step]>(
                schema: .schema(listOf: Coding<Step>.step.schema, with: [("minItems", 1)]),
                decode: Coding<[Step]>.list(of: .step).decode
            ),
            "What is done, in this order."
        )
        let written = Coding<Scenario>.object(
            "scenario",
            make: { Scenario() },
            fields: [
                Field("id", \.id, .text, "What it is called; its path below the folder of scenarios, when left out."),
                Field("title", \.title, .text, "What it shows, in a sentence."),
                Field(
                    "covers", \.covers, .rows,
                    """
                    The rows of the documents that it shows; those of its expected codes, when left out. It fails where its calls \
                    and their answers do not show one.
                    """
                ),
                Field("effect", \.effect, .choice(), "What it does to a target: a probe fails before any effect."),
                Field(
                    "settles", \.settles, .optional(.assumptionName),
                    "The assumption that its answers decide, whatever they are: 'run --settle' runs it for that."
                ),
                Field("lenient", \.isLenient, .bool, "Whether only what its steps state is compared."),
                Field("tags", \.tags, .list(of: .text), "Words that select it."),
                Field("given", \.given, .given, "What has to be so before the first step."),
                steps,
            ]
        )
        let named = written.with {
            $0.redefined(as: "scenario") { $0.setting("required", to: .list([.string(steps.name)])) }
        }
        return named.checked { scenario, node, decoding in
            let stepsNode = node[steps.name] ?? .null
            if stepsNode == .null || stepsNode == .list([]) {
                decoding.complain("A scenario needs at least one step, under steps.", at: node.place)
            }
            var world = Decoding(source: "")
            _ = Coding<World>.world.decode(scenario.given.world(account: .standard), &world)
            decoding.inside("given") { $0.adopt(world.problems, path: scenario.given.writtenPath(of:)) }
            _ = Assumptions().choosing(scenario.given.assume, &decoding)
            return scenario
        }
    }()
}

extension Coding where Value == [String] {
    /// Ids of rows of the documents.
    fileprivate static let rows = Coding.list(of: .text).with { _ in
        .schema(listOf: .schema(oneOf: RowID.all.map(\.description)).defined(as: "row"))
    }.checked { rows, node, decoding in
        let known = RowID.all.map(\.description)
        for row in rows where !known.contains(row) {
            let nearest = Suggestion.nearest(to: row, among: known).map { " Did you mean '\($0)'?" } ?? ""
            decoding.complain("The documents have no row '\(row)'.\(nearest)", at: node.place)
        }
        return rows
    }
}

extension Coding where Value == Given {
    fileprivate static let given = Coding.object(
        "given",
        make: { Given() },
        fields: [
            Field(
                "orders", \.orders, .entries(like: .schema(mapOf: order.orNull)),
                "The orders, by the names under which the steps refer to them: {{name}} is the number."
            ),
            Field("account", \.account, .optional(.anything(like: account)), "The account that the calls log in to."),
            Field("clock", \.clock, .optional(.anything(like: Coding<Clock>.clock.schema)), "The virtual time."),
            Field(
                "faults", \.faults, .optional(.anything(like: .schema(listOf: Coding<Fault>.fault.schema))),
                "What goes wrong on purpose."
            ),
            Field(
                "assume", \.assume, .entries(like: .choices), "Assumptions that are chosen otherwise than usual."
            ),
        ]
    )

    /// An order of a world, without what a scenario fills in by itself.
    private static var order: Node { Coding<Order>.order(clock: Clock()).schema.redefined(as: "givenOrder", partial) }
    private static var account: Node {
        Coding<AccountState>.account(seed: 0).schema.redefined(as: "givenAccount", partial)
    }
    private static func partial(_ schema: Node) -> Node { schema.without("required") }
}

extension Coding where Value == String {
    /// The name of an assumption.
    fileprivate static let assumptionName = Coding(schema: .schema(oneOf: Assumed.all.map(\.name))) { node, decoding in
        let known = Assumed.all.map(\.name)
        if let name = node.text, known.contains(name) { return name }
        let suggestion = Suggestion.sentence(for: node.text ?? "", among: known)
        decoding.complain("There is no assumption \(node.shown).\(suggestion)", at: node.place)
        return nil
    }
}
