/// A sample as a page prints it.
package struct Sample: Sendable {
    /// What the sample shows: a call or an answer.
    package enum Content: Sendable, Equatable {
        /// The arguments of a call; values such as `order_number` are placeholders.
        case request([FormField])
        /// The body of an answer, as printed.
        case answer(String)
    }

    /// What the sample is of, for people.
    package let title: String
    /// What the sample shows.
    package let content: Content

    /// A sample of a call, as its decoded arguments.
    package init(_ title: String, request: [FormField]) {
        self.title = title
        self.content = .request(request)
    }

    /// A sample of an answer, as the page prints its body.
    package init(_ title: String, answer: String) {
        self.title = title
        self.content = .answer(answer)
    }
}
