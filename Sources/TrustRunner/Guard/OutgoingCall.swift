import TrustAPI
import TrustScenarios

/// A call as the guard sees it just before it is sent.
struct OutgoingCall: Sendable {
    let scenario: String
    let effect: Scenario.Effect
    /// Counted from 1.
    let step: Int
    let endpoint: EndpointName
    let method: String
    let scheme: CallStep.Scheme
    let url: String
    let query: String?
    let contentType: String
    /// The Content-Type that goes out; nil for none.
    let sentContentType: String?
    let body: [UInt8]
    /// Whether the step says that the login is, or may be, refused.
    let expectsRefusedLogin: Bool
    let content: CallContent

    init(
        _ built: CallBuilder.Built, at base: String, of call: CallStep, _ expectation: Expectation, number: Int,
        in scenario: Scenario
    ) {
        self.scenario = scenario.id
        effect = scenario.effect
        self.step = number
        endpoint = call.endpoint
        method = call.method
        scheme = call.scheme
        url = built.url(at: base)
        query = built.query
        contentType = call.contentType
        // HTTP drops the blanks around the value of a field.
        sentContentType = call.sentContentType.map(Reading.trimmed)
        body = built.body
        expectsRefusedLogin = expectation.allowsRefusedLogin
        content = CallContent(query: built.query, body: built.body)
    }

    /// The call as an endpoint receives it. Always over HTTPS, because a target may also accept calls over plain HTTP.
    var request: Request {
        Request(
            endpoint: endpoint, method: method, isOverHTTPS: true, query: Array((query ?? "").utf8),
            contentType: sentContentType, body: body
        )
    }

    /// Whether a query goes out as it is written: characters that an address cannot have are escaped on the way, and what
    /// follows a `#` is not sent at all.
    static func isSentAsItIs(_ query: String) -> Bool {
        FormCoding.hasWholeEscapes(Array(query.utf8))
            && query.utf8.allSatisfy { byte in
                ASCII.isLetter(byte) || ASCII.isDigit(byte) || "%-._~!$&'()*+,;=:@/?".utf8.contains(byte)
            }
    }

    /// Whether an answer says that the call has done what it is for.
    func isSuccess(_ answer: [UInt8]) -> Bool {
        let (query, body) = request.sentFields
        return endpoint.definition.isSuccess(answer, to: query + body)
    }
}

extension CallStep {
    /// Whether what it sends may be seen by others: in logs of addresses, or on the way. There no real login must stand.
    var isExposed: Bool { method != "POST" || scheme == .http }
}
