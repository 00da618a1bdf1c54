import Foundation
import TrustAPI
package import TrustDocuments

/// A folder of recorded exchanges: a folder in it for each endpoint, a file in that for each call.
package struct FixtureFolder: Sendable {
    /// The folder's own path.
    package let path: String

    /// The folder need not exist yet.
    package init(_ path: String) { self.path = path }

    /// The paths of the files that are there, below the folder, in order.
    package var paths: [String] {
        EndpointName.allCases.map(\.rawValue).flatMap { endpoint in
            let names = (try? FileManager.default.contentsOfDirectory(atPath: full(endpoint))) ?? []
            return names.filter { $0.hasSuffix(".json") }.map { "\(endpoint)/\($0)" }
        }.sorted()
    }

    /// Reads all exchanges.
    /// - Throws: `DocumentError` with everything that is wrong with any of them.
    package func read() throws(DocumentError) -> [FixtureExchange] {
        var exchanges: [FixtureExchange] = []
        var problems: [Problem] = []
        for path in paths {
            do throws(DocumentError) {
                exchanges.append(try read(path))
            } catch {
                problems += error.problems
            }
        }
        guard problems.isEmpty else { throw DocumentError(problems) }
        return exchanges
    }

    /// The folder in which exchanges are looked for where none is named.
    package static let usual = FixtureFolder("fixtures/exchanges")

    /// The exchanges that are in the program.
    /// - Throws: `DocumentError` where one of them is none.
    package static func bundled() throws(DocumentError) -> [FixtureExchange] {
        try BundledFiles.paths(below: usual.path).map { path throws(DocumentError) in
            try exchange(BundledFiles.contents(of: path) ?? [], source: path)
        }
    }

    /// Writes files, and nothing where that one is already there.
    /// - Throws: `FixtureError` where a file cannot be written.
    package func write(_ files: [FixtureFile]) throws(FixtureError) {
        for file in files {
            let url = URL(fileURLWithPath: full(file.path))
            let data = Data(file.text.utf8)
            guard (try? Data(contentsOf: url)) != data else { continue }
            do {
                try FileManager.default.createDirectory(
                    at: url.deletingLastPathComponent(), withIntermediateDirectories: true
                )
                try data.write(to: url, options: .atomic)
            } catch {
                throw .notWritten(file: url.path, reason: error.systemReason)
            }
        }
    }

    /// Removes the exchanges that are in no file of a recording, and gives back their paths: all of them where the recording
    /// is of all scenarios, else those of its scenarios. A file that is no exchange stays.
    /// - Throws: `FixtureError` where a file cannot be removed.
    package func removeStale(_ recording: FixtureSet, ofAll: Bool) throws(FixtureError) -> [String] {
        let kept = Set(recording.files.map(\.path))
        let stale = paths.filter { path in
            guard !kept.contains(path), let exchange = try? read(path) else { return false }
            return ofAll || recording.scenarios.contains(exchange.scenario)
        }
        for path in stale {
            do {
                try FileManager.default.removeItem(atPath: full(path))
            } catch {
                throw .notWritten(file: full(path), reason: error.systemReason)
            }
        }
        return stale
    }

    private func read(_ path: String) throws(DocumentError) -> FixtureExchange {
        let file = full(path)
        guard let data = FileManager.default.contents(atPath: file) else {
            throw DocumentError([
                Problem(source: file, message: "The file cannot be read: \(UnreadableFile.reason(file))")
            ])
        }
        return try Self.exchange(Array(data), source: file)
    }

    private static func exchange(_ bytes: [UInt8], source: String) throws(DocumentError) -> FixtureExchange {
        var exchange = try Coding.fixtureExchange.decode(
            try Document.readJSON(bytes, source: source), source: source
        )
        exchange.name = URL(fileURLWithPath: source).deletingPathExtension().lastPathComponent
        return exchange
    }

    private func full(_ path: String) -> String { (self.path as NSString).appendingPathComponent(path) }
}
