import Foundation

/// A file that cannot be read, in words for the person who named it.
package enum UnreadableFile {
    /// `The world file 'x.yaml' cannot be read: there is no such file. Did you mean 'y.yaml'?`
    package static func sentence(_ what: String, _ path: String) -> String {
        "\(what) '\(path)' cannot be read: \(reason(path))"
    }

    /// Why a file cannot be read, as a clause and perhaps a question.
    package static func reason(_ path: String) -> String {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            return "there is no such file.\(suggestion(for: path))"
        }
        return isFolder.boolValue ? "it is a folder." : "reading it is not allowed, or failed."
    }

    /// A question that names the file or folder with the nearest name beside a path; empty where none is near.
    package static func suggestion(for path: String) -> String {
        let file = URL(fileURLWithPath: path)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: file.deletingLastPathComponent().path)) ?? []
        guard let nearest = Suggestion.nearest(to: file.lastPathComponent, among: names.sorted()) else { return "" }
        let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
        return " Did you mean '\(folder)\(nearest)'?"
    }
}
