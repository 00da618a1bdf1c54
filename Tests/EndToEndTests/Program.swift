import Foundation

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
        try await run(arguments, environment: environment)
    }

    static func run(_ arguments: [String], environment: [String: String] = [:]) async throws -> Outcome {
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

    /// Whether a test that needs a tool runs: where the tool is there, and always in CI, which has to install it.
    static func expects(_ tool: String) -> Bool {
        ProcessInfo.processInfo.environment["CI"] == "true" || has(tool)
    }

    private static func has(_ tool: String) -> Bool {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
            FileManager.default.isExecutableFile(atPath: "\($0)/\(tool)")
        }
    }

    /// A path in a folder of its own, within that of the test, that nothing stands at.
    static func freshPath(_ name: String) throws -> String {
        let folder = URL(fileURLWithPath: try Workplace.folder).appendingPathComponent(UUID().uuidString)
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
