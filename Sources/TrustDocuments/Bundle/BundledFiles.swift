import CBundledFiles

/// The files of `scenarios/` and `fixtures/`, which are in the program, by their paths in the repository.
///
/// `Sources/CBundledFiles/bundle.bin` is written by the tests with `RECORD_FIXTURES=1`.
package enum BundledFiles {
    private static var bundle: FileBundle {
        FileBundle(UnsafeRawBufferPointer(start: bundled_files_bytes(), count: bundled_files_size()))
    }

    /// The contents of a file; nil where there is none of that path.
    package static func contents(of path: String) -> [UInt8]? {
        let bundle = bundle
        let position = bundle.position(of: path)
        return position < bundle.count && bundle.path(at: position) == path ? bundle.contents(at: position) : nil
    }

    /// The paths of the files below a folder, such as `scenarios`, in order.
    package static func paths(below folder: String) -> [String] {
        let bundle = bundle
        return (bundle.position(of: folder + "/")..<bundle.count).lazy
            .map { bundle.path(at: $0) }.prefix { $0.hasPrefix(folder + "/") }
    }

    /// The bytes of `bundle.bin` for these files, by their paths.
    package static func encoded(_ files: [String: [UInt8]]) -> [UInt8] { FileBundle.encoded(files) }
}
