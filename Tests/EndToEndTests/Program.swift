import Foundation
import NIOConcurrencyHelpers
import Testing

/// The folder of the package.
let packageRoot = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

/// The built executable, run as a user runs it.
struct Program {
    struct Outcome {
        let status: Int32
        let output: String
        let errors: String
    }

    /// The executable stands beside the bundle of the tests.
    static let file: URL = {
        let arguments = ProcessInfo.processInfo.arguments
        let bundle = arguments.first { $0.hasSuffix(".xctest") } ?? arguments[0]
        return URL(fileURLWithPath: bundle).deletingLastPathComponent().appendingPathComponent("trustsim")
    }()

    /// Runs the program to its end.
    static func run(
        _ arguments: String..., environment: [String: String] = [:]
    ) async throws -> Outcome {
        try await launch(arguments, environment: environment).outcome()
    }

    /// Starts the program in the folder of the package.
    static func launch(_ arguments: [String], environment: [String: String] = [:]) throws -> RunningProgram {
        try RunningProgram(file, arguments, environment: environment)
    }

    /// Runs a script of a shell to its end; in it, `trustsim` is the built program.
    static func shell(
        _ script: String, environment: [String: String] = [:], tools: String? = nil
    ) async throws -> Outcome {
        let folders = [tools, file.deletingLastPathComponent().path, ProcessInfo.processInfo.environment["PATH"]]
        let path = folders.compactMap(\.self).joined(separator: ":")
        return try await RunningProgram(
            URL(fileURLWithPath: "/usr/bin/env"), ["bash", "-euo", "pipefail", "-c", script],
            environment: environment.merging(["PATH": path]) { given, _ in given }
        ).outcome()
    }

    /// Whether a tool is there.
    static func has(_ tool: String) -> Bool {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
            FileManager.default.isExecutableFile(atPath: "\($0)/\(tool)")
        }
    }

    /// A path in a folder of its own that nothing stands at.
    static func freshPath(_ name: String) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        return folder.appendingPathComponent(name).path
    }

    /// Puts a text into a file of its own.
    static func file(_ name: String, _ text: String) throws -> String {
        let path = try freshPath(name)
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }
}

/// A process and what it has written so far.
final class RunningProgram: Sendable {
    private struct State {
        var output = ""
        var errors = ""
        var ended: Int32?
        var openPipes = 2
        var waiting: [(isMet: @Sendable (State) -> Bool, continuation: CheckedContinuation<Void, Never>)] = []

        var isOver: Bool { ended != nil && openPipes == 0 }
    }

    private let process: Process
    private let state = NIOLockedValueBox(State())

    init(_ file: URL, _ arguments: [String], environment: [String: String], input: FileHandle? = nil) throws {
        process = Process()
        process.executableURL = file
        process.arguments = arguments
        process.currentDirectoryURL = packageRoot
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, new in new }
        if let input { process.standardInput = input }
        collect(\.output, process.standardOutputPipe())
        collect(\.errors, process.standardErrorPipe())
        process.terminationHandler = { [self] process in update { $0.ended = process.terminationStatus } }
        try process.run()
    }

    /// Reads a pipe to its end on a thread of its own: a handler for readability crashes Foundation on Linux when its pipe
    /// goes while it is called.
    private func collect(_ path: any WritableKeyPath<State, String> & Sendable, _ pipe: Pipe) {
        let handle = pipe.fileHandleForReading
        Thread.detachNewThread { [self] in
            while true {
                let data = handle.availableData
                update { state in
                    if data.isEmpty { state.openPipes -= 1 }
                    state[keyPath: path] += String(decoding: data, as: UTF8.self)
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
        await withCheckedContinuation { continuation in
            update { $0.waiting.append((isMet, continuation)) }
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

    /// Returns when a text stands in what was written for people, or when the program is over.
    func saysToPeople(_ text: String) async { await wait { $0.errors.contains(text) } }

    func signal(_ number: Int32) { kill(process.processIdentifier, number) }

    func outcome() async -> Program.Outcome {
        await wait(\.isOver)
        return state.withLockedValue { Program.Outcome(status: $0.ended ?? -1, output: $0.output, errors: $0.errors) }
    }
}

extension Process {
    fileprivate func standardOutputPipe() -> Pipe {
        let pipe = Pipe()
        standardOutput = pipe
        return pipe
    }

    fileprivate func standardErrorPipe() -> Pipe {
        let pipe = Pipe()
        standardError = pipe
        return pipe
    }
}
