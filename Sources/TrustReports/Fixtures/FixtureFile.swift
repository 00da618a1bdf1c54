/// A file that is to be written, by its path below a folder.
package struct FixtureFile: Sendable, Equatable {
    package let path: String
    package let text: String
}
