import Foundation
import Synchronization
import TrustDocuments

/// Output: results and what programs read go to stdout, everything else to stderr.
///
/// A reader that has gone, as `head` does, ends the printing to that stream and nothing else. Any other trouble with stdout is
/// told once, and makes the command fail at its end.
enum Terminal {
    /// What became of a stream.
    private enum Stream: Equatable {
        case open
        /// Nobody reads it any more.
        case gone
        /// It cannot be written to, for this reason of the system.
        case failed(Int32)
    }

    private static let output = Mutex(Stream.open)
    private static let errors = Mutex(Stream.open)

    /// Makes the standard streams safe to use: one that was closed from the start must not become a file or a socket that is
    /// opened later, and writing to a reader that has gone must not end the process. Call it before anything is opened.
    static func prepare() {
        for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] where fcntl(descriptor, F_GETFD) < 0 {
            // The lowest number that is free is the one that was closed.
            let opened = open("/dev/null", descriptor == STDIN_FILENO ? O_RDONLY : O_WRONLY)
            if opened >= 0, opened != descriptor { close(opened) }
        }
        signal(SIGPIPE, SIG_IGN)
    }

    /// Prints for people. Texts of others in it cannot steer the terminal.
    static func tell(_ text: String, ending: String = "\n") { write(text.visible + ending, to: STDERR_FILENO, errors) }

    /// Empties the line of a terminal that moves, to be written anew.
    static func clearLine() { write("\r\u{1B}[K", to: STDERR_FILENO, errors) }

    /// Prints a result.
    static func put(_ text: String, ending: String = "\n") { write(text + ending, to: STDOUT_FILENO, output) }

    /// Why what was put did not arrive, as the system says; nil where it did, or where its reader went away.
    static var failure: String? {
        guard case .failed(let code) = output.withLock({ $0 }) else { return nil }
        return Descriptor.Failure(code: code).reason
    }

    private static func write(_ text: String, to descriptor: Int32, _ stream: borrowing Mutex<Stream>) {
        // Under the lock, so that two texts do not stand in each other.
        stream.withLock { state in
            guard state == .open else { return }
            do throws(Descriptor.Failure) {
                try Descriptor(number: descriptor).write(text)
            } catch {
                state = error.code == EPIPE ? .gone : .failed(error.code)
            }
        }
    }
}
