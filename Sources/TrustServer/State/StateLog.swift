import Foundation
import NIOConcurrencyHelpers
import TrustDocuments
import TrustHTTP

/// Writes inputs down before their answers go out, many to one sync.
final class StateLog: Sendable {
    fileprivate struct State {
        var buffer: [UInt8] = []
        /// How many lines were handed in, and how many of them have reached the disk.
        var appended = 0
        var durable = 0
        var waiting: [(line: Int, done: CheckedContinuation<Void, Never>)] = []
        var isWriting = false
        var hasFailed = false
        /// How many bytes were handed in, those of earlier processes included.
        var bytes: Int
        /// Where the next line goes.
        var position: StateLine.Position
    }

    private let state: NIOLockedValueBox<State>
    private let handle: FileHandle
    private let queue = DispatchQueue(label: "trustsim.state")
    private let failed: @Sendable (String) -> Void

    /// Goes on with a log at its end, which is at `position`. `failed` is told when the disk takes no more; nothing is answered from then on.
    init(_ handle: FileHandle, at position: StateLine.Position, failed: @escaping @Sendable (String) -> Void) throws {
        self.handle = handle
        state = NIOLockedValueBox(State(bytes: Int(try handle.seekToEnd()), position: position))
        self.failed = failed
    }

    var bytes: Int { state.withLockedValue { $0.bytes } }
    var hasFailed: Bool { state.withLockedValue { $0.hasFailed } }
    /// The number of the last line that was handed in.
    var last: Int { state.withLockedValue { $0.appended } }

    /// Hands a line in, and gives its number. Lines reach the disk in the order in which they are handed in.
    func append(_ entry: StateEntry) -> Int {
        let node = Coding<StateEntry>.stateEntry.encode(entry)
        let (number, starts) = state.withLockedValue { state in
            let line = StateLine.write(node, at: &state.position)
            state.buffer += line
            state.bytes += line.count
            state.appended += 1
            defer { state.isWriting = true }
            return (state.appended, !state.isWriting)
        }
        if starts { queue.async { self.write() } }
        return number
    }

    /// Whether a line has reached the disk.
    func hasReached(_ line: Int) -> Bool { state.withLockedValue { $0.hasReached(line) } }

    /// Returns once a line has reached the disk, and never when it cannot.
    func reached(_ line: Int) async {
        await withCheckedContinuation { continuation in
            let isThere = state.withLockedValue { state in
                if !state.hasReached(line) { state.waiting.append((line, continuation)) }
                return state.hasReached(line)
            }
            if isThere { continuation.resume() }
        }
    }

    /// Writes all that was handed in, and closes the file.
    func close() {
        queue.sync {
            write()
            try? handle.close()
        }
    }

    /// Lets nothing more be answered: what a line stands for cannot be kept.
    func fail(_ reason: String) {
        state.withLockedValue { $0.hasFailed = true }
        failed(reason)
    }

    /// Writes what there is, as often as there is more of it.
    private func write() {
        while true {
            let (bytes, last) = state.withLockedValue { state in
                if state.hasFailed { return ([UInt8](), 0) }
                defer { state.buffer = [] }
                if state.buffer.isEmpty { state.isWriting = false }
                return (state.buffer, state.appended)
            }
            if bytes.isEmpty { return }
            do {
                try handle.write(contentsOf: Data(bytes))
                try handle.synchronize()
            } catch {
                // Whoever waits is left waiting: what is not on the disk is not answered.
                fail("The state cannot be written, so that nothing more is answered: \(error.systemReason).")
                return
            }
            let done = state.withLockedValue { state in
                state.durable = last
                defer { state.waiting.removeAll { $0.line <= last } }
                return state.waiting.filter { $0.line <= last }.map(\.done)
            }
            for continuation in done { continuation.resume() }
        }
    }
}

extension StateLog.State {
    fileprivate func hasReached(_ line: Int) -> Bool { durable >= line && !hasFailed }
}
