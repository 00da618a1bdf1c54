package import TrustAPI
package import TrustSimulator

/// The state of a server that outlasts its process, in a folder.
package struct KeptState: Sendable {
    let worlds: SharedWorlds
    let keeper: StateKeeper
    /// What a person should know of how it was brought back, in sentences.
    package let remarks: [String]
    /// The world that all share, as it is.
    package var world: World { worlds.shared.snapshot }

    /// How long a log may get, in bytes.
    package static let compactionSize = 64 * 1024 * 1024

    /// Brings the state in a folder back, or begins one there.
    ///
    /// `world` and `assumptions` are what a new state begins with; where `worldIsAskedFor` or `assumptionsAreAskedFor`, that
    /// of the folder has to have begun with the same. `failed` is told when the disk takes no more: nothing is answered from
    /// then on.
    /// - Throws: `StateError` where the folder cannot be used, or began with another world or other assumptions.
    package init(
        folder path: String, world: World, worldIsAskedFor: Bool, assuming assumptions: Assumptions,
        assumptionsAreAskedFor: Bool, journal: Journal.Limits, compactingAt compactionSize: Int = compactionSize,
        failed: @escaping @Sendable (String) -> Void
    ) throws {
        let folder = try StateFolder(path, for: .writing)
        let openness = folder.closeToOthers()
        let asked = StateStart.Asked(
            world: worldIsAskedFor ? world : nil, assumptions: assumptionsAreAskedFor ? assumptions : nil
        )
        let start =
            try StateStart.goOn(folder, asked: asked, journal: journal, mends: true)
            ?? StateStart.begin(folder, world: world, assuming: assumptions, journal: journal)
        worlds = start.worlds
        remarks = openness + start.remarks + Self.remarks(on: start.divergences)
        keeper = try StateKeeper(folder, start, compactingAt: compactionSize, failed: failed)
    }

    /// Replays the inputs in a folder, changes nothing there, and gives what it found in sentences; nil where there is no
    /// state.
    /// - Throws: `StateError`; where `verifies`, also for an input that gives another answer than it gave then.
    package static func replay(folder path: String, verifies: Bool) throws(StateError) -> [String]? {
        let folder = try StateFolder(path, for: .reading)
        guard let start = try StateStart.goOn(folder, journal: Journal.Limits(), mends: false) else { return nil }
        if verifies, let divergence = start.divergences.first { throw divergence }
        return start.remarks + remarks(on: start.divergences)
    }

    /// Lets all that was answered reach the disk, and closes the files.
    package func close() { keeper.close() }

    private static func remarks(on divergences: [StateError]) -> [String] {
        guard let first = divergences.first else { return [] }
        return ["\(first)\nAs many inputs do that: \(divergences.count). Another version may have answered them."]
    }
}
