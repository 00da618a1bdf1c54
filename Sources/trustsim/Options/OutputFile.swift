import Foundation

/// A file that a command is to write.
enum OutputFile {
    /// Refuses, before anything else is done, a file that cannot be written. Throws `CommandFailure`.
    static func check(_ path: String?, option: String) throws {
        guard let path else { return }
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        var isFolder: ObjCBool = false
        let files = FileManager.default
        guard files.fileExists(atPath: folder, isDirectory: &isFolder), isFolder.boolValue,
            files.isWritableFile(atPath: folder)
        else { throw CommandFailure(.usage, "\(option) \(path): the folder is not there, or cannot be written to.") }
        guard !files.fileExists(atPath: path, isDirectory: &isFolder) || !isFolder.boolValue else {
            throw CommandFailure(.usage, "\(option) \(path): this is a folder.")
        }
    }
}
