import Foundation
import NIOConcurrencyHelpers
import Testing
import TrustProcesses

/// A process and what it has written so far.
///
/// Whoever waits for something of it waits no longer than until the process is over, and a test that is cancelled, as by its
/// time limit, ends it.
final class RunningProgram: Sendable {
    private struct State {
        var outputBytes: [UInt8] = []
        var errorBytes: [UInt8] = []
        var ended: Int32?
        var openPipes = 2
        var waiting: [(isMet: @Sendable (State) -> Bool, continuation: CheckedContinuation<Void, Never>)] = []

        var output: String { String(decoding: outputBytes, as: UTF8.self) }
        var errors: String { String(decoding: errorBytes, as: UTF8.self) }
        var isOver: Bool { ended != nil && openPipes == 0 }
    }

    private let process: ChildProcess
    private let state = NIOLockedValueBox(State())

    /// Starts a program in the folder of the package. Its temporary files are in the folder of the test.
    init(_ file: URL, _ arguments: [String], environment: [String: String], input: FileHandle? = nil) throws {
        var surroundings = ProcessInfo.processInfo.environment
        // A condition of a test has no folder.
        if let folder = try? Workplace.folder { surroundings["TMPDIR"] = folder }
        let (output, errors) = (Pipe(), Pipe())
        process = try ChildProcess(
            [file.path] + arguments, environment: surroundings.merging(environment) { $1 }, input: input,
            isolation: ChildProcess.Isolation(
                output: output.fileHandleForWriting, errors: errors.fileHandleForWriting, folder: packageRoot.path
            )
        )
        try output.fileHandleForWriting.close()
        try errors.fileHandleForWriting.close()
        collect(\.outputBytes, output.fileHandleForReading)
        collect(\.errorBytes, errors.fileHandleForReading)
        Thread.detachNewThread { [self] in
            let status = process.wait()
            update { $0.ended = status }
        }
        Workplace.look(after: self)
    }

    /// Reads a pipe to its end on a thread of its own: a handler for readability crashes Foundation on Linux when its pipe
    /// goes while it is called.
    private func collect(_ path: any WritableKeyPath<State, [UInt8]> & Sendable, _ handle: FileHandle) {
        Thread.detachNewThread { [self] in
            while true {
                let data = handle.availableData
                update { state in
                    if data.isEmpty { state.openPipes -= 1 }
                    state[keyPath: path] += data
                }
                if data.isEmpty { return }
            }
        }
    }

    private func update(_ change: (inout State) -> Void) {
        let met = state.withLockedValue { state in
            change(&state)
            let snapshot = state
            let met = state.waiting.filter { snapshot.isOver || $0.isMet(snapshot) }.map(\.continuation)
            state.waiting.removeAll { snapshot.isOver || $0.isMet(snapshot) }
            return met
        }
        for continuation in met { continuation.resume() }
    }

    private func wait(_ isMet: @escaping @Sendable (State) -> Bool) async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                update { $0.waiting.append((isMet, continuation)) }
            }
        } onCancel: {
            signal(SIGKILL)
        }
    }

    /// The addresses of the line READY, once it is there.
    func ready() async throws -> [String: Any] {
        await wait { $0.output.contains("\n") }
        let line = state.withLockedValue { $0.output }.prefix { $0 != "\n" }
        #expect(line.hasPrefix("READY {"))
        let object = try JSONSerialization.jsonObject(with: Data(line.dropFirst(6).utf8))
        return try #require(object as? [String: Any])
    }

    /// Returns when a text has come on standard output, or all is over.
    func says(_ text: String) async { await wait { $0.output.contains(text) } }

    /// Returns when a text has come on standard error, or all is over.
    func tells(_ text: String) async { await wait { $0.errors.contains(text) } }

    func outputSoFar() -> String { state.withLockedValue { $0.output } }

    /// Sends a signal, unless the process has ended.
    func signal(_ number: Int32) {
        state.withLockedValue { state in
            if state.ended == nil { _ = kill(process.id, number) }
        }
    }

    /// Returns when the process has ended, whatever else has its streams.
    func end() async { await wait { $0.ended != nil } }

    func outcome() async -> Program.Outcome {
        await wait(\.isOver)
        return state.withLockedValue { Program.Outcome(status: $0.ended ?? -1, output: $0.output, errors: $0.errors) }
    }
}
