import CSpawning
import Foundation

/// A process that has its three streams, and nothing else that this one has open.
///
/// Foundation's `Process` gives a child on Linux also what other threads open while it is started, such as the ends of the
/// pipes of another test's program: as long as the child goes on, that test then waits. It also gives it the signals that
/// are blocked on the thread that happens to start it.
struct SpawnedProcess {
    struct Failure: Error {
        let program: String
        let code: Int32
    }

    let id: pid_t
    let output: FileHandle
    let errors: FileHandle

    init(
        _ file: URL, _ arguments: [String], environment: [String: String], folder: URL, input: FileHandle?
    ) throws {
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
        posix_spawnattr_setsigmask(&attributes, &none)
        var flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK

        let (output, errors) = (Pipe(), Pipe())
        if let input {
            posix_spawn_file_actions_adddup2(&actions, input.fileDescriptor, STDIN_FILENO)
        } else {
            posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        }
        posix_spawn_file_actions_adddup2(&actions, output.fileHandleForWriting.fileDescriptor, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, errors.fileHandleForWriting.fileDescriptor, STDERR_FILENO)
        spawn_in_folder(&actions, folder.path)
        // The process does it itself, so that nothing that is opened meanwhile escapes.
        spawn_closing_from(&actions, STDERR_FILENO + 1)
        #if canImport(Darwin)
            flags |= POSIX_SPAWN_CLOEXEC_DEFAULT
        #endif
        posix_spawnattr_setflags(&attributes, Int16(flags))

        let words = ([file.path] + arguments).map { strdup($0) }
        let variables = environment.map { strdup("\($0.key)=\($0.value)") }
        defer { for text in words + variables { free(text) } }
        var id: pid_t = 0
        let code = posix_spawn(&id, file.path, &actions, &attributes, words + [nil], variables + [nil])
        try output.fileHandleForWriting.close()
        try errors.fileHandleForWriting.close()
        guard code == 0 else { throw Failure(program: file.path, code: code) }
        self.id = id
        self.output = output.fileHandleForReading
        self.errors = errors.fileHandleForReading
    }

    /// Waits for the end on this very thread, and gives the exit code, or the number of the signal.
    func end() -> Int32 {
        var status: Int32 = 0
        while waitpid(id, &status, 0) < 0 {
            guard errno == EINTR else { return -1 }
        }
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : signal
    }
}
