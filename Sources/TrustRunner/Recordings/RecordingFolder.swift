import Foundation
package import TrustDocuments

/// A recording, as far as it could be read.
package struct RecordedRun: Sendable {
    /// The path of the file.
    package let path: String
    /// The first line.
    package let header: RecordingHeader
    /// The exchanges, in the order in which they were recorded.
    package let calls: [RecordingEntry]
    /// Why the file was not read to its end; nil where it was.
    package let broken: Problem?

    /// Pass what was wrong as `broken` where the file was not read to its end.
    package init(path: String, header: RecordingHeader, calls: [RecordingEntry], broken: Problem? = nil) {
        self.path = path
        self.header = header
        self.calls = calls
        self.broken = broken
    }
}

/// Reads recordings.
package enum RecordingFolder {
    /// Reads all recordings (`.jsonl`) of a folder, or the one that is named; each as far as it is whole.
    /// - Throws: `RecordingError` where there is none.
    package static func read(_ path: String) throws(RecordingError) -> [RecordedRun] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw .notFound(path: path)
        }
        let names = isFolder.boolValue ? (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [] : []
        let files =
            isFolder.boolValue ? names.filter { $0.hasSuffix(".jsonl") }.sorted().map { "\(path)/\($0)" } : [path]
        guard !files.isEmpty else { throw .notRead(path: path, reason: "there is no .jsonl file in it") }
        var runs: [RecordedRun] = []
        for file in files { runs.append(try readFile(file)) }
        return runs
    }

    private static func readFile(_ path: String) throws(RecordingError) -> RecordedRun {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .notRead(path: path, reason: "the file cannot be opened")
        }
        var header: RecordingHeader?
        var calls: [RecordingEntry] = []
        var broken: Problem?
        for (index, line) in data.split(separator: UInt8(ascii: "\n")).enumerated() {
            do throws(DocumentError) {
                let node = try Document.readJSON(Array(line), source: path)
                switch try Coding<RecordingLine>.recordingLine.decode(node, source: path) {
                case .header(let first): header = header ?? first
                case .call(let call): calls.append(call)
                }
            } catch {
                let reason = error.problems.first.map { problem in
                    problem.path.isEmpty ? problem.message : "\(problem.path): \(problem.message)"
                }
                broken = Problem(
                    source: path, place: Place(line: index + 1, column: 1),
                    message: "The line is broken, so the recording is read up to it. \(reason ?? "")"
                )
                break
            }
            if header == nil { break }
        }
        guard let header else {
            throw .notRead(path: path, reason: broken?.message ?? "its first line is not that of a recording")
        }
        return RecordedRun(path: path, header: header, calls: calls, broken: broken)
    }
}
