/// A ZIP archive of files that are not compressed, all from 1980-01-01 00:00, so that the same files give the same
/// bytes.
package struct ZIPArchive {
    /// A file in the archive.
    package struct Entry {
        /// The name, with `/` between folders.
        let name: String
        let content: [UInt8]

        /// A file by its name and content.
        package init(name: String, content: [UInt8]) {
            self.name = name
            self.content = content
        }
    }

    /// The archive itself.
    package let bytes: [UInt8]

    /// An archive of files, in their order.
    package init(_ entries: [Entry]) {
        var (files, directory) = ([UInt8](), [UInt8]())
        for entry in entries {
            let (offset, fields) = (files.count, Self.fields(of: entry))
            files += Self.bytes(0x0403_4B50, 4) + fields + entry.name.utf8 + entry.content
            // Who made it; after the same fields: no comment, the first disk, no attributes, and where the file is.
            directory += Self.bytes(0x0201_4B50, 4) + Self.bytes(20, 2) + fields + [UInt8](repeating: 0, count: 10)
            directory += Self.bytes(offset, 4) + entry.name.utf8
        }
        let counts = Self.bytes(entries.count, 2) + Self.bytes(entries.count, 2)
        let end = Self.bytes(0x0605_4B50, 4) + Self.bytes(0, 4) + counts
        bytes = files + directory + end + Self.bytes(directory.count, 4) + Self.bytes(files.count, 4) + Self.bytes(0, 2)
    }

    /// What the file's own header and the directory have alike: version, flags, method, time, date, CRC-32, two
    /// sizes, and the lengths of the name and of nothing else.
    private static func fields(of entry: Entry) -> [UInt8] {
        // A name that is not ASCII is marked as UTF-8.
        let flags = entry.name.utf8.allSatisfy { $0 < 0x80 } ? 0 : 0x0800
        let numbers = [
            (20, 2), (flags, 2), (0, 2), (0, 2), (0x0021, 2), (Int(crc32(entry.content)), 4),
            (entry.content.count, 4), (entry.content.count, 4), (entry.name.utf8.count, 2), (0, 2),
        ]
        return numbers.flatMap { bytes($0.0, $0.1) }
    }

    private static func bytes(_ number: Int, _ size: Int) -> [UInt8] {
        (0..<size).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }

    /// CRC-32 as ZIP and Ethernet have it.
    static func crc32(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0) { sum, byte in table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] ^ sum >> 8 }
    }

    private static let table: [UInt32] = (0..<256).map { index in
        (0..<8).reduce(UInt32(index)) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ sum >> 1 : sum >> 1 }
    }
}
