import Foundation

/// Output: what is for people goes to stderr, what is for programs to stdout.
enum Terminal {
    static func tell(_ text: String, ending: String = "\n") {
        FileHandle.standardError.write(Data((text + ending).utf8))
    }

    static func put(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }
}
