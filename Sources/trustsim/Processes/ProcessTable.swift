import Foundation

#if os(Linux)
    /// The processes of this system, as the kernel lists them.
    enum ProcessTable {
        /// Whether a process of a group has not ended yet; also if the list cannot be had.
        static func isRunning(group: pid_t) -> Bool {
            guard let names = try? FileManager.default.contentsOfDirectory(atPath: "/proc") else { return true }
            return names.contains { name in
                guard Int32(name) != nil, let stat = FileManager.default.contents(atPath: "/proc/\(name)/stat") else {
                    return false
                }
                // The name of the program stands in parentheses and may hold any; after it come state, parent and group.
                let fields =
                    String(decoding: stat, as: UTF8.self).split(separator: ")").last?.split(separator: " ") ?? []
                return fields.count > 2 && fields[2] == String(group) && fields[0] != "Z" && fields[0] != "X"
            }
        }
    }
#endif
