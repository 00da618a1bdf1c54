import TrustAPI
import TrustDocuments
import TrustSimulator

/// The requests to one world, or to all, oldest first, and how many fell out: calls, and those that matched no endpoint.
struct JournalContents {
    var entries: [JournalEntry] = []
    var dropped: [EndpointDrop] = []
    /// The passwords of the accounts, which must not be shown wherever they stand.
    private(set) var secrets = SecretSearch.none

    /// With more accounts than this, each call is searched for the password of its own account alone.
    private static let mostSecrets = 200

    init(of worlds: [SharedWorld]) {
        for world in worlds {
            let (kept, lost) = world.journal.contents
            entries += kept
            dropped += lost
        }
        secrets = Self.secrets(of: worlds)
        if worlds.count > 1 { entries.sort { $0.id < $1.id } }
    }

    /// The passwords of the accounts of some worlds, as many as can be looked for in each call.
    static func secrets(of worlds: [SharedWorld]) -> SecretSearch {
        SecretSearch(Set(worlds.flatMap(\.passwords)).sorted().prefix(mostSecrets))
    }

    /// Adds what was unmatched under the login name of a private account before that came to be.
    fileprivate mutating func addUnmatched(of loginName: String, in shared: SharedWorld) {
        let (unmatched, lost) = shared.journal.unmatched(of: loginName)
        dropped += lost
        if !unmatched.isEmpty { entries = (unmatched + entries).sorted { $0.id < $1.id } }
    }

    /// The requests as they may be shown, and how many fell out.
    var node: Node {
        let coding = Coding<CallRecord>.callRecord(clock: Clock())
        return .map([
            ("requests", .list(entries) { [secrets] in coding.encode($0.record(hiding: secrets)) }),
            ("dropped", .number(droppedCount)),
        ])
    }

    var droppedCount: Int { dropped.reduce(0) { $0 + $1.count } }
    /// How many calls fell out.
    var droppedCalls: Int { dropped.reduce(0) { $0 + ($1.endpoint == nil ? 0 : $1.count) } }
}

extension SharedWorlds {
    /// The requests that came for an account, or all.
    ///
    /// Throws `WorldRefusal` for an account that there is not and that no request named.
    func calls(of account: String?) throws(WorldRefusal) -> JournalContents {
        guard let account else { return JournalContents(of: all) }
        let world: SharedWorld?
        do throws(WorldRefusal) {
            // To ask for the calls of a private world that is still to come does not make it.
            world = try presentWorld(ofAccount: account)
        } catch {
            // A client may have tried a name that there is not.
            let calls = JournalContents(of: [shared])
            guard calls.entries.contains(where: { $0.loginName == account }) else { throw error }
            world = shared
        }
        var calls = JournalContents(of: world.map { [$0] } ?? [])
        if world === shared {
            calls.entries.removeAll { $0.loginName != account }
        } else {
            calls.addUnmatched(of: account, in: shared)
        }
        return calls
    }
}
