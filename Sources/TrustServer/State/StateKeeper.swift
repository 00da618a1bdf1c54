import NIOConcurrencyHelpers
import NIOHTTP1
import TrustAPI
import TrustDocuments
import TrustSimulator

/// Carries inputs out one after another and writes each down, so that the worlds outlast the process.
final class StateKeeper: Sendable {
    /// A log that is longer than this is replaced by a snapshot.
    static let compactionSize = 64 * 1024 * 1024

    private struct Turn {
        var log: StateLog
        var generation: Int
    }

    private let folder: StateFolder
    private let worlds: LiveWorlds
    private let turn: NIOLockedValueBox<Turn>
    private let original: [String: String]
    private let failed: @Sendable (String) -> Void

    init(
        _ folder: StateFolder, worlds: LiveWorlds, generation: Int, original: [String: String],
        failed: @escaping @Sendable (String) -> Void
    ) throws {
        self.folder = folder
        self.worlds = worlds
        self.original = original
        self.failed = failed
        let log = try StateLog(folder.logFile(generation), failed: failed)
        turn = NIOLockedValueBox(Turn(log: log, generation: generation))
    }

    /// What was done, and what makes sure that it lasts.
    struct Receipt: Sendable {
        fileprivate let log: StateLog
        fileprivate let line: Int

        /// Returns once the input has reached the disk: only then may its answer go out.
        func reached() async { await log.reached(line) }
    }

    /// Answers a call, and writes it down.
    func answer(_ request: Request, headers: [FormField]) -> (LiveWorld.Answered, Receipt) {
        turn.withLockedValue { turn in
            let ticks = worlds.time.ticks
            let answered = worlds.time.holdStill(at: ticks) {
                worlds.world(for: request).answer(request, headers: headers)
            }
            let line = turn.log.append(StateEntry(ticks: ticks, input: .call(request), outcome: answered.body))
            let receipt = Receipt(log: turn.log, line: line)
            compactWhereDue(&turn)
            return (answered, receipt)
        }
    }

    /// Carries a write to the control API out, and writes it down where it succeeded.
    func carryOut(
        _ write: ControlWrite, _ body: () throws -> PendingResponse
    ) rethrows -> (PendingResponse, Receipt?) {
        try turn.withLockedValue { turn in
            let ticks = worlds.time.ticks
            let response = try worlds.time.holdStill(at: ticks, body)
            guard case .ready(let ready) = response, ready.status.code < 300 else { return (response, nil) }
            let line = turn.log.append(StateEntry(ticks: ticks, input: .control(write), outcome: ready.digest))
            let receipt = Receipt(log: turn.log, line: line)
            compactWhereDue(&turn)
            return (response, receipt)
        }
    }

    func close() { turn.withLockedValue { $0.log.close() } }

    /// Begins a new log, and a snapshot from which it goes on. The old log counts until the snapshot is in its place.
    private func compactWhereDue(_ turn: inout Turn) {
        guard turn.log.bytes > Self.compactionSize else { return }
        do {
            let next = turn.generation + 1
            let log = try StateLog(folder.logFile(next), failed: failed)
            folder.synchronizeNames()
            turn.log.close()
            let snapshot = worlds.settledSnapshot(generation: next, original: original)
            try folder.write(snapshot, to: "snapshot.json", .snapshot)
            StateStart.removeLogs(before: next, in: folder)
            turn = Turn(log: log, generation: next)
        } catch {
            failed("The state cannot be compacted: \(error)")
        }
    }
}

extension PendingResponse {
    /// The same response, but not before what it tells of has reached the disk.
    func after(_ receipt: StateKeeper.Receipt?) -> PendingResponse {
        guard let receipt, case .ready(let response) = self else { return self }
        return .later {
            await receipt.reached()
            return response
        }
    }
}

extension HTTPResponse {
    /// The status and a digest of the body.
    var digest: [UInt8] { Array("\(status.code) \(StateLine.checksum(body))".utf8) }
}
