import Foundation

/// A program of the machine that checks what we write. Where it is not there, the tests that need it do not run.
struct Tool: Sendable {
    static let openssl = Tool(path: "/usr/bin/openssl")
    static let unzip = Tool(path: "/usr/bin/unzip")

    let path: String

    var exists: Bool { FileManager.default.isExecutableFile(atPath: path) }

    /// What the program prints, of both kinds, and how it ends. The files are in its folder under the names `0`, `1`
    /// and so on.
    func run(_ arguments: [String], files: [[UInt8]]) throws -> (text: String, status: Int32) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "trustsim-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (index, file) in files.enumerated() { try Data(file).write(to: folder.appending(path: "\(index)")) }
        let (process, output) = (Process(), Pipe())
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        process.waitUntilExit()
        return (text, process.terminationStatus)
    }
}
