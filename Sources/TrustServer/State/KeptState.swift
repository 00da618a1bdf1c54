package import TrustAPI
package import TrustSimulator

/// The state of a server that outlasts its process, in a folder.
package struct KeptState: Sendable {
    let worlds: LiveWorlds
    let keeper: StateKeeper
    /// What a person should know of how it was brought back, in sentences.
    package let remarks: [String]
    /// The world that all share, as it is.
    package var world: World { worlds.shared.snapshot }

    /// Brings the state in a folder back, or begins one there.
    ///
    /// `isAskedFor` says whether somebody named the world, which then has to be that of the folder. `failed` is told when
    /// the disk takes no more: nothing is answered from then on. Throws `StateError`.
    package init(
        folder path: String, world: World, isAskedFor: Bool, assuming assumptions: Assumptions, journal: Journal.Limits,
        failed: @escaping @Sendable (String) -> Void
    ) throws {
        let folder = try StateFolder(path)
        let asked = StateStart.Asked(world: isAskedFor ? world : nil, assumptions: assumptions)
        let start =
            try StateStart.goOn(folder, asked: asked, journal: journal, mends: true, verifies: false)
            ?? StateStart.begin(folder, world: world, assuming: assumptions, journal: journal)
        worlds = start.worlds
        remarks = start.remarks
        keeper = try StateKeeper(
            folder, worlds: worlds, generation: start.generation, original: start.originalAssumptions, failed: failed
        )
    }

    /// Replays the inputs in a folder, changes nothing there, and gives what it found in sentences; nil where there is no
    /// state.
    ///
    /// Throws `StateError`; where `verifies`, also for an input that gives another answer than it gave then.
    package static func replay(folder path: String, verifies: Bool) throws -> [String]? {
        guard StateFolder.exists(path) else { return nil }
        return try StateStart.goOn(
            try StateFolder(path), journal: Journal.Limits(), mends: false, verifies: verifies
        )?.remarks
    }

    /// Lets all that was answered reach the disk, and closes the files.
    package func close() { keeper.close() }
}
