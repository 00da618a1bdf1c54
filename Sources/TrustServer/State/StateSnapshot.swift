import TrustAPI
import TrustDocuments
import TrustSimulator

/// Everything that a server knows at one moment, so that another can go on from there.
struct StateSnapshot: Sendable {
    /// Which log goes on from here.
    var generation = 0
    /// Of the time source.
    var ticks = 0
    /// The profile and what departs from it, as the server was started and as it is.
    var originalAssumptions: [String: String] = [:]
    var assumptions: [String: String] = [:]
    var world: World
    var privateWorlds: [World] = []

    init(world: World) { self.world = world }
}

extension Coding where Value == StateSnapshot {
    static let snapshot = Coding.object(
        "snapshot",
        required: RequiredField("world", { $0.world }, .world, "The world that all share."),
        make: { StateSnapshot(world: $0) },
        fields: [
            Field("generation", \.generation, .count, "Which log goes on from here."),
            Field("at", \.ticks, .integer(0 ... .max), "When it was, in nanoseconds."),
            Field("originalAssumptions", \.originalAssumptions, .assumptionValues, "As the server was started."),
            Field("assumptions", \.assumptions, .assumptionValues, "As they are."),
            Field("privateWorlds", \.privateWorlds, .list(of: .world), "The private copies, oldest first."),
        ]
    )
}

extension Coding where Value == [String: String] {
    /// Each assumption with its value.
    fileprivate static let assumptionValues = Coding(
        schema: .schema(mapOf: .schema("string")),
        decode: { node, decoding in
            guard case .map(let entries) = node.content else {
                decoding.complain("Expected a map {NAME: VALUE}, found \(node.shown).", at: node.place)
                return nil
            }
            return Dictionary(entries.map { ($0.key, $0.value.text ?? "") }, uniquingKeysWith: { $1 })
        },
        encode: { values in .map(values.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }) }
    )
}

extension Assumptions {
    /// Each assumption with what is chosen.
    var values: [String: String] {
        Dictionary(Assumed.all.map { ($0.name, value(of: $0)) }, uniquingKeysWith: { $1 })
    }

    /// The assumptions with these values. Throws `UnknownAssumption`.
    init(values: [String: String]) throws(UnknownAssumption) {
        self.init()
        for (name, value) in values { try choose(value, for: name) }
    }
}
