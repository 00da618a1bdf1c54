import Foundation

#if os(Linux)
    /// The processes of this system, as the kernel lists them.
    enum ProcessTable {
        private struct Process {
            let id: pid_t
            let parent: pid_t
            let group: pid_t
            /// Whether it has not ended yet.
            let isRunning: Bool
        }

        /// Whether a process of a group has not ended yet; also if the list cannot be had.
        static func isRunning(group: pid_t) -> Bool {
            processes?.contains { $0.group == group && $0.isRunning } ?? true
        }

        /// What a process has started and has not ended yet, at any depth, without some and what those have started.
        static func descendants(of ancestor: pid_t, except skipped: Set<pid_t>) -> Set<pid_t> {
            let children = Dictionary(grouping: processes ?? [], by: \.parent)
            var found: Set<pid_t> = []
            var parents = [ancestor]
            while let parent = parents.popLast() {
                for child in children[parent] ?? [] where !skipped.contains(child.id) && child.id != parent {
                    if child.isRunning { found.insert(child.id) }
                    parents.append(child.id)
                }
            }
            return found
        }

        /// Nil where the list cannot be had.
        private static var processes: [Process]? {
            guard let names = try? FileManager.default.contentsOfDirectory(atPath: "/proc") else { return nil }
            return names.compactMap { name in
                guard let id = pid_t(name), let stat = FileManager.default.contents(atPath: "/proc/\(name)/stat") else {
                    return nil
                }
                // The name of the program stands in parentheses and may hold any; after it come state, parent and group.
                let fields =
                    String(decoding: stat, as: UTF8.self).split(separator: ")").last?.split(separator: " ") ?? []
                guard fields.count > 2, let parent = pid_t(fields[1]), let group = pid_t(fields[2]) else { return nil }
                return Process(id: id, parent: parent, group: group, isRunning: fields[0] != "Z" && fields[0] != "X")
            }
        }
    }
#endif
