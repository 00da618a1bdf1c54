import Foundation

/// A file that a command writes: the one way in which it does.
///
/// `-` is stdout. What exists and is no regular file, such as a device or a FIFO, is written to. A regular file is replaced as
/// a whole, so that nobody reads half of it; a link stays, and what it leads to is replaced.
enum OutputFile {
    /// The name of stdout.
    static let standardOutput = "-"

    /// Whether a path leads to stdout.
    static func isStandardOutput(_ path: String) -> Bool {
        guard case .descriptor(STDOUT_FILENO) = Destination(path) else { return false }
        return true
    }

    /// Where a path leads to.
    private enum Destination {
        /// A stream that is open already: `-`, `/dev/stdout`, `/dev/fd/3`.
        case descriptor(Int32)
        /// What is neither a regular file nor a folder: a device, a FIFO.
        case special(String)
        /// A regular file, or none yet.
        case file(String)

        init(_ path: String) {
            if let descriptor = Self.descriptor(path) {
                self = .descriptor(descriptor)
                return
            }
            var status = stat()
            let isThere = stat(path, &status) == 0
            let kind = status.st_mode & S_IFMT
            self = isThere && kind != S_IFREG && kind != S_IFDIR ? .special(path) : .file(Self.resolved(path))
        }

        private static func descriptor(_ path: String) -> Int32? {
            switch path {
            case OutputFile.standardOutput, "/dev/stdout": return STDOUT_FILENO
            case "/dev/stderr": return STDERR_FILENO
            default:
                let folder = ["/dev/fd/", "/proc/self/fd/"].first { path.hasPrefix($0) }
                return folder.flatMap { Int32(path.dropFirst($0.count)) }
            }
        }

        /// A path without links, also where the last one leads to nothing yet.
        private static func resolved(_ path: String) -> String {
            var path = path
            // As many as the system follows.
            for _ in 0..<40 {
                guard let link = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else { return path }
                let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
                path = link.hasPrefix("/") ? link : folder.appendingPathComponent(link).path
            }
            return path
        }
    }

    /// Refuses, before anything else is done, a file that cannot be written. Throws `CommandFailure`.
    static func check(_ path: String?, option: String) throws {
        guard let path else { return }
        switch Destination(path) {
        case .descriptor(let descriptor):
            guard fcntl(descriptor, F_GETFD) >= 0 else {
                throw CommandFailure(.usage, "\(option) \(path): nothing is open under that number.")
            }
        case .special(let path):
            guard access(path, W_OK) == 0 else {
                throw CommandFailure(.usage, "\(option) \(path): it cannot be written to.")
            }
        case .file(let target):
            let folder = URL(fileURLWithPath: target).deletingLastPathComponent().path
            var isFolder: ObjCBool = false
            let files = FileManager.default
            guard files.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue,
                files.isWritableFile(atPath: folder)
            else {
                throw CommandFailure(.usage, "\(option) \(path): the folder is not there, or cannot be written to.")
            }
            guard !files.fileExists(atPath: target, isDirectory: &isFolder) || !isFolder.boolValue else {
                throw CommandFailure(.usage, "\(option) \(path): this is a folder.")
            }
        }
    }

    /// Removes what an earlier run has left, so that nobody takes it for a result of this one.
    static func remove(_ path: String?) {
        if let path, case .file(let target) = Destination(path) { unlink(target) }
    }

    /// Writes a text. Throws `CommandFailure`; `what` says in its sentence what could not be written.
    static func write(_ text: String, to path: String, _ what: String) throws {
        do {
            switch Destination(path) {
            case .descriptor(STDOUT_FILENO):
                Terminal.put(text, ending: "")
            case .descriptor(let number):
                try Descriptor(number: number).write(text)
            case .special(let path):
                let number = open(path, O_WRONLY | O_NOCTTY)
                guard number >= 0 else { throw Descriptor.Failure(code: errno) }
                defer { close(number) }
                try Descriptor(number: number).write(text)
            case .file(let target):
                try Data(text.utf8).write(to: URL(fileURLWithPath: target), options: .atomic)
            }
        } catch {
            let reason = (error as? Descriptor.Failure)?.reason ?? error.localizedDescription
            throw CommandFailure(.failure, "\(what) cannot be written to \(path): \(reason)")
        }
    }
}
