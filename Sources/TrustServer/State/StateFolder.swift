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
/// logs. The worlds hold passwords, as an export does, so that only the owner may read the files.
///
/// | file | |
/// |---|---|
/// | `lock` | held by the process that uses the folder |
/// | `origin.json` | what a reset goes back to |
/// | `snapshot.json` | the state from which log number `generation` goes on |
/// | `log-N.jsonl` | the inputs since, one checked line each |
/// | `log-N.jsonl.damaged-…` | the copy of a log that could not be gone on with |
final class StateFolder: Sendable {
    enum Use {
        /// The folder is left as it is.
        case reading
        case writing
    }

    let path: String
    /// Negative where a folder that is only read has none.
    private let lock: Int32
    /// The folder itself, which is locked as well: its lock goes with no file.
    private let folder: Int32

    /// Takes the folder, which is made where there is none and it is to be written. Throws `StateError` when another process
    /// has it.
    init(_ path: String, for use: Use) throws(StateError) {
        self.path = path
        lock = try Self.takeLock(of: path, for: use)
        folder = open(path, O_RDONLY | O_CLOEXEC)
        // Some file systems have no locks for folders; there the file has to do.
        guard folder < 0 || Self.lock(folder, for: use) || errno != EWOULDBLOCK else {
            close(folder)
            if lock >= 0 { close(lock) }
            throw .taken(path: path)
        }
    }

    private static func lock(_ descriptor: Int32, for use: Use) -> Bool {
        flock(descriptor, (use == .writing ? LOCK_EX : LOCK_SH) | LOCK_NB) == 0
    }

    private static func takeLock(of path: String, for use: Use) throws(StateError) -> Int32 {
        let lock: Int32
        switch use {
        case .reading:
            lock = open("\(path)/lock", O_RDONLY | O_CLOEXEC)
            if lock < 0, errno == ENOENT { return lock }
        case .writing:
            do {
                try FileManager.default.createDirectory(
                    atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700]
                )
            } catch {
                throw .unusable(path: path, reason: "\(error.systemReason).")
            }
            lock = open("\(path)/lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        }
        if lock < 0 { throw failure(path) }
        guard Self.lock(lock, for: use) else {
            close(lock)
            throw .taken(path: path)
        }
        return lock
    }

    deinit { for descriptor in [lock, folder] where descriptor >= 0 { close(descriptor) } }

    func file(_ name: String) -> String { "\(path)/\(name)" }
    func logFile(_ generation: Int) -> String { file("log-\(generation).jsonl") }
    func exists(_ file: String) -> Bool { FileManager.default.fileExists(atPath: file) }

    /// The numbers of the logs that there are, lowest first.
    var generations: [Int] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.compactMap { name in
            Int(name.dropFirst(4).dropLast(6)).flatMap { name == "log-\($0).jsonl" ? $0 : nil }
        }.sorted()
    }

    /// The bytes of a file; nil where it is not there. Throws `StateError` for one that cannot be read.
    func contents(of file: String) throws(StateError) -> [UInt8]? {
        guard exists(file) else { return nil }
        do {
            return try Document.bytes(of: file)
        } catch {
            throw .unusable(path: file, reason: "\(error.systemReason).")
        }
    }

    /// A document of the folder; nil where it is not there. Throws `StateError` for one that cannot be used.
    func read<Value>(_ name: String, _ coding: Coding<Value>) throws(StateError) -> Value? {
        guard let bytes = try contents(of: file(name)) else { return nil }
        do throws(DocumentError) {
            return try coding.decode(try Document.readJSON(bytes, source: file(name)), source: file(name))
        } catch {
            throw .unusable(path: file(name), reason: error.description)
        }
    }

    /// Writes a document aside, lets it reach the disk, and puts it in its place as a whole. Gives its length in bytes.
    @discardableResult
    func write<Value>(_ value: Value, to name: String, _ coding: Coding<Value>) throws(StateError) -> Int {
        let temporary = file("\(name).new")
        unlink(temporary)
        var length = 0
        try Self.create(temporary) { handle in
            try JSONWriter.compact(coding.encode(value), inPiecesOf: 1 << 16) { piece in
                length += piece.utf8.count
                try handle.write(contentsOf: Data(piece.utf8))
            }
        }
        guard rename(temporary, file(name)) == 0 else { throw Self.failure(file(name)) }
        try synchronizeNames()
        return length
    }

    /// Makes a file that is not there yet, and lets what `fill` writes reach the disk.
    private static func create(_ path: String, _ fill: (FileHandle) throws -> Void) throws(StateError) {
        let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure(path) }
        do {
            let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
            try fill(handle)
            try handle.synchronize()
            try handle.close()
        } catch {
            throw .unusable(path: path, reason: "\(error.systemReason).")
        }
    }

    /// Opens a log for writing, which is made where there is none. Throws `StateError`.
    func openLog(_ generation: Int) throws(StateError) -> FileHandle {
        let path = logFile(generation)
        let descriptor = open(path, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw Self.failure(path) }
        try synchronizeNames()
        return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    /// Lets the names of the files reach the disk. Throws `StateError`.
    private func synchronizeNames() throws(StateError) {
        let folder = open(path, O_RDONLY | O_CLOEXEC)
        guard folder >= 0 else { throw Self.failure(path) }
        defer { close(folder) }
        // Some file systems cannot do that to a folder, and do not need it.
        guard fsync(folder) == 0 || errno == EINVAL else { throw Self.failure(path) }
    }

    /// Copies a damaged file within the folder, under a name of its contents, so that no copy replaces another. Gives the path
    /// of the copy. Throws `StateError`.
    func copyAside(_ file: String) throws(StateError) -> String {
        guard let bytes = try contents(of: file) else { throw .unusable(path: file, reason: "It is gone.") }
        let copy = "\(file).damaged-\(StateLine.checksum(bytes))"
        if exists(copy) { return copy }
        try Self.create(copy) { try $0.write(contentsOf: Data(bytes)) }
        return copy
    }

    /// Removes the logs that a snapshot has made needless.
    func removeLogs(before generation: Int) {
        for number in generations where number < generation { unlink(logFile(number)) }
    }

    /// Keeps others from reading what there is. Gives what a person should know of the folder itself.
    func closeToOthers() -> [String] {
        let files = ["lock", "origin.json", "snapshot.json"].map(file) + generations.map(logFile)
        for file in files { chmod(file, 0o600) }
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & 0o022 != 0 else { return [] }
        return ["Others may write to the folder '\(path)', and so exchange what is in it; 'chmod 700' keeps them out."]
    }

    private static func failure(_ path: String) -> StateError {
        .unusable(path: path, reason: String(cString: strerror(errno)))
    }
}
