import TrustAPI
import TrustDocuments
import TrustScenarios

extension ScenarioRun {
    /// Something to be done where a scenario is carried out.
    enum Action: Sendable {
        /// A call of an endpoint, of the step with this number.
        case call(CallBuilder.Built, CallStep, step: Int)
        /// An act of the customer or the CA, as the control API takes it, on the order with a number.
        case perform(Node, order: String)
        case advance(seconds: Int)
        /// Time passes before a step is tried again: virtual time where it can, else real time.
        case pause(seconds: Int)
        /// Look at all mails.
        case readMails
        /// Look at the order with a number.
        case readOrder(String)
    }

    /// What came of an action.
    enum Result: Sendable {
        case answered(Exchange, Request)
        case done
        /// All mails so far, oldest first.
        case mails([Node])
        case order(String, Node)
        /// It could not be carried out, nor what was to come after it, for a reason in a sentence.
        case trouble(String)
    }

    /// What came of a step.
    struct Outcome {
        /// Where it differs from what the step states.
        var stated: [Difference] = []
        /// Where the answer differs from a whole one besides.
        var whole: [Difference] = []
        /// What went over the wire, where the step is a call.
        var exchange: Exchange?
        /// The rows of the documents that the call and its answer show.
        var rows: Set<RowID> = []
        /// Why it could not be carried out.
        var trouble: String?

        init() {}

        init(trouble reason: String, at place: Place?, exchange: Exchange? = nil) {
            stated = [Difference("step", expected: "to be carried out", found: reason, at: place)]
            trouble = reason
            self.exchange = exchange
        }
    }

}

extension [ScenarioRun.Result] {
    var trouble: String? { if case .trouble(let reason) = last { reason } else { nil } }

    var answered: (exchange: Exchange, request: Request)? {
        for case .answered(let exchange, let request) in self { return (exchange, request) }
        return nil
    }

    var exchange: Exchange? { answered?.exchange }

    /// The mails that came between the first look at them and the last.
    var mails: [Node] {
        let looks = compactMap { result -> [Node]? in if case .mails(let mails) = result { mails } else { nil } }
        return [Node]((looks.last ?? []).dropFirst(looks.first?.count ?? 0))
    }

    var orders: [(number: String, node: Node)] {
        compactMap { result in if case .order(let number, let node) = result { (number, node) } else { nil } }
    }
}
