import TrustAPI
import TrustDocuments
import TrustSimulator

/// Everything that a server knows at one moment, so that another can go on from there.
struct StateSnapshot: Sendable {
    /// A world, and how far into its second the clock is, in nanoseconds.
    struct Kept: Sendable {
        var world: World
        var fraction = 0
    }

    /// Which log goes on from here.
    var generation = 0
    /// Of the time source.
    var ticks = 0
    /// As the server was started, and as they are.
    var originalAssumptions = Assumptions()
    var assumptions = Assumptions()
    /// The world that all share.
    var shared: Kept
    /// The private copies, oldest first.
    var copies: [Kept] = []

    init(shared: Kept) { self.shared = shared }
}

extension Coding where Value == StateSnapshot {
    static let snapshot = Coding.object(
        "snapshot",
        required: RequiredField("shared", { $0.shared }, .keptWorld, "The world that all share."),
        make: { StateSnapshot(shared: $0) },
        fields: [
            Field("generation", \.generation, .count, "Which log goes on from here."),
            Field("at", \.ticks, .integer(0 ... .max), "When it was, in nanoseconds."),
            Field("originalAssumptions", \.originalAssumptions, .assumptions, "As the server was started."),
            Field("assumptions", \.assumptions, .assumptions, "As they are."),
            Field("copies", \.copies, .list(of: .keptWorld), "The private copies, oldest first."),
        ]
    )
}

extension Coding where Value == StateSnapshot.Kept {
    fileprivate static let keptWorld = Coding.object(
        "kept",
        required: RequiredField("world", { $0.world }, .worldInUse, "The world."),
        make: { StateSnapshot.Kept(world: $0) },
        fields: [
            Field("fraction", \.fraction, .integer(0...999_999_999), "How far into its second its clock is.")
        ]
    )
}

extension Coding where Value == Assumptions {
    /// The profile, and what departs from it.
    static let assumptions: Coding<Assumptions> = {
        let profile = Coding<Profile>.choice()
        return Coding(
            schema: .schema(mapOf: .schema("string")),
            decode: { node, decoding in
                guard case .map(let entries) = node.content, let name = node["profile"] else {
                    decoding.complain(
                        "Expected {profile: NAME, ASSUMPTION: VALUE}, found \(node.shown).", at: node.place)
                    return nil
                }
                guard let profile = profile.decode(name, &decoding) else { return nil }
                return Assumptions(profile: profile).choosing(entries.filter { $0.key != "profile" }, &decoding)
            },
            encode: { assumptions in
                Node(
                    .map(
                        [Node.Entry("profile", .string(assumptions.profile.rawValue))]
                            + assumptions.entriesChosenApart))
            }
        )
    }()
}

extension Assumptions {
    /// Whether the same is chosen, by whatever options.
    func choosesAs(_ other: Assumptions) -> Bool {
        profile == other.profile && Assumed.all.allSatisfy { value(of: $0) == other.value(of: $0) }
    }
}
