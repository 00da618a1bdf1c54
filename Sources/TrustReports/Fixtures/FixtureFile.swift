/// A file that is to be written, by its path below a folder.
package struct FixtureFile: Sendable, Equatable {
    /// The path below the folder.
    package let path: String
    /// What the file contains.
    package let text: String
}
