import Foundation
import TrustDocuments
import TrustSimulator

/// A world on disk.
enum WorldFile {
    /// Reads a world. Throws `CommandFailure` that tells everything that is wrong with the file.
    static func read(_ path: String) throws -> World {
        guard let bytes = try? Document.bytes(of: path) else {
            throw CommandFailure(.badFile, UnreadableFile.sentence("The world file", path))
        }
        do {
            return try Coding<World>.world.decode(try Document.read(bytes, source: path), source: path)
        } catch {
            throw CommandFailure(.badFile, "The world file cannot be used.\n\(error)")
        }
    }
}
