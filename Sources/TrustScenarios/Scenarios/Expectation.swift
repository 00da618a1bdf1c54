package import TrustDocuments

/// What a step states of its outcome. Unless the step is lenient, the rest of the answer is expected to be whole, too.
package struct Expectation: Sendable {
    /// What a field of an answer should be.
    package enum Matcher: Sendable, Equatable {
        case equals(String)
        /// A regular expression that has to match somewhere in it.
        case matches(String)
        case absent
        /// There, whatever its value.
        case present
    }

    /// A field of an answer and what it should be.
    package struct Field: Sendable, Equatable {
        /// The name of the field.
        package var name: String
        /// What the field should be.
        package var matcher: Matcher
        /// Where the scenario states it; nil where it is implied.
        package var place: Place?

        /// A field and what it should be.
        package init(name: String, matcher: Matcher, place: Place? = nil) {
            self.name = name
            self.matcher = matcher
            self.place = place
        }
    }

    /// The fields of the decoded answer.
    package var fields: [Field] = []
    /// A regular expression for the whole body.
    package var bodyMatches: String?
    /// The exact bytes of the body.
    package var body: String?
    /// The Content-Type of the answer; nil where the step does not state it.
    package var contentType: String?
    /// The HTTP status of the answer; nil where the step does not state it.
    package var httpStatus: Int?
    /// The lines of the body, without their ends.
    package var lines: [String]?
    /// Orders afterwards: the name of the order, nil for that of the step, and the fields that it should have.
    package var orders: [(name: String?, fields: Node)] = []
    /// The mails that the step should send, each with the fields that it should have; nil where mails do not matter.
    package var mails: MailExpectation?

    /// What is left out does not matter to the step.
    package init() {}

    /// The mails that a step should send: how many, or the fields of each.
    package enum MailExpectation: Sendable {
        case count(Int)
        case each([Node])
    }

    /// Whether nothing is expected at all.
    var isEmpty: Bool {
        fields.isEmpty && bodyMatches == nil && body == nil && contentType == nil && httpStatus == nil && lines == nil
            && orders.isEmpty && mails == nil
    }

    /// What in it only a simulator shows: `order`, `mail`. Elsewhere it is left out of the verdict.
    package var simulatorOnly: [String] {
        (orders.isEmpty ? [] : [Word.order.rawValue]) + (mails == nil ? [] : [Word.mail.rawValue])
    }

    /// The code that is expected, where it is said exactly.
    package var errorCode: Int? {
        fields.lazy.compactMap { field -> Int? in
            guard field.name == "errorCode", case .equals(let text) = field.matcher else { return nil }
            return Int(text)
        }.first
    }
}
