package import TrustAPI
package import TrustDocuments

/// One step of a scenario.
package struct Step: Sendable {
    /// What is done in the step.
    package enum Action: Sendable {
        case call(CallStep)
        /// The customer or the CA does something; the node is the act as the control API takes it.
        case act(Node, order: String?)
        /// Time passes.
        case advance(seconds: Int)
    }

    /// What is done in the step.
    package var action: Action
    /// What the step should lead to.
    package var expectation = Expectation()
    /// The values that later steps use.
    package var captures: [Capture] = []
    /// How often the call may be made.
    package var retry = Retry()
    /// Whether only what it states is compared.
    package var isLenient = false
    /// Where the step begins in its file.
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
    /// What the call goes over.
    package enum Scheme: String, CaseIterable, Sendable {
        case https, http
    }

    /// The endpoint to call.
    package var endpoint: EndpointName
    /// The arguments in their order; null takes one out, a list sends it several times.
    package var arguments: [Node.Entry] = []
    /// A body to be sent as it is, instead of the arguments.
    package var raw: String?
    /// The HTTP method.
    package var method = "POST"
    /// What the call goes over.
    package var scheme = Scheme.https
    /// The Content-Type of the body.
    package var contentType = "application/x-www-form-urlencoded"
    /// What is to stand behind the `?`, as it is.
    package var query: String?
}

/// A value of an answer that later steps refer to as `{{name}}`.
package struct Capture: Sendable {
    /// The name by which later steps refer to it.
    package var name: String
    /// The field of the answer, or `mail.FIELD` for the last mail that the step sent.
    package var field: String
    /// A regular expression whose first group is the value; nil takes the whole field.
    package var pattern: String?
}

/// How often a call is made until its expectation holds.
package struct Retry: Sendable {
    /// The most calls that are made.
    package var attempts = 1
    /// Seconds between two attempts: virtual ones on a simulator, real ones elsewhere.
    package var interval = 1
}
