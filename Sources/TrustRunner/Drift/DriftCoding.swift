import TrustAPI
package import TrustDocuments
import TrustScenarios

extension Coding where Value == Drift {
    /// The report of `trustsim drift` in JSON.
    package static let drift: Coding<Drift> = .object(
        "drift",
        make: { Drift() },
        fields: [
            Field("time", \.time, .moment, hasFixedDefault: false, "When it was found out, in real time."),
            Field("compared", \.compared, .integer(0 ... .max), "How many recorded answers were compared."),
            Field(
                "agreed", \.agreed, .integer(0 ... .max), "How many of them are what the simulator says, to the byte."),
            Field("differences", \.items, .list(of: .item), "Each difference in each answer."),
            Field("assumptions", \.decisions, .list(of: .decision), "What the recordings say about assumptions."),
            Field("rows", \.sightings, .list(of: .sighting), "When each row of the documents was last seen live."),
            Field("omitted", \.omissions, .list(of: .omission), "Scenarios whose recording says nothing, and why."),
        ]
    )
}

extension Coding where Value == Drift.Item {
    fileprivate static let item = Coding.object(
        "driftItem",
        required: RequiredField("scenario", { $0.scenario }, .text, "The id of the scenario."),
        RequiredField("step", { $0.step }, .integer(1 ... .max), "The number of the step, counted from 1."),
        RequiredField("endpoint", { $0.endpoint }, .choice(), "The endpoint that was called."),
        RequiredField("class", { $0.divergence.kind }, .choice(), "What the difference is about."),
        RequiredField(
            "aspect", { $0.divergence.aspect }, .exactText,
            "Its side, where the class has several: a field, a character."),
        RequiredField("severity", { $0.divergence.kind.severity }, .choice(), "How much it matters to a client."),
        RequiredField("simulator", { $0.divergence.simulated }, .exactText, "What the simulator says."),
        RequiredField("target", { $0.divergence.recorded }, .exactText, "What the target said."),
        RequiredField("documents", { $0.documents }, .exactText, "How that stands to what the scenario expects."),
        RequiredField("address", { $0.target }, .text, "Which target it was."),
        RequiredField("time", { $0.time }, .moment, "When it was recorded, in real time."),
        make: { scenario, step, endpoint, kind, aspect, _, simulated, recorded, documents, address, time in
            Drift.Item(
                scenario: scenario, step: step, endpoint: endpoint,
                divergence: Divergence(kind: kind, aspect: aspect, simulated: simulated, recorded: recorded, weight: 0),
                documents: documents, choice: nil, target: address, time: time
            )
        },
        fields: [
            Field("decides", \.choice, .optional(.choiceMade), "The choice under which the simulator answers so.")
        ]
    )
}

extension Coding where Value == Drift.Choice {
    fileprivate static let choiceMade = Coding.object(
        "choice",
        required: RequiredField("assumption", { $0.name }, .text, "The name of the assumption."),
        RequiredField("value", { $0.value }, .text, "Its value."),
        RequiredField("option", { $0.option }, .text, "The option that adopts it."),
        make: { name, value, _ in Drift.Choice(name: name, value: value) }
    )
}

extension Coding where Value == Drift.Decision {
    /// What was found out about an assumption.
    package static let decision = Coding.object(
        "decision",
        required: RequiredField("assumption", { $0.name }, .text, "The name of the assumption."),
        RequiredField("question", { $0.question }, .text, "What it is about."),
        RequiredField("verdict", { $0.verdict }, .choice(), "Whether the target does as the simulator does."),
        RequiredField("assumed", { $0.assumed }, .text, "What the simulator was run with."),
        RequiredField("fitting", { $0.fitting }, .list(of: .text), "The values that fit, best first."),
        RequiredField("explains", { $0.explains }, .integer(0 ... .max), "How many differences it explains."),
        make: Drift.Decision.init
    )
}

extension Coding where Value == Drift.Sighting {
    fileprivate static let sighting = Coding.object(
        "sighting",
        required: RequiredField("row", { $0.row }, .text, "The id of the row."),
        RequiredField("scenarios", { $0.scenarios }, .list(of: .text), "The scenarios that showed it."),
        make: { Drift.Sighting(row: $0, time: nil, scenarios: $1) },
        fields: [Field("lastSeen", \.time, .optional(.moment), "When it was last seen live; null: never.")]
    )
}

extension Coding where Value == Drift.Omission {
    fileprivate static let omission = Coding.object(
        "omission",
        required: RequiredField("scenario", { $0.scenario }, .text, "The id of the scenario."),
        RequiredField("reason", { $0.reason }, .text, "Why its recording says nothing."),
        make: Drift.Omission.init
    )
}
