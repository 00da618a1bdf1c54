import Foundation

/// Reads a document in either format.
package enum Document {
    /// Reads JSON where the file (`source`) is called `….json`, else YAML, of which JSON is nearly a part.
    /// - Throws: `DocumentError` when it is neither.
    package static func read(_ bytes: [UInt8], source: String) throws(DocumentError) -> Node {
        if source.hasSuffix(".json") { return try JSONReader.read(bytes, source: source) }
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let marked = bytes.starts(with: mark)
        guard let text = String(validating: bytes.dropFirst(marked ? mark.count : 0), as: UTF8.self) else {
            throw DocumentError(Problem(source: source, message: "The file is not UTF-8."))
        }
        return try YAMLReader.read(text, source: source)
    }

    /// The bytes of a file, without a second copy of them.
    /// - Throws: An error of Foundation when the file cannot be read.
    package static func bytes(of path: String) throws -> [UInt8] {
        let file = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        let length = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int
        var bytes: [UInt8] = []
        bytes.reserveCapacity(length ?? 0)
        while let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty { bytes += piece }
        return bytes
    }

    /// The bytes of a file that a person named. Throws `DocumentError` where it cannot be read.
    package static func contents(of path: String) throws(DocumentError) -> [UInt8] {
        do {
            return try bytes(of: path)
        } catch {
            let reason = UnreadableFile.reason(path)
            throw DocumentError(Problem(source: path, message: "The file cannot be read: \(reason)"))
        }
    }

    /// Reads JSON.
    /// - Throws: `DocumentError` when it is not JSON.
    package static func readJSON(_ bytes: [UInt8], source: String) throws(DocumentError) -> Node {
        try JSONReader.read(bytes, source: source)
    }
}
