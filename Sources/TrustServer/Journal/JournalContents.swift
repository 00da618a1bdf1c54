import TrustAPI
import TrustDocuments
import TrustSimulator

/// The calls of one world, or of all, oldest first, and how many fell out.
struct JournalContents {
    var entries: [JournalEntry] = []
    var dropped: [EndpointDrop] = []

    init(of worlds: [LiveWorld]) {
        for world in worlds {
            let (kept, lost) = world.journal.contents
            entries += kept
            dropped += lost
        }
        if worlds.count > 1 { entries.sort { $0.id < $1.id } }
    }

    /// The calls as they may be shown, and how many fell out.
    var node: Node { node(dropped: droppedCount) }

    func node(dropped: Int) -> Node {
        let coding = Coding<CallRecord>.callRecord(clock: Clock())
        return .map([
            ("requests", .list(entries.map { coding.encode($0.record) })), ("dropped", .number(dropped)),
        ])
    }

    var droppedCount: Int { dropped.reduce(0) { $0 + $1.count } }
}

extension LiveWorlds {
    /// The calls that came for an account, or all.
    ///
    /// Throws `WorldRefusal` for an account that there is not and that no call named.
    func calls(of account: String?) throws(WorldRefusal) -> JournalContents {
        guard let account else { return JournalContents(of: all) }
        let world: LiveWorld
        do throws(WorldRefusal) {
            // To ask for the calls of a private world that is still to come does not make it.
            guard let found = try presentWorld(ofAccount: account) else { return JournalContents(of: []) }
            world = found
        } catch {
            // A client may have tried a name that there is not.
            let calls = JournalContents(of: [shared])
            guard calls.entries.contains(where: { $0.loginName == account }) else { throw error }
            world = shared
        }
        var calls = JournalContents(of: [world])
        calls.entries.removeAll { $0.loginName != account && world === shared }
        return calls
    }
}
