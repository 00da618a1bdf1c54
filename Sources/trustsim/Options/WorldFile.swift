import TrustDocuments
import TrustSimulator

/// A world on disk.
enum WorldFile {
    /// Reads a world, or the demo where no file is named.
    static func read(_ path: String?) throws -> World {
        guard let path else { return try DemoWorld.load() }
        let bytes = try InputFile.bytes(of: path, "The world file")
        return try InputFile.usable(
            "The world file", Coding<World>.world.decode(Document.read(bytes, source: path), source: path)
        )
    }
}
