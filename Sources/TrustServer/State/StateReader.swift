import Foundation
import TrustDocuments

/// Reads the inputs of a log back.
struct StateReader {
    let path: String
    private(set) var entries: [StateEntry] = []
    /// How many bytes of whole lines there are.
    private(set) var wholeBytes = 0
    /// Whether a last line was torn, as happens when a process is killed while it writes.
    private(set) var isTorn = false

    /// Throws `StateError` where a line is spoilt and others follow it.
    init(_ bytes: [UInt8], path: String) throws(StateError) {
        self.path = path
        var rest = bytes[...]
        while !rest.isEmpty {
            guard let end = rest.firstIndex(of: UInt8(ascii: "\n")), let entry = Self.entry(rest[..<end]) else {
                // A torn line is the last; one that was spoilt later has whole ones after it.
                let following = rest.firstIndex(of: UInt8(ascii: "\n")).map { rest[($0 + 1)...] } ?? []
                let more = following.split(separator: UInt8(ascii: "\n"))
                if more.contains(where: { Self.entry($0) != nil }) {
                    throw .spoilt(path: path, line: entries.count + 1)
                }
                isTorn = true
                return
            }
            entries.append(entry)
            wholeBytes += end + 1 - rest.startIndex
            rest = rest[(end + 1)...]
        }
    }

    /// Takes a torn last line away from the file.
    func mend() throws(StateError) {
        guard isTorn else { return }
        do {
            let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
            try handle.truncate(atOffset: UInt64(wholeBytes))
            try handle.synchronize()
            try handle.close()
        } catch {
            throw .unusable(path: path, reason: error.localizedDescription)
        }
    }

    private static func entry(_ line: ArraySlice<UInt8>) -> StateEntry? {
        StateLine.read(line).flatMap { try? Coding<StateEntry>.stateEntry.decode($0, source: "log") }
    }
}
