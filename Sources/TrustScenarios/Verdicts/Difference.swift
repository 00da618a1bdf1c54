package import TrustDocuments

/// One point in which an answer is not what was expected.
package struct Difference: Sendable, Equatable {
    /// What it is about: a field of the answer, the body, an order, a mail.
    package let subject: String
    package let expected: String
    package let found: String
    package var place: Place?

    package init(_ subject: String, expected: String, found: String, at place: Place? = nil) {
        self.subject = subject
        self.expected = expected
        self.found = found
        self.place = place
    }
}
