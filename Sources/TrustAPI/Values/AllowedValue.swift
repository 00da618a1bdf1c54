/// One of the values that a page allows for a parameter.
package struct AllowedValue: Sendable, Equatable {
    /// The value, as it is sent.
    package let value: String
    /// What the page says about it.
    package let meaning: String
    /// How well the value is known; nil where that is as well as its row.
    package let standing: Standing?

    /// A value and what the page says about it.
    package init(_ value: String, _ meaning: String, standing: Standing? = nil) {
        self.value = value
        self.meaning = meaning
        self.standing = standing
    }
}
