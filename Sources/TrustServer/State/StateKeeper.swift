import NIOConcurrencyHelpers
import NIOHTTP1
import TrustAPI
import TrustDocuments
import TrustHTTP
import TrustSimulator

/// Carries inputs out one after another and writes each down, so that the worlds outlast the process.
final class StateKeeper: Sendable {
    private struct Turn {
        var log: StateLog
        var generation: Int
        /// How many bytes the last snapshot has.
        var snapshotBytes = 0
    }

    private let folder: StateFolder
    private let worlds: SharedWorlds
    private let turn: NIOLockedValueBox<Turn>
    private let original: Assumptions
    /// A log that is longer than this, and than the snapshot before it, is replaced by a new snapshot.
    private let compactionSize: Int
    private let failed: @Sendable (String) -> Void

    init(
        _ folder: StateFolder, _ start: StateStart, compactingAt compactionSize: Int,
        failed: @escaping @Sendable (String) -> Void
    ) throws {
        self.folder = folder
        worlds = start.worlds
        original = start.originalAssumptions
        self.compactionSize = compactionSize
        self.failed = failed
        let log = try StateLog(folder.openLog(start.generation), at: start.position, failed: failed)
        turn = NIOLockedValueBox(Turn(log: log, generation: start.generation))
    }

    /// What was done, and what makes sure that it lasts.
    struct Receipt: Sendable {
        fileprivate let log: StateLog
        fileprivate let line: Int

        /// Whether the input has reached the disk.
        var isReached: Bool { log.hasReached(line) }

        /// Returns once the input has reached the disk: only then may its answer go out.
        func reached() async { await log.reached(line) }
    }

    /// Answers a call, and writes it down.
    func answer(_ request: Request, headers: [FormField]) -> (JournalEntry, Receipt) {
        turn.withLockedValue { turn in
            let ticks = worlds.time.ticks
            // The names first: most calls name one account, and its password is to be that of before the call.
            let keyring = Keyring(of: request.saidLoginNames, in: worlds)
            let answered = worlds.time.holdStill(at: ticks) {
                worlds.world(for: request).answer(request, headers: headers)
            }
            let input = StateInput.call(SealedRequest(request, without: keyring))
            let outcome = SealedBytes(answered.answer, without: keyring)
            return (answered, append(StateEntry(ticks: ticks, input: input, outcome: outcome), &turn))
        }
    }

    /// Carries a request of the control API out, and writes down what it changed: itself where it is a write that succeeded,
    /// else the private worlds that came to be because it named them. What sets a password is not written down; a new
    /// snapshot has it.
    func carryOut(
        _ write: ControlWrite, isChange: Bool, _ body: () throws -> PendingResponse
    ) throws -> PendingResponse {
        try turn.withLockedValue { turn in
            let ticks = worlds.time.ticks
            let before = worlds.copiesMade
            let response = Result { try worlds.time.holdStill(at: ticks, body) }
            if isChange, case .success(.ready(let ready)) = response, ready.head.status.code < 300 {
                if write.carriesPassword {
                    compact(&turn)
                } else {
                    _ = append(StateEntry(ticks: ticks, input: .control(write), outcome: ready.digest), &turn)
                }
            } else {
                for name in worlds.lastCopies(worlds.copiesMade - before) {
                    _ = append(StateEntry(ticks: ticks, input: .copy(account: name)), &turn)
                }
            }
            return try response.get()
        }
    }

    /// What makes sure that all lasts that a response may tell of. Where it also tells how late it is, a line says so.
    func latest(tellingTime: Bool) -> Receipt {
        turn.withLockedValue { turn in
            if tellingTime, worlds.all.contains(where: { $0.currentClock.isRunning }) {
                return append(StateEntry(ticks: worlds.time.ticks, input: .look), &turn)
            }
            return Receipt(log: turn.log, line: turn.log.last)
        }
    }

    /// Writes down how late it is, lets all reach the disk, and closes the log.
    func close() {
        _ = latest(tellingTime: true)
        turn.withLockedValue { $0.log.close() }
    }

    private func append(_ entry: StateEntry, _ turn: inout Turn) -> Receipt {
        let receipt = Receipt(log: turn.log, line: turn.log.append(entry))
        if turn.log.bytes > max(compactionSize, turn.snapshotBytes) { compact(&turn) }
        return receipt
    }

    /// Begins a new log, and a snapshot from which it goes on. The old log counts until the snapshot is in its place.
    private func compact(_ turn: inout Turn) {
        do {
            let next = turn.generation + 1
            let log = try StateLog(folder.openLog(next), at: StateLine.Position(startOf: next), failed: failed)
            turn.log.close()
            if turn.log.hasFailed { return }
            let snapshot = worlds.stateSnapshot(generation: next, original: original)
            let bytes = try folder.write(snapshot, to: "snapshot.json", .snapshot)
            folder.removeLogs(before: next)
            turn = Turn(log: log, generation: next, snapshotBytes: bytes)
        } catch {
            turn.log.fail("The state cannot be written, so that nothing more is answered: \(error)")
        }
    }
}

extension PendingResponse {
    /// The same response, but not before what it tells of has reached the disk.
    func after(_ receipt: StateKeeper.Receipt) -> PendingResponse {
        switch self {
        case .ready(let response):
            if receipt.isReached { return self }
            return .later {
                await receipt.reached()
                return response
            }
        case .later(let respond):
            return .later {
                let response = await respond()
                await receipt.reached()
                return response
            }
        }
    }

    /// The same response, but not before all that it may tell of has reached the disk.
    func lasting(_ keeper: StateKeeper?, tellingTime: Bool) -> PendingResponse {
        guard let keeper else { return self }
        switch self {
        case .ready:
            return after(keeper.latest(tellingTime: tellingTime))
        case .later(let respond):
            return .later {
                let response = await respond()
                await keeper.latest(tellingTime: tellingTime).reached()
                return response
            }
        }
    }
}

extension HTTPResponse {
    /// The status and a digest of the body.
    var digest: SealedBytes { SealedBytes([.plain(Array("\(head.status.code) \(StateLine.checksum(body))".utf8))]) }
}
