package import TrustAPI

/// What decided an answer.
package enum Rule: Equatable, Sendable {
    case done
    case refused(Reason)
    /// A fault that kept the call from being carried out.
    case fault(id: String)
    /// A number that provokes a code.
    case magicNumber(OrderNumber)

    /// What decided an answer by itself.
    init(_ answer: Answer) {
        self = if case .refused(let refusal) = answer { .refused(refusal.reason) } else { .done }
    }

    /// In a word, for programs.
    package var name: String {
        switch self {
        case .done: "done"
        case .refused(let reason): reason.rawValue
        case .fault: "fault"
        case .magicNumber: "magicNumber"
        }
    }

    /// In a sentence, for people, as far as it does not depend on the call.
    var words: String {
        switch self {
        case .done: Reply.carriedOut
        case .refused(let reason): reason.occasion
        case .fault(let id): "the fault '\(id)' struck"
        case .magicNumber(let number): "order numbers such as \(number) provoke a code"
        }
    }
}
