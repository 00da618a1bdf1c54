import TrustAPI

/// A password. It shows itself to nobody: printed, logged or reflected it is dots. Only `reveal` gives it away, to the
/// export of a world, which must read back.
package struct Password: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    private let text: String

    /// Takes the password in plain text.
    package init(_ text: String) { self.text = text }

    /// The password in plain text.
    package func reveal() -> String { text }

    package var description: String { SecretMask.dots }
    package var debugDescription: String { description }
    package var customMirror: Mirror { Mirror(self, children: []) }
}
