import TrustAPI
import TrustDocuments
import TrustSimulator

extension StateStart {
    /// Goes on with the state in a folder; nil where there is none. `asked` is what somebody wants to find there, and
    /// `mends` whether a torn line is taken out of its file.
    ///
    /// Throws `StateError`.
    static func goOn(
        _ folder: StateFolder, asked: Asked = Asked(), journal limits: Journal.Limits, mends: Bool
    ) throws(StateError) -> StateStart? {
        guard let snapshot = try folder.read("snapshot.json", .snapshot) else {
            for generation in folder.generations {
                guard try folder.contents(of: folder.logFile(generation))?.isEmpty != false else {
                    throw .unusable(path: folder.path, reason: "snapshot.json is missing, though there is a log.")
                }
            }
            return nil
        }
        guard let origin = try folder.read("origin.json", .worldInUse) else {
            throw .unusable(path: folder.path, reason: "origin.json is missing.")
        }
        try asked.check(origin, snapshot, in: folder)
        let worlds = SharedWorlds(
            snapshot.shared.world, startingAs: origin, assuming: snapshot.originalAssumptions, journal: limits
        )
        worlds.restore(snapshot)
        let logs = try logs(from: snapshot.generation, in: folder, copiesDamaged: mends)
        let generation = snapshot.generation + logs.count - 1
        var start = StateStart(
            worlds: worlds, generation: generation,
            position: logs.last?.position ?? StateLine.Position(startOf: generation),
            originalAssumptions: snapshot.originalAssumptions
        )
        try start.replay(logs, mends: mends)
        worlds.time.goOn(from: logs.last { !$0.entries.isEmpty }?.entries.last?.ticks ?? snapshot.ticks)
        // Only calls since the last snapshot would be there.
        for world in worlds.all { world.journal.empty() }
        return start
    }

    /// The log that a snapshot names and those after it, which a compaction had begun. A damaged one is refused, after a copy
    /// of it was made where `copiesDamaged`.
    private static func logs(
        from first: Int, in folder: StateFolder, copiesDamaged: Bool
    ) throws(StateError) -> [StateReader] {
        do throws(StateError) {
            return try logs(from: first, in: folder)
        } catch {
            guard case .damaged(var damage) = error, copiesDamaged else { throw error }
            damage.copy = try folder.copyAside(damage.path)
            throw .damaged(damage)
        }
    }

    private static func logs(from first: Int, in folder: StateFolder) throws(StateError) -> [StateReader] {
        var logs: [StateReader] = []
        while let bytes = try folder.contents(of: folder.logFile(first + logs.count)) {
            let generation = first + logs.count
            let log = try StateReader(bytes, path: folder.logFile(generation), generation: generation)
            // An unfinished line is taken away before another log gets its first.
            if !log.entries.isEmpty, let torn = logs.first(where: \.isTorn) {
                throw .damaged(torn.damage(.unfinished))
            }
            logs.append(log)
        }
        if logs.isEmpty { throw .unusable(path: folder.path, reason: "log-\(first).jsonl is missing.") }
        return logs
    }

    private mutating func replay(_ logs: [StateReader], mends: Bool) throws(StateError) {
        var replay = StateRestoration(worlds: worlds)
        for log in logs {
            divergences += replay.replay(log).map { found in
                .diverges(path: log.path, line: found.line, then: found.then.shown, now: found.now.shown)
            }
            if log.isTorn {
                remarks.append("The last line of '\(log.path)' was torn and is dropped; nobody got its answer.")
                if mends { try log.mend() }
            }
            remarks.append("'\(log.path)': \(log.entries.count) inputs replayed.")
        }
    }
}

extension SharedWorlds {
    /// Takes over what a snapshot holds.
    fileprivate func restore(_ snapshot: StateSnapshot) {
        assumptions.set(snapshot.assumptions)
        time.holdStill(at: snapshot.ticks) {
            shared.replace(with: snapshot.shared.world)
            shared.set(snapshot.shared.world.clock, fraction: snapshot.shared.fraction)
            for kept in snapshot.copies { addPrivate(kept.world).set(kept.world.clock, fraction: kept.fraction) }
        }
    }
}
