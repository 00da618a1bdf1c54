import Foundation
import TrustAPI
import TrustDocuments

/// What is chosen for assumptions, on disk.
enum ProfileFile {
    /// Reads a profile. Throws `CommandFailure` that tells everything that is wrong with the file.
    static func read(_ path: String) throws -> Assumptions {
        guard let data = FileManager.default.contents(atPath: path) else {
            // A bare word is rather a mistaken name than a file.
            let isWord = path.utf8.allSatisfy(ASCII.isLetter)
            throw CommandFailure(
                isWord ? .usage : .badFile,
                "--profile takes documented, observed or a profile file. "
                    + (isWord
                        ? "'\(path)' is none of them.\(Suggestion.sentence(for: path, among: ["documented", "observed"]))"
                        : UnreadableFile.sentence("The file", path))
            )
        }
        do {
            return try Coding<Assumptions>.profile.decode(try Document.read(Array(data), source: path), source: path)
        } catch {
            throw CommandFailure(.badFile, "The profile file cannot be used.\n\(error)")
        }
    }

    /// Writes a profile. Throws `CommandFailure`.
    static func write(_ assumptions: Assumptions, to path: String, remark: [String]) throws {
        try OutputFile.write(assumptions.profileText(remark: remark), to: path, "The profile")
    }
}
