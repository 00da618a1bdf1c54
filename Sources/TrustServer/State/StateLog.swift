import Foundation
import NIOConcurrencyHelpers
import TrustDocuments

/// Writes inputs down before their answers go out, many to one sync.
final class StateLog: Sendable {
    private struct State {
        var buffer: [UInt8] = []
        /// How many lines were handed in, and how many of them have reached the disk.
        var appended = 0
        var durable = 0
        var waiting: [(line: Int, done: CheckedContinuation<Void, Never>)] = []
        var isWriting = false
        var isClosed = false
    }

    private let state = NIOLockedValueBox(State())
    private let handle: FileHandle
    private let queue = DispatchQueue(label: "trustsim.state")
    private let failed: @Sendable (String) -> Void
    /// How many bytes were handed in.
    private let size = NIOLockedValueBox(0)

    /// Goes on with a log at its end. `failed` is told when the disk takes no more; nothing is answered from then on.
    init(_ path: String, failed: @escaping @Sendable (String) -> Void) throws {
        if !FileManager.default.fileExists(atPath: path) {
            guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
            else { throw StateError.unusable(path: path, reason: "it cannot be made") }
        }
        handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        let end = try handle.seekToEnd()
        size.withLockedValue { $0 = Int(end) }
        self.failed = failed
    }

    var bytes: Int { size.withLockedValue { $0 } }

    /// Hands a line in, and gives its number. Lines reach the disk in the order in which they are handed in.
    func append(_ entry: StateEntry) -> Int {
        let line = StateLine.write(Coding<StateEntry>.stateEntry.encode(entry))
        size.withLockedValue { $0 += line.count }
        let (number, starts) = state.withLockedValue { state in
            state.buffer += line
            state.appended += 1
            defer { state.isWriting = true }
            return (state.appended, !state.isWriting)
        }
        if starts { queue.async { self.write() } }
        return number
    }

    /// Returns once a line has reached the disk.
    func reached(_ line: Int) async {
        await withCheckedContinuation { continuation in
            let isThere = state.withLockedValue { state in
                if state.durable < line { state.waiting.append((line, continuation)) }
                return state.durable >= line
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

    /// Writes what there is, as often as there is more of it.
    private func write() {
        while true {
            let (bytes, last) = state.withLockedValue { state in
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
                failed("The log of the state cannot be written: \(error.localizedDescription)")
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
