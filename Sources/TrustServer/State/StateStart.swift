import TrustAPI
import TrustDocuments
import TrustSimulator

/// Brings the worlds of a server back from a folder, or begins one.
struct StateStart {
    let worlds: SharedWorlds
    /// The log to go on with.
    let generation: Int
    /// Where its next line goes.
    let position: StateLine.Position
    let originalAssumptions: Assumptions
    /// What a person should know, in sentences.
    var remarks: [String] = []
    /// Inputs that gave something else than they gave before.
    var divergences: [StateError] = []

    /// Begins a state in a folder. The log is there before the snapshot, which alone says that a state was begun.
    static func begin(
        _ folder: StateFolder, world: World, assuming assumptions: Assumptions, journal limits: Journal.Limits
    ) throws(StateError) -> StateStart {
        let worlds = SharedWorlds(world, assuming: assumptions, journal: limits)
        try folder.write(world, to: "origin.json", .worldInUse)
        _ = try folder.openLog(0)
        try folder.write(worlds.stateSnapshot(generation: 0, original: assumptions), to: "snapshot.json", .snapshot)
        return StateStart(
            worlds: worlds, generation: 0, position: StateLine.Position(startOf: 0), originalAssumptions: assumptions
        )
    }

    /// What somebody wants to find in a folder; nil is whatever there is.
    struct Asked {
        var world: World?
        var assumptions: Assumptions?

        func check(_ origin: World, _ snapshot: StateSnapshot, in folder: StateFolder) throws(StateError) {
            if let world, world != origin { throw .differs(path: folder.path, what: "world") }
            if let assumptions, !assumptions.choosesAs(snapshot.originalAssumptions) {
                throw .differs(path: folder.path, what: "profile or assumption")
            }
        }
    }
}

extension SharedWorlds {
    /// Everything as it is, for another to go on from.
    func stateSnapshot(generation: Int, original: Assumptions) -> StateSnapshot {
        let ticks = time.ticks
        return time.holdStill(at: ticks) {
            var snapshot = StateSnapshot(shared: shared.kept)
            snapshot.generation = generation
            snapshot.ticks = ticks
            snapshot.originalAssumptions = original
            snapshot.assumptions = assumptions.current
            snapshot.copies = privateWorlds.map(\.kept)
            return snapshot
        }
    }
}

extension SharedWorld {
    fileprivate var kept: StateSnapshot.Kept { StateSnapshot.Kept(world: snapshot, fraction: clockFraction) }
}
