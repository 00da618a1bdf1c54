import Foundation
import NIOConcurrencyHelpers
import Testing

/// Gives each test of a suite a folder of its own for what it and its programs write. When the test is over, however it ends,
/// the folder goes, and programs that still run are killed.
struct Workplace: SuiteTrait, TestTrait, TestScoping {
    struct Absence: Error, CustomStringConvertible {
        let description = "This test has no folder: its suite lacks the trait .ownWorkplace."
    }

    private struct Place {
        let folder: String
        let programs = NIOLockedValueBox<[RunningProgram]>([])
    }

    @TaskLocal private static var current: Place?

    /// The folder of the test that is running. Throws `Absence`.
    static var folder: String {
        get throws {
            guard let current else { throw Absence() }
            return current.folder
        }
    }

    /// What programs of the test have in their temporary folder. Throws `Absence`.
    static var leftByPrograms: [String] {
        get throws {
            try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasPrefix("trustsim-") }
        }
    }

    /// Has a program of the test that is running end with it.
    static func look(after program: RunningProgram) {
        current?.programs.withLockedValue { $0.append(program) }
    }

    var isRecursive: Bool { true }

    func provideScope(
        for test: Test, testCase: Test.Case?, performing body: @Sendable () async throws -> Void
    ) async throws {
        guard testCase != nil else { return try await body() }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("trustsim-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let place = Place(folder: folder.path)
        let outcome = await Result.of { try await Self.$current.withValue(place) { try await body() } }
        for program in place.programs.withLockedValue({ $0 }) {
            program.signal(SIGKILL)
            await program.end()
        }
        try? FileManager.default.removeItem(at: folder)
        try outcome.get()
    }
}

extension Trait where Self == Workplace {
    static var ownWorkplace: Self { Self() }
}

extension Result where Failure == any Error {
    fileprivate static func of(_ body: () async throws -> Success) async -> Self {
        do { return .success(try await body()) } catch { return .failure(error) }
    }
}
