import Foundation
import TrustAPI
package import TrustDocuments

/// Finds and reads scenario files.
package enum ScenarioLoader {
    /// The folder in which scenarios are looked for where none is named.
    package static let usualFolder = "scenarios"

    /// Reads the scenarios of the folder `scenarios` where there is one, else those that are in the program.
    /// - Throws: `DocumentError` with everything that is wrong in any of the files.
    package static func usual() throws(DocumentError) -> [Scenario] {
        FileManager.default.fileExists(atPath: usualFolder) ? try load([usualFolder]) : try bundled()
    }

    /// Reads the scenarios that are in the program. Their paths are those that they have in the repository.
    /// - Throws: `DocumentError` where one of them is none.
    package static func bundled() throws(DocumentError) -> [Scenario] {
        try distinct(
            BundledFiles.paths(below: usualFolder).map { path throws(DocumentError) in
                try scenario(in: path, id: identifier(of: path), BundledFiles.contents(of: path) ?? [])
            })
    }

    /// Reads scenarios from files, and from all `.yaml`, `.yml` and `.json` files below folders.
    ///
    /// A scenario without an id has its path below the folder as one.
    /// - Throws: `DocumentError` with everything that is wrong in any of the files.
    package static func load(_ paths: [String]) throws(DocumentError) -> [Scenario] {
        var scenarios: [Scenario] = []
        var problems: [Problem] = []
        var read: Set<String> = []
        for path in paths {
            do throws(DocumentError) {
                // A file that several paths lead to is read once.
                for file in try files(at: path) where read.insert(realPath(of: file.path)).inserted {
                    do throws(DocumentError) {
                        scenarios.append(try scenario(in: file.path, id: file.id, Document.contents(of: file.path)))
                    } catch {
                        problems += error.problems
                    }
                }
            } catch {
                problems += error.problems
            }
        }
        return try distinct(scenarios, problems)
    }

    /// The scenarios in the order of their ids, of which no two may be the same.
    private static func distinct(
        _ scenarios: [Scenario], _ former: [Problem] = []
    ) throws(DocumentError) -> [Scenario] {
        var problems = former
        for (id, same) in Dictionary(grouping: scenarios, by: \.id) where same.count > 1 {
            let sources = same.map(\.source).sorted()
            problems.append(
                Problem(source: sources[1], path: "id", message: "The id '\(id)' is also that of \(sources[0]).")
            )
        }
        guard problems.isEmpty else { throw DocumentError(problems.sorted { $0.source < $1.source }) }
        return scenarios.sorted { $0.id < $1.id }
    }

    private static func files(at path: String) throws(DocumentError) -> [(path: String, id: String)] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            let suggestion = UnreadableFile.suggestion(for: path)
            throw DocumentError(Problem(source: path, message: "There is no such file or folder.\(suggestion)"))
        }
        guard isFolder.boolValue else { return [(path, identifier(of: path))] }
        var visited: Set<String> = []
        return names(in: path, visited: &visited).map {
            ((path as NSString).appendingPathComponent($0), identifier(of: $0))
        }
    }

    /// The scenario files below a folder, links followed, each folder once. What begins with a dot is none: an editor's copy,
    /// or the folder into which the links of a Kubernetes ConfigMap lead.
    private static func names(in folder: String, visited: inout Set<String>) -> [String] {
        guard visited.insert(realPath(of: folder)).inserted else { return [] }
        var found: [String] = []
        for name in ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
        where !name.hasPrefix(".") {
            let path = (folder as NSString).appendingPathComponent(name)
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { continue }
            if isFolder.boolValue {
                found += names(in: path, visited: &visited).map { "\(name)/\($0)" }
            } else if ["yaml", "yml", "json"].contains((name as NSString).pathExtension) {
                found.append(name)
            }
        }
        return found
    }

    /// The path that links lead to.
    private static func realPath(of path: String) -> String {
        URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
    }

    /// The path without its ending, and without what stands before a folder called `scenarios`.
    private static func identifier(of path: String) -> String {
        let plain = (path as NSString).deletingPathExtension
        let parts = plain.split(separator: "/").map(String.init)
        // A file that is named by itself, outside of any such folder, is called as it is.
        let start = parts.lastIndex(of: "scenarios").map { $0 + 1 } ?? (path.hasPrefix("/") ? parts.count - 1 : 0)
        return parts[start...].joined(separator: "/")
    }

    private static func scenario(in path: String, id: String, _ bytes: [UInt8]) throws(DocumentError) -> Scenario {
        let node = try Document.read(bytes, source: path)
        var scenario = try Coding<Scenario>.scenario.decode(node, source: path)
        if scenario.id.isEmpty { scenario.id = id }
        scenario.source = path
        scenario.version = FNV1a(bytes).digits
        return scenario
    }
}
