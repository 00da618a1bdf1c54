import CBundledFiles

/// Which edition of the program this is.
package enum ProgramVersion {
    /// The number of the release, as in its tag.
    package static let number = "0.9.0"

    /// The commit that it was built from; nil where the build was not told.
    package static var commit: String? {
        let text = String(cString: bundled_commit())
        return text.isEmpty ? nil : text
    }

    /// For `--version`: `trustsim 0.9.0 (0123abc)`.
    package static var text: String { "trustsim \(number)" + (commit.map { " (\($0))" } ?? "") }
}
