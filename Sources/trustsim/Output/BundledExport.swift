import Foundation
import TrustDocuments

/// Writes files that are in the program into a folder.
struct BundledExport {
    /// Their folder in the repository, such as `scenarios`.
    let source: String
    /// Where they go.
    let folder: String
    /// Whether files that are there and differ are replaced.
    let replaces: Bool

    /// Writes what is not there yet.
    /// - Returns: How many files the folder then has of them.
    /// - Throws: `CommandFailure` before anything is written where a file is there with other contents, unless it is replaced,
    ///   and where a file cannot be written.
    func write() throws -> Int {
        let files = BundledFiles.paths(below: source).map { path in
            (URL(fileURLWithPath: folder).appendingPathComponent(String(path.dropFirst(source.count + 1))), path)
        }
        let changed = files.filter { url, path in
            FileManager.default.contents(atPath: url.path)
                != BundledFiles.contents(of: path).map { Data($0) }
        }
        if !replaces, let first = changed.first(where: { FileManager.default.fileExists(atPath: $0.0.path) }) {
            throw CommandFailure(
                .failure,
                "'\(first.0.path)' exists and differs from the built-in file. Use --force to replace such files.")
        }
        for (url, path) in changed {
            do {
                try FileManager.default.createDirectory(
                    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(BundledFiles.contents(of: path) ?? []).write(to: url, options: .atomic)
            } catch {
                throw CommandFailure(.failure, "'\(url.path)' cannot be written: \(error.systemReason)")
            }
        }
        return files.count
    }
}
