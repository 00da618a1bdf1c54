import Foundation

/// The program's own instructions, as the system maps them from its file.
enum ProgramText {
    /// Lets go of the pages that were needed so far. Most are of the start alone, such as reading options and making
    /// certificates; the others come back from the file when they are called for. Without this a server that does nothing
    /// would keep them all mapped for as long as nobody else needs memory.
    static func release() {
        #if os(Linux)
            guard let program = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"),
                let mappings = try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8)
            else { return }
            for line in mappings.split(separator: "\n") where line.hasSuffix(" \(program)") && line.contains(" r-xp ") {
                let bounds = line.prefix { $0 != " " }.split(separator: "-").compactMap { UInt($0, radix: 16) }
                guard bounds.count == 2, let start = UnsafeMutableRawPointer(bitPattern: bounds[0]) else { continue }
                madvise(start, Int(bounds[1] - bounds[0]), Int32(MADV_DONTNEED))
            }
        #endif
    }
}
