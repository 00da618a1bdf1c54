import Foundation
import TrustDocuments
import TrustSimulator

/// The world that a simulator starts with.
public enum TestWorld: Sendable {
    /// The demo world: `login_name` with `login_password`, an order in every state, and a clock that stands still.
    case demo
    /// A world in YAML or JSON.
    case yaml(String)
    /// A file with a world in YAML, or in JSON if it is called `….json`.
    case file(String)

    func load() throws(SimulatorError) -> World {
        switch self {
        case .demo:
            do {
                return try DemoWorld.load()
            } catch {
                throw .badWorld("\(error)")
            }
        case .yaml(let text):
            return try Self.read(Array(text.utf8), source: "world")
        case .file(let path):
            guard let data = FileManager.default.contents(atPath: path) else {
                throw .badWorld(UnreadableFile.sentence("The world file", path))
            }
            return try Self.read(Array(data), source: path)
        }
    }

    private static func read(_ bytes: [UInt8], source: String) throws(SimulatorError) -> World {
        do throws(DocumentError) {
            return try Coding<World>.world.decode(try Document.read(bytes, source: source), source: source)
        } catch {
            throw .badWorld("The world cannot be used.\n\(error)")
        }
    }
}
