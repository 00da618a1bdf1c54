import Foundation
import TrustAPI
import TrustDocuments
import TrustSimulator

/// Brings the worlds of a server back from a folder, or begins one.
struct StateStart {
    let worlds: LiveWorlds
    /// The log to go on with.
    let generation: Int
    let originalAssumptions: [String: String]
    /// What a person should know, in sentences.
    let remarks: [String]

    /// Begins a state in a folder.
    static func begin(
        _ folder: StateFolder, world: World, assuming assumptions: Assumptions, journal limits: Journal.Limits
    ) throws -> StateStart {
        let worlds = LiveWorlds(world, assuming: assumptions, journal: limits)
        let original = assumptions.values
        removeLogs(before: .max, in: folder)
        try folder.write(world, to: "origin.json", .world)
        try folder.write(worlds.settledSnapshot(generation: 0, original: original), to: "snapshot.json", .snapshot)
        return StateStart(worlds: worlds, generation: 0, originalAssumptions: original, remarks: [])
    }

    /// Goes on with the state in a folder; nil where there is none. `asked` is what somebody wants to find there, `mends`
    /// whether a torn line is taken out of its file, `verifies` whether each input has to give what it gave before.
    ///
    /// Throws `StateError`.
    static func goOn(
        _ folder: StateFolder, asked: Asked = Asked(), journal limits: Journal.Limits, mends: Bool, verifies: Bool
    ) throws -> StateStart? {
        guard let snapshot = try folder.read("snapshot.json", .snapshot),
            let origin = try folder.read("origin.json", .world)
        else { return nil }
        try asked.check(origin, snapshot, in: folder)
        let worlds = LiveWorlds(
            snapshot.world, startingAs: origin, assuming: try Assumptions(values: snapshot.originalAssumptions),
            journal: limits
        )
        try worlds.restore(snapshot)
        var (generation, ticks) = (snapshot.generation, snapshot.ticks)
        var remarks: [String] = []
        let replay = StateReplay(worlds: worlds, verifies: verifies)
        while FileManager.default.fileExists(atPath: folder.logFile(generation)) {
            let reader = try StateReader(folder.logFile(generation))
            try replay.replay(reader)
            if reader.isTorn {
                remarks.append("The last line of '\(reader.path)' was torn and is dropped; nobody got its answer.")
                if mends { try reader.mend() }
            }
            ticks = reader.entries.last?.ticks ?? ticks
            remarks.append("'\(reader.path)': \(reader.entries.count) inputs replayed.")
            generation += 1
        }
        worlds.time.goOn(from: ticks)
        return StateStart(
            worlds: worlds, generation: max(snapshot.generation, generation - 1),
            originalAssumptions: snapshot.originalAssumptions, remarks: remarks
        )
    }

    /// What somebody wants to find in a folder; nil is whatever there is.
    struct Asked {
        var world: World?
        var assumptions: Assumptions?

        fileprivate func check(_ origin: World, _ snapshot: StateSnapshot, in folder: StateFolder) throws(StateError) {
            if let world, world != origin { throw .differs(path: folder.path, what: "world") }
            if let assumptions, assumptions.values != snapshot.originalAssumptions {
                throw .differs(path: folder.path, what: "profile or assumption")
            }
        }
    }

    /// Removes the logs that a snapshot has made needless.
    static func removeLogs(before generation: Int, in folder: StateFolder) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        for name in names where name.hasPrefix("log-") {
            guard let number = Int(name.dropFirst(4).prefix { $0.isNumber }), number < generation else { continue }
            try? FileManager.default.removeItem(atPath: folder.file(name))
        }
    }
}

extension LiveWorlds {
    /// Takes over what a snapshot holds. Throws `UnknownAssumption`.
    fileprivate func restore(_ snapshot: StateSnapshot) throws {
        assumptions.set(try Assumptions(values: snapshot.assumptions))
        time.holdStill(at: snapshot.ticks) {
            shared.replace(with: snapshot.world)
            for world in snapshot.privateWorlds { addPrivate(world) }
        }
    }

    /// Everything as it is, with all clocks read, so that whoever goes on from here and from the snapshot see the same.
    func settledSnapshot(generation: Int, original: [String: String]) -> StateSnapshot {
        let ticks = time.ticks
        return time.holdStill(at: ticks) {
            for world in all { world.set(world.currentClock) }
            var snapshot = StateSnapshot(world: shared.snapshot)
            snapshot.generation = generation
            snapshot.ticks = ticks
            snapshot.originalAssumptions = original
            snapshot.assumptions = assumptions.current.values
            snapshot.privateWorlds = privateWorlds.map(\.snapshot)
            return snapshot
        }
    }
}
