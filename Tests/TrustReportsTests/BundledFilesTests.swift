import Foundation
import ScenarioStage
import Testing
import TrustDocuments

@Suite("The files in the program")
struct BundledFilesTests {
    private static let folders = ["fixtures", "scenarios"]

    /// What the repository has below the folders, by path.
    private func files() throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for folder in Self.folders {
            let root = packageRoot.appendingPathComponent(folder)
            let paths = try #require(FileManager.default.enumerator(atPath: root.path))
            for case let path as String in paths
            where paths.fileAttributes?[.type] as? FileAttributeType == .typeRegular {
                files["\(folder)/\(path)"] = Array(try Data(contentsOf: root.appendingPathComponent(path)))
            }
        }
        return files
    }

    @Test("are those of scenarios/ and fixtures/; RECORD_FIXTURES=1 writes them for the next build")
    func upToDate() throws {
        let file = packageRoot.appendingPathComponent("Sources/CBundledFiles/bundle.bin")
        let made = Data(BundledFiles.encoded(try files()))
        if ProcessInfo.processInfo.environment["RECORD_FIXTURES"] == "1" { try made.write(to: file) }
        let found = try Data(contentsOf: file)
        #expect(
            found == made,
            """
            \(file.path) is not up to date: run 'RECORD_FIXTURES=1 swift test --filter BundledFilesTests', after the other \
            tests that write fixtures.
            """)
    }

    @Test("are found by their paths")
    func found() throws {
        let files = try files()
        let changed = files.filter { BundledFiles.contents(of: $0.key) != $0.value }.keys.sorted()
        #expect(
            changed.isEmpty,
            "\(changed.count) files changed since the program was built: \(changed.prefix(3).joined(separator: ", "))")
        for folder in Self.folders {
            let expected = Set(files.keys.filter { $0.hasPrefix("\(folder)/") })
            let difference = expected.symmetricDifference(BundledFiles.paths(below: folder))
            #expect(difference.isEmpty, "\(difference.count) files, such as \(difference.min() ?? "")")
        }
    }

    @Test(
        "are not found by other paths",
        arguments: [
            "", "/", "a", "fixtures", "fixtures/", "fixtures/worlds/demo.yam", "fixtures/worlds/demo.yaml2",
            "Fixtures/worlds/demo.yaml", "zzz", "scenarios/journeys", "é",
        ])
    func missing(_ path: String) {
        #expect(BundledFiles.contents(of: path) == nil)
    }

    @Test("are none below a folder that is not there", arguments: ["", "fixture", "scenarios/", "zzz"])
    func noFolder(_ folder: String) {
        #expect(BundledFiles.paths(below: folder) == [])
    }
}
