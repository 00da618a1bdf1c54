import Foundation

/// A file, a pipe or a terminal that is open.
struct Descriptor {
    let number: Int32

    /// Why writing failed, as the system numbers it.
    struct Failure: Error {
        let code: Int32

        var reason: String {
            // What the system calls it, "no such device or address", is of no help.
            code == ENXIO ? "nobody has opened it for reading" : String(cString: strerror(code))
        }
    }

    /// Writes all of a text, however many writes that takes.
    func write(_ text: String) throws(Failure) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let written = rest.withUnsafeBytes { Foundation.write(number, $0.baseAddress, $0.count) }
            if written >= 0 {
                rest = rest.dropFirst(written)
                continue
            }
            switch errno {
            case EINTR:
                break
            case EAGAIN:
                // A pipe that somebody made non-blocking: wait until there is room.
                var waiting = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
                poll(&waiting, 1, -1)
            default:
                throw Failure(code: errno)
            }
        }
    }
}
