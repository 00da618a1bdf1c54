/// One of the values that a page allows for a parameter.
package struct AllowedValue: Sendable, Equatable {
    package let value: String
    package let meaning: String

    package init(_ value: String, _ meaning: String) {
        self.value = value
        self.meaning = meaning
    }
}
