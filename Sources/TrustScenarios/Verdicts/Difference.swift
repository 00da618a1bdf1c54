package import TrustDocuments

/// One point in which an answer is not what was expected.
package struct Difference: Sendable, Equatable {
    /// What it is about: a field of the answer, the body, an order, a mail.
    package let subject: String
    /// What was expected, for people.
    package let expected: String
    /// What was found, for people.
    package let found: String
    /// Where the scenario states it; nil where it does not.
    package var place: Place?

    /// `subject` names the field or part; both values are for people.
    package init(_ subject: String, expected: String, found: String, at place: Place? = nil) {
        self.subject = subject
        self.expected = expected
        self.found = found
        self.place = place
    }
}
