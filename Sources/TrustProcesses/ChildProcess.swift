import CSystemCalls
package import Foundation

/// A program that was started in another process group than this one.
///
/// It is started by `posix_spawn`, as swift-subprocess 1.0.2 closes all files above 2, which `<(…)` of a shell and the job
/// server of make need, and does not tell of a process that is stopped.
package struct ChildProcess: Sendable {
    /// The process ID.
    package let id: pid_t
    /// The group of the process and of all that it starts, unless they leave it.
    let group: pid_t

    /// Why a program could not be started, as the system says.
    package struct StartFailure: Error {
        let code: Int32

        /// Whether there is no program of that name.
        package var isNotFound: Bool { code == ENOENT }
        /// The reason in words, as the system has it.
        package var reason: String { String(cString: strerror(code)) }
    }

    /// What a process gets that inherits no folder and no open file of this one, but for its input.
    ///
    /// Foundation's `Process` gives a child on Linux also what other threads open while it is started, such as the pipes of
    /// another child, which then do not end before the child does.
    package struct Isolation {
        let output: FileHandle
        let errors: FileHandle
        let folder: String

        /// The handles become standard output and standard error; `folder` becomes the working directory.
        package init(output: FileHandle, errors: FileHandle, folder: String) {
            self.output = output
            self.errors = errors
            self.folder = folder
        }
    }

    /// Starts a program, which is looked for in PATH, on the standard streams and in the folder of this process, or isolated.
    /// Its input may be another; that of an isolated process is `/dev/null` otherwise. It is in the group of the leader, or
    /// else in one of its own. No signal is blocked, and each means to it what it means by default, but for those that it is
    /// to go on ignoring.
    /// - Throws: `StartFailure` where it cannot be started.
    package init(
        _ command: [String], environment: [String: String], input: FileHandle? = nil, isolation: Isolation? = nil,
        led leader: ChildProcess? = nil, ignoring ignored: Set<Int32> = []
    ) throws(StartFailure) {
        #if canImport(Darwin)
            var attributes: posix_spawnattr_t?
            var actions: posix_spawn_file_actions_t?
        #else
            var attributes = posix_spawnattr_t()
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawnattr_init(&attributes)
        posix_spawn_file_actions_init(&actions)
        defer {
            posix_spawnattr_destroy(&attributes)
            posix_spawn_file_actions_destroy(&actions)
        }
        var none = sigset_t()
        sigemptyset(&none)
        var usual = sigset_t()
        sigemptyset(&usual)
        for number in Signals.changed.subtracting(ignored) { sigaddset(&usual, number) }
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &usual)
        posix_spawnattr_setpgroup(&attributes, leader?.group ?? 0)
        var flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
        if let input {
            posix_spawn_file_actions_adddup2(&actions, input.fileDescriptor, STDIN_FILENO)
        } else if isolation != nil {
            posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        }
        if let isolation {
            posix_spawn_file_actions_adddup2(&actions, isolation.output.fileDescriptor, STDOUT_FILENO)
            posix_spawn_file_actions_adddup2(&actions, isolation.errors.fileDescriptor, STDERR_FILENO)
            spawn_in_folder(&actions, isolation.folder)
            // The process does it itself, so that nothing that is opened meanwhile escapes.
            spawn_closing_from(&actions, STDERR_FILENO + 1)
            #if canImport(Darwin)
                flags |= POSIX_SPAWN_CLOEXEC_DEFAULT
            #endif
        }
        posix_spawnattr_setflags(&attributes, Int16(flags))

        let arguments = CStrings(command)
        let variables = CStrings(environment.map { "\($0.key)=\($0.value)" })
        defer {
            arguments.free()
            variables.free()
        }
        var id: pid_t = 0
        let code = posix_spawnp(&id, command[0], &actions, &attributes, arguments.pointers, variables.pointers)
        guard code == 0 else { throw StartFailure(code: code) }
        self.id = id
        group = leader?.group ?? id
    }

    /// Waits on a thread of its own; otherwise as `wait`.
    func end(collectsOthers: Bool = false, stopped: @escaping @Sendable () -> Void = {}) async -> Int32 {
        await withCheckedContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(returning: wait(collectsOthers: collectsOthers, stopped: stopped))
            }
        }
    }

    /// Blocks this thread until the process has ended, and gives its exit code: 128 and the number for a signal. Tells of each
    /// stop. Where `collectsOthers`, other children of this process that end meanwhile are collected.
    package func wait(collectsOthers: Bool = false, stopped: () -> Void = {}) -> Int32 {
        while true {
            var status: Int32 = 0
            let found = waitpid(collectsOthers ? -1 : id, &status, WUNTRACED)
            if found < 0 && errno == EINTR || found > 0 && found != id { continue }
            guard found == id else { return 1 }
            let signal = status & 0x7F
            guard signal == 0x7F else {
                return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
            }
            stopped()
        }
    }

    @discardableResult
    func signalGroup(_ number: Int32) -> Bool { kill(-group, number) == 0 }

    /// Ends what the process has left behind in its group: asks first, and insists after `patience`.
    func endGroup(patience: Duration = .seconds(2)) async {
        guard signalGroup(SIGTERM) else { return }
        // One that is stopped would not hear.
        signalGroup(SIGCONT)
        let clock = ContinuousClock()
        let deadline = clock.now + patience
        while isGroupRunning {
            guard clock.now < deadline else {
                signalGroup(SIGKILL)
                return
            }
            try? await Task.sleep(for: .milliseconds(10))
        }
    }

    /// Whether anything in the group still runs. What has ended but was not collected by its parent does not.
    private var isGroupRunning: Bool {
        // They are ours to collect where this is the first process of a container.
        while waitpid(-group, nil, WNOHANG) > 0 {}
        guard signalGroup(0) else { return false }
        #if os(Linux)
            return ProcessTable.isRunning(group: group)
        #else
            return true
        #endif
    }
}

/// Texts as C takes them: an array of pointers that ends with nil.
private struct CStrings {
    let pointers: [UnsafeMutablePointer<CChar>?]

    init(_ texts: [String]) { pointers = texts.map { strdup($0) } + [nil] }

    func free() { for pointer in pointers { Foundation.free(pointer) } }
}
