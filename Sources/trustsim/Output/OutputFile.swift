import CoreFoundation
import Foundation

/// A file that a command writes: the one way in which it does.
///
/// `-` is stdout. What exists and is no regular file, such as a device or a FIFO, is written to. A regular file is replaced as
/// a whole, so that nobody reads half of it, and keeps its permissions; a link stays, and what it leads to is replaced.
enum OutputFile {
    /// The name of stdout.
    static let standardOutput = "-"

    /// Whether a path leads to stdout.
    static func isStandardOutput(_ path: String) -> Bool {
        guard case .descriptor(STDOUT_FILENO) = Destination(path) else { return false }
        return true
    }

    /// How long the reader of a FIFO may be late, in seconds. Nobody knows whether one comes at all.
    private static let longestWait = 10

    /// Where a path leads to.
    private enum Destination: Equatable {
        /// A stream that is open already: `-`, `/dev/stdout`, `/dev/fd/3`.
        case descriptor(Int32)
        /// What is neither a regular file nor a folder: a device, a FIFO.
        case special(String)
        /// A regular file, or none yet.
        case file(String)
        /// Links that lead to each other.
        case loop

        init(_ path: String) {
            if let descriptor = Self.descriptor(path) {
                self = .descriptor(descriptor)
                return
            }
            let status = OutputFile.status(of: path)
            if status == nil, errno == ELOOP {
                self = .loop
                return
            }
            let isSpecial = status.map { $0.kind != S_IFREG && $0.kind != S_IFDIR } ?? false
            self = isSpecial ? .special(path) : .file(Self.resolved(path))
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
                guard let link = try? FileManager.default.destinationOfSymbolicLink(atPath: path) else { break }
                let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
                path = link.hasPrefix("/") ? link : folder.appendingPathComponent(link).path
            }
            return URL(fileURLWithPath: path).standardizedFileURL.path
        }
    }

    /// Refuses, before anything else is done, files that cannot be written, and one that is named twice.
    static func check(_ files: [(option: String, path: String?)]) throws(CommandFailure) {
        var earlier: [(option: String, destination: Destination)] = []
        for (option, path) in files {
            guard let path else { continue }
            let destination = Destination(path)
            if let reason = obstacle(to: destination) {
                throw CommandFailure(.usage, "\(option) \(path): \(reason).")
            }
            // A device takes what comes.
            if case .special = destination { continue }
            if let other = earlier.first(where: { $0.destination == destination }) {
                throw CommandFailure(.usage, "\(option) \(path): \(other.option) is written there.")
            }
            earlier.append((option, destination))
        }
    }

    /// What the system knows of what a path leads to; nil where nothing is there.
    private static func status(of path: String) -> stat? {
        var status = stat()
        return stat(path, &status) == 0 ? status : nil
    }

    /// Why a destination cannot be written to; nil where it can.
    private static func obstacle(to destination: Destination) -> String? {
        switch destination {
        case .descriptor(let descriptor):
            return fcntl(descriptor, F_GETFD) < 0 ? "nothing is open under that number" : nil
        case .special(let path):
            if status(of: path)?.kind == S_IFSOCK { return "this is a socket" }
            return access(path, W_OK) == 0 ? nil : "it cannot be written to"
        case .loop:
            return "its symbolic links lead in a circle"
        case .file(let path):
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
            guard let parent = status(of: folder) else { return "there is no folder \(folder)" }
            guard parent.kind == S_IFDIR else { return "\(folder) is no folder" }
            guard let status = status(of: path) else {
                return access(folder, W_OK) == 0 ? nil : "the folder cannot be written to"
            }
            if status.kind == S_IFDIR { return "this is a folder" }
            // The folder of a file that is mounted into a container is often not writable.
            return access(folder, W_OK) == 0 || access(path, W_OK) == 0 ? nil : "it cannot be written to"
        }
    }

    /// Removes what an earlier run has left, so that nobody takes it for a result of this one.
    static func remove(_ path: String?) {
        guard let path, case .file(let target) = Destination(path) else { return }
        if unlink(target) != 0, errno != ENOENT { truncate(target, 0) }
    }

    /// Writes a text; `what` names it in the sentence that says why it cannot be written.
    static func write(_ text: String, to path: String, _ what: String) throws(CommandFailure) {
        do throws(Descriptor.Failure) {
            switch Destination(path) {
            case .descriptor(STDOUT_FILENO): Terminal.put(text, ending: "")
            case .descriptor(let number): try Descriptor(number: number).write(text)
            case .special(let path):
                let number = try open(path)
                defer { close(number) }
                try Descriptor(number: number).write(text)
            case .file(let target): try replace(target, with: text)
            case .loop: throw Descriptor.Failure(code: ELOOP)
            }
        } catch {
            throw CommandFailure(.failure, "\(what) cannot be written to \(path): \(error.reason).")
        }
    }

    /// Opens what is there, or a new file that only its owner reads; the reader of a FIFO is waited for. Returns its number.
    static func open(_ path: String, _ flags: Int32 = 0) throws(Descriptor.Failure) -> Int32 {
        let deadline = ContinuousClock.now + .seconds(longestWait)
        var isTold = false
        while true {
            // A FIFO without a reader would be waited for in a way that nothing ends.
            let number = Foundation.open(path, O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC | flags, 0o600)
            guard number < 0 else {
                _ = fcntl(number, F_SETFL, fcntl(number, F_GETFL) & ~O_NONBLOCK)
                return number
            }
            guard errno == ENXIO, ContinuousClock.now < deadline else { throw Descriptor.Failure(code: errno) }
            if !isTold { Terminal.tell("Waiting up to \(longestWait) seconds for a reader of \(path) …") }
            isTold = true
            usleep(20_000)
        }
    }

    /// Puts a whole new file in the place of another, with its permissions and its owner.
    private static func replace(_ path: String, with text: String) throws(Descriptor.Failure) {
        let status = status(of: path)
        let draft = path + ".\(RandomName.make())"
        do throws(Descriptor.Failure) {
            try create(draft, O_EXCL, text) { number in
                guard let status else { return }
                _ = fchown(number, status.st_uid, status.st_gid)
                _ = fchmod(number, status.st_mode & 0o7777)
            }
            guard rename(draft, path) == 0 else { throw Descriptor.Failure(code: errno) }
        } catch {
            unlink(draft)
            // A file whose folder cannot be written to, or which is mounted, is written in its place.
            guard status != nil, [EACCES, EPERM, EROFS, EBUSY].contains(error.code) else { throw error }
            try create(path, O_TRUNC, text)
        }
    }

    private static func create(
        _ path: String, _ flag: Int32, _ text: String, _ prepare: (Int32) -> Void = { _ in }
    ) throws(Descriptor.Failure) {
        let number = Foundation.open(path, O_WRONLY | O_CREAT | O_CLOEXEC | flag, 0o666)
        guard number >= 0 else { throw Descriptor.Failure(code: errno) }
        defer { close(number) }
        prepare(number)
        try Descriptor(number: number).write(text)
    }
}

extension stat {
    /// Whether it is a regular file, a folder, a socket or something else.
    fileprivate var kind: mode_t { st_mode & S_IFMT }
}
