import Foundation
import TrustDocuments

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// The folder of `serve --state`: the world that the server started with, a snapshot, and the inputs since in one or more
/// logs. It holds passwords, as an export does, and only its owner may read it.
///
/// | file | |
/// |---|---|
/// | `lock` | held by the process that uses the folder |
/// | `origin.json` | what a reset goes back to |
/// | `snapshot.json` | the state from which log number `generation` goes on |
/// | `log-N.jsonl` | the inputs since, one checked line each |
final class StateFolder: Sendable {
    let path: String
    private let lock: Int32

    /// Takes the folder, which is made where there is none. Throws `StateError` when another process has it.
    init(_ path: String) throws(StateError) {
        self.path = path
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700]
            )
        } catch {
            throw .unusable(path: path, reason: error.localizedDescription)
        }
        lock = open("\(path)/lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard lock >= 0 else { throw .unusable(path: path, reason: String(cString: strerror(errno))) }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            close(lock)
            throw .taken(path: path)
        }
    }

    deinit { close(lock) }

    /// Whether a state was begun there.
    static func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/snapshot.json") }

    func file(_ name: String) -> String { "\(path)/\(name)" }
    func logFile(_ generation: Int) -> String { file("log-\(generation).jsonl") }

    /// A document of the folder; nil where it is not there. Throws `StateError` for one that cannot be used.
    func read<Value>(_ name: String, _ coding: Coding<Value>) throws(StateError) -> Value? {
        guard let data = FileManager.default.contents(atPath: file(name)) else { return nil }
        do throws(DocumentError) {
            return try coding.decode(try Document.readJSON(Array(data), source: file(name)), source: file(name))
        } catch {
            throw .unusable(path: file(name), reason: error.description)
        }
    }

    /// Writes a document aside, lets it reach the disk, and puts it in its place as a whole.
    func write<Value>(_ value: Value, to name: String, _ coding: Coding<Value>) throws(StateError) {
        let bytes = Data(JSONWriter.compact(coding.encode(value)).utf8)
        let aside = file("\(name).new")
        do {
            try? FileManager.default.removeItem(atPath: aside)
            guard FileManager.default.createFile(atPath: aside, contents: bytes, attributes: [.posixPermissions: 0o600])
            else { throw CocoaError(.fileWriteUnknown) }
            let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: aside))
            try handle.synchronize()
            try handle.close()
        } catch {
            throw .unusable(path: aside, reason: error.localizedDescription)
        }
        guard rename(aside, file(name)) == 0 else {
            throw .unusable(path: file(name), reason: String(cString: strerror(errno)))
        }
        synchronizeNames()
    }

    /// Lets the names of the files reach the disk.
    func synchronizeNames() {
        let folder = open(path, O_RDONLY)
        guard folder >= 0 else { return }
        fsync(folder)
        close(folder)
    }
}

/// Why a folder of `serve --state` cannot be used.
package enum StateError: Error, CustomStringConvertible {
    case unusable(path: String, reason: String)
    case taken(path: String)
    /// The world or the assumptions that were asked for are not those of the folder.
    case differs(path: String, what: String)
    /// A line in the middle of a log is spoilt.
    case spoilt(path: String, line: Int)
    /// An input gave something else than it gave before.
    case diverges(path: String, line: Int)

    package var description: String {
        switch self {
        case .unusable(let path, let reason):
            "The state in '\(path)' cannot be used: \(reason)"
        case .taken(let path):
            "Another process has the state in '\(path)'. Stop it, or give this one a folder of its own."
        case .differs(let path, let what):
            "The state in '\(path)' was started with another \(what) than is asked for now. Leave the option out to go on "
                + "with it, or give another folder."
        case .spoilt(let path, let line):
            "\(path):\(line): this line is spoilt, though whole ones follow it. What came after it cannot be trusted."
        case .diverges(let path, let line):
            "\(path):\(line): this input gives another answer now than it gave then."
        }
    }
}
