/// A sample as a page prints it.
package struct Sample: Sendable {
    package enum Content: Sendable, Equatable {
        /// The arguments of a call; values such as `order_number` are placeholders.
        case request([FormField])
        /// The body of an answer, as printed.
        case answer(String)
    }

    package let title: String
    package let content: Content

    package init(_ title: String, request: [FormField]) {
        self.title = title
        self.content = .request(request)
    }

    package init(_ title: String, answer: String) {
        self.title = title
        self.content = .answer(answer)
    }
}
