package import TrustSimulator

/// The world that is served when no other is asked for: `fixtures/worlds/demo.yaml`, carried in the program.
package enum DemoWorld {
    package static let source = "fixtures/worlds/demo.yaml"

    package static func load() throws(DocumentError) -> World {
        let node = try Document.read(PackageResources.demo_yaml, source: source)
        return try Coding<World>.world.decode(node, source: source)
    }
}
