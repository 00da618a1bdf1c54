import Foundation
import TrustDocuments

/// Reads the inputs of a log back.
struct StateReader {
    let path: String
    private(set) var entries: [StateEntry] = []
    /// Where the next line goes.
    private(set) var position: StateLine.Position
    /// How many bytes of whole lines there are.
    private(set) var wholeBytes = 0
    private let allBytes: Int
    private let allLines: Int
    /// Whether the last line was not finished, as happens when a process is killed while it writes.
    private(set) var isTorn = false

    /// Throws `StateError.damaged` where a line that has an end does not fit.
    init(_ bytes: [UInt8], path: String, generation: Int) throws(StateError) {
        self.path = path
        position = StateLine.Position(startOf: generation)
        allBytes = bytes.count
        allLines =
            bytes.count { $0 == UInt8(ascii: "\n") } + (bytes.last.map { $0 != UInt8(ascii: "\n") } == true ? 1 : 0)
        var rest = bytes[...]
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            switch StateLine.read(rest[..<end], at: &position) {
            case .json(let node):
                guard let entry = try? Coding<StateEntry>.stateEntry.decode(node, source: "log") else {
                    throw .damaged(damage(.changed))
                }
                entries.append(entry)
            case .damage(let kind):
                throw .damaged(damage(kind))
            }
            wholeBytes += end + 1 - rest.startIndex
            rest = rest[(end + 1)...]
        }
        isTorn = !rest.isEmpty
        // A write that was cut short is the beginning of a line. One that goes on behind its end was changed later.
        if StateLine.holdsWholeLine(rest, at: position) { throw .damaged(damage(.changed)) }
    }

    /// What to tell of damage behind the lines that were read.
    func damage(_ kind: StateDamage.Kind) -> StateDamage {
        StateDamage(
            path: path, kind: kind, wholeLines: entries.count, wholeBytes: wholeBytes,
            lostLines: allLines - entries.count,
            lostBytes: allBytes - wholeBytes
        )
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
            throw .unusable(path: path, reason: "\(error.systemReason).")
        }
    }
}
