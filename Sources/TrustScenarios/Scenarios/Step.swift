package import TrustAPI
package import TrustDocuments

/// One step of a scenario.
package struct Step: Sendable {
    package enum Action: Sendable {
        case call(CallStep)
        /// The customer or the CA does something; the node is the act as the control API takes it.
        case act(Node, order: String?)
        /// Time passes.
        case advance(seconds: Int)
    }

    package var action: Action
    package var expectation = Expectation()
    package var captures: [Capture] = []
    package var retry = Retry()
    /// Whether only what it states is compared.
    package var isLenient = false
    package var place: Place?

    /// What it is, short.
    package var title: String {
        switch action {
        case .call(let call):
            call.method == "POST" ? call.endpoint.rawValue : "\(call.method) \(call.endpoint.rawValue)"
        case .act(let act, _): "act \(act["act"]?.text ?? "")"
        case .advance(let seconds): "advance \(seconds) s"
        }
    }
}

/// A call of an endpoint.
package struct CallStep: Sendable {
    package enum Scheme: String, CaseIterable, Sendable {
        case https, http
    }

    package var endpoint: EndpointName
    /// The arguments in their order; null takes one out, a list sends it several times.
    package var arguments: [Node.Entry] = []
    /// A body to be sent as it is, instead of the arguments.
    package var raw: String?
    package var method = "POST"
    package var scheme = Scheme.https
    package var contentType = "application/x-www-form-urlencoded"
    /// What is to stand behind the `?`, as it is.
    package var query: String?
}

/// A value of an answer that later steps refer to as `{{name}}`.
package struct Capture: Sendable {
    package var name: String
    /// The field of the answer, or `mail.FIELD` for the last mail that the step sent.
    package var field: String
    /// A regular expression whose first group is the value; nil takes the whole field.
    package var pattern: String?
}

/// How often a call is made until its expectation holds.
package struct Retry: Sendable {
    package var attempts = 1
    /// Seconds between two attempts: virtual ones on a simulator, real ones elsewhere.
    package var interval = 1
}
