/// A name and its value, decoded, as they stood in a form.
package struct FormField: Equatable, Sendable {
    /// The name, decoded.
    package let name: String
    /// The value, decoded.
    package let value: String

    /// Takes both decoded.
    package init(_ name: String, _ value: String) {
        self.name = name
        self.value = value
    }
}
