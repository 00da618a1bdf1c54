import CSystemCalls
import Foundation

/// All that a command has started, also what has left its process group, as a daemon does (Linux). Elsewhere such a process
/// gets away.
struct Descendants {
    /// What this process was given when it began: a shell that becomes this program leaves it its children.
    private let earlier: Set<pid_t>

    /// To be made before the command is started: what it leaves behind becomes a child of this process.
    init() {
        #if os(Linux)
            _ = adopt_orphans()
            earlier = ProcessTable.descendants(of: getpid(), except: [])
        #else
            earlier = []
        #endif
    }

    /// Ends all that still runs: asks first, insists after `patience`, and gives up a second later on what cannot be ended.
    func end(patience: Duration = .seconds(2)) async {
        #if os(Linux)
            let clock = ContinuousClock()
            let start = clock.now
            var asked: Set<pid_t> = []
            while clock.now - start < patience + .seconds(1) {
                // They are ours to collect.
                while waitpid(-1, nil, WNOHANG) > 0 {}
                let running = ProcessTable.descendants(of: getpid(), except: earlier)
                if running.isEmpty { return }
                let insists = clock.now - start >= patience
                for id in running {
                    if insists {
                        kill(id, SIGKILL)
                    } else if asked.insert(id).inserted {
                        kill(id, SIGTERM)
                        // One that is stopped would not hear.
                        kill(id, SIGCONT)
                    }
                }
                try? await Task.sleep(for: .milliseconds(10))
            }
        #endif
    }
}
