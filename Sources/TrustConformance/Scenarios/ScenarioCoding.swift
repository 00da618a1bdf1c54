import TrustAPI
import TrustDocuments
import TrustSimulator

extension Coding where Value == Scenario {
    /// A scenario file. The world that its `given` makes is checked with it.
    static let scenario: Coding<Scenario> = {
        let written = Coding<Scenario>.object(
            "scenario",
            make: { Scenario() },
            fields: [
                Field("id", \.id, .text),
                Field("title", \.title, .text),
                Field("covers", \.covers, .rows),
                Field("effect", \.effect, .choice()),
                Field("tags", \.tags, .list(of: .text)),
                Field("given", \.given, .given),
                Field("steps", \.steps, .reading(Coding<[Step]>.list(of: .step).decode)),
            ]
        )
        return .reading { node, decoding in
            guard let scenario = written.decode(node, &decoding) else { return nil }
            if scenario.steps.isEmpty, node["steps"] == nil || node["steps"]?.content == .list([]) {
                decoding.complain("A scenario needs at least one step, under steps.", at: node.place)
            }
            decoding.inside("given") { decoding in
                _ = Coding<World>.world.decode(scenario.given.world(account: .standard), &decoding)
            }
            for entry in scenario.given.assume {
                var assumptions = Assumptions()
                do throws(UnknownAssumption) {
                    try assumptions.choose(entry.value.text ?? entry.value.shown, for: entry.key)
                } catch {
                    decoding.complain(error.description, at: entry.keyPlace)
                }
            }
            return scenario
        }
    }()
}

extension Coding where Value == [String] {
    /// Ids of rows of the documents.
    fileprivate static let rows = Coding.reading { node, decoding in
        let list = Coding<[String]>.list(of: .text)
        let known = RowID.all.map(\.description)
        guard let rows = list.decode(node, &decoding) else { return nil }
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
            Field("orders", \.orders, .entries),
            Field("account", \.account, .optional(.anything)),
            Field("clock", \.clock, .optional(.anything)),
            Field("faults", \.faults, .optional(.anything)),
            Field("assume", \.assume, .entries),
        ]
    )
}
