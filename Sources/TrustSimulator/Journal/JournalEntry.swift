package import TrustAPI

/// One request and what became of it: a call of an endpoint, or a request to a path where there is none. It
/// holds the request as it came, password and all; what may be shown of it is its `record`.
package struct JournalEntry: Sendable {
    /// What does not change any more once the request is answered. An entry is passed around and put aside under locks;
    /// this way that moves a few words, not some hundred. What the journal asks when it drops an entry stands beside it,
    /// since by then this is long out of the processor's caches.
    enum Content: Sendable {
        case call(JournaledCall)
        case unmatched(JournaledUnmatchedRequest)
    }

    let content: Content
    /// The endpoint that was called; nil for an unmatched request.
    package let endpoint: EndpointName?
    /// About how many bytes it keeps in memory.
    let weight: Int
    /// Counted from 1 over all requests of a server.
    package private(set) var id = 0
    /// When it came, in milliseconds since the server started.
    package private(set) var elapsed = 0
    /// The habits of the client that show in it.
    package internal(set) var findings = FindingSet()

    /// A call.
    ///
    /// - Parameters:
    ///   - receivedAt: When it came, by the clock of the world.
    ///   - request: What came.
    ///   - headers: The fields of its head, in the order sent.
    ///   - arguments: What was understood of it.
    ///   - reply: What it got.
    ///   - answer: The answer as it is sent.
    ///   - accountPassword: The password of the account that it named, where there is such an account.
    package init(
        receivedAt: Moment, request: Request, headers: [FormField], arguments: Arguments, reply: Reply,
        answer: WireAnswer, accountPassword: String?
    ) {
        content = .call(
            JournaledCall(
                receivedAt: receivedAt, request: request, headers: headers, arguments: arguments, reply: reply,
                answer: answer, accountPassword: accountPassword
            )
        )
        endpoint = request.endpoint
        weight = Self.weight(of: headers) + request.body.count + request.query.count + answer.body.count
    }

    /// An unmatched request.
    ///
    /// - Parameters:
    ///   - receivedAt: When it came, by the clock of the world.
    ///   - request: What came.
    ///   - headers: The fields of its head, in the order sent.
    ///   - answer: The answer as it is sent.
    ///   - accountPassword: The password of the account that it seems to come from, where there is such an account.
    package init(
        receivedAt: Moment, unmatched request: UnmatchedHTTPRequest, headers: [FormField], answer: WireAnswer,
        accountPassword: String?
    ) {
        content = .unmatched(
            JournaledUnmatchedRequest(
                receivedAt: receivedAt, request: request, headers: headers, answer: answer,
                accountPassword: accountPassword
            )
        )
        endpoint = nil
        weight =
            Self.weight(of: headers) + request.path.utf8.count + request.body.count + request.query.count
            + answer.body.count
    }

    /// About how many bytes an entry keeps of a head, and in any case.
    private static func weight(of headers: [FormField]) -> Int {
        headers.reduce(1_024) { $0 + $1.name.utf8.count + $1.value.utf8.count + 64 }
    }

    /// Gives it its number, and the milliseconds since the server started.
    package mutating func arrived(as id: Int, after elapsed: Int) {
        self.id = id
        self.elapsed = elapsed
    }
}

extension JournalEntry {
    /// The call that it is; nil for an unmatched request.
    package var call: JournaledCall? {
        switch content {
        case .call(let call): call
        case .unmatched: nil
        }
    }

    /// Whether the request is unmatched, so that it is no call.
    package var isUnmatched: Bool { endpoint == nil }

    /// When it came, by the clock of the world.
    package var receivedAt: Moment {
        switch content {
        case .call(let call): call.receivedAt
        case .unmatched(let unmatched): unmatched.receivedAt
        }
    }

    /// What came.
    var sent: any SentRequest {
        switch content {
        case .call(let call): return call.request
        case .unmatched(let unmatched): return unmatched.request
        }
    }

    /// The fields of its head, in the order sent.
    var headers: [FormField] {
        switch content {
        case .call(let call): call.headers
        case .unmatched(let unmatched): unmatched.headers
        }
    }

    private var wireAnswer: WireAnswer {
        switch content {
        case .call(let call): call.answer
        case .unmatched(let unmatched): unmatched.answer
        }
    }

    /// The answer in bytes as it went out; empty where a fault put something else in its place.
    package var answer: [UInt8] { wireAnswer.body }
    /// The HTTP status of the answer, likewise.
    package var answerStatus: Int { wireAnswer.status }
    /// The Content-Type of the answer, likewise.
    package var answerContentType: String? { wireAnswer.contentType }
    /// The fault that struck the call.
    package var strike: FaultHit? { call?.reply.strike }
    /// The code that the simulator answered; nil where a fault put something else in its place, or the request is unmatched.
    package var code: Int? { call?.code }
    /// The order that it reached, or the number that it named; nil for an unmatched request.
    package var orderNumber: OrderNumber? { call?.orderNumber }

    /// The HTTP status that it got; nil where the connection was broken instead.
    package var status: Int? {
        switch content {
        case .call(let call): call.status
        case .unmatched(let unmatched): unmatched.answer.status
        }
    }

    /// The login name that it came with.
    package var loginName: String? {
        switch content {
        case .call(let call): call.loginName
        case .unmatched(let unmatched): unmatched.loginName
        }
    }
}
