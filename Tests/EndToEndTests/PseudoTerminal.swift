import Foundation

/// A terminal with nobody but a test before it.
struct PseudoTerminal {
    struct Failure: Error {}

    /// The end that a program has.
    let end: FileHandle
    private let keyboard: FileHandle

    init() throws {
        var numbers: (Int32, Int32) = (-1, -1)
        guard openpty(&numbers.0, &numbers.1, nil, nil, nil) == 0 else { throw Failure() }
        keyboard = FileHandle(fileDescriptor: numbers.0, closeOnDealloc: true)
        end = FileHandle(fileDescriptor: numbers.1, closeOnDealloc: true)
    }

    func type(_ text: String) { keyboard.write(Data(text.utf8)) }
}
