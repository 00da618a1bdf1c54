import TrustDocuments

/// A file that a command reads.
enum InputFile {
    /// All that is in a file; `what` names it in the sentence that says why it cannot be read.
    static func bytes(
        of path: String, _ what: String, else status: ExitStatus = .badFile
    ) throws(CommandFailure) -> [UInt8] {
        do {
            return try Document.bytes(of: path)
        } catch {
            throw CommandFailure(status, UnreadableFile.sentence(what, path))
        }
    }

    /// What was read from files; `what` names them in the sentence that says why they cannot be used, and `hint` follows it.
    static func usable<Value>(
        _ what: String, _ value: @autoclosure () throws(DocumentError) -> Value, hint: @autoclosure () -> String = ""
    ) throws(CommandFailure) -> Value {
        do throws(DocumentError) {
            return try value()
        } catch {
            throw CommandFailure(.badFile, "\(what) cannot be used.\n\(error)\(hint())")
        }
    }
}
