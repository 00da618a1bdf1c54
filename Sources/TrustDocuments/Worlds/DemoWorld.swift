package import TrustSimulator

/// The world that is served when no other is asked for: `fixtures/worlds/demo.yaml`, which is in the program.
package enum DemoWorld {
    /// The path of its file in the package, for messages.
    package static let source = "fixtures/worlds/demo.yaml"

    /// Reads it.
    /// - Throws: `DocumentError` where it is no world.
    package static func load() throws(DocumentError) -> World {
        let node = try Document.read(BundledFiles.contents(of: source) ?? [], source: source)
        return try Coding<World>.world.decode(node, source: source)
    }
}
