package import TrustAPI

/// One call and what became of it. It holds the request as it came, password and all; what may be shown of it is its
/// `record`.
package struct JournalEntry: Sendable {
    /// What does not change any more once the call is answered. An entry is passed around and put aside under locks; this
    /// way that moves a few words, not some hundred. What the journal asks when it drops an entry stands beside it, since
    /// by then this is long out of the processor's caches.
    private final class Content: Sendable {
        let receivedAt: Moment
        let request: Request
        let headers: [FormField]
        let arguments: Arguments
        let reply: Reply
        let answer: WireAnswer
        let accountPassword: String?

        init(
            receivedAt: Moment, request: Request, headers: [FormField], arguments: Arguments, reply: Reply,
            answer: WireAnswer, accountPassword: String?
        ) {
            self.receivedAt = receivedAt
            self.request = request
            self.headers = headers
            self.arguments = arguments
            self.reply = reply
            self.answer = answer
            self.accountPassword = accountPassword
        }
    }

    private let content: Content
    package let endpoint: EndpointName
    /// About how many bytes it keeps in memory.
    let weight: Int
    /// Counted from 1 over all calls of a server.
    package private(set) var id = 0
    /// When it came, in milliseconds since the server started.
    package private(set) var elapsed = 0
    /// The habits of the client that show in it.
    package internal(set) var habits = HabitSet()

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
        content = Content(
            receivedAt: receivedAt, request: request, headers: headers, arguments: arguments, reply: reply,
            answer: answer, accountPassword: accountPassword
        )
        endpoint = request.endpoint
        let head = headers.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count + 64 }
        weight = 1_024 + request.body.count + request.query.count + answer.body.count + head
    }

    /// Gives it its number, and the milliseconds since the server started.
    package mutating func arrived(as id: Int, after elapsed: Int) {
        self.id = id
        self.elapsed = elapsed
    }

    /// When it came, by the clock of the world.
    package var receivedAt: Moment { content.receivedAt }
    package var request: Request { content.request }
    /// The fields of its head, in the order sent.
    package var headers: [FormField] { content.headers }
    package var arguments: Arguments { content.arguments }
    package var reply: Reply { content.reply }
    /// The answer in bytes as it went out; empty where a fault put something else in its place.
    package var answer: [UInt8] { content.answer.body }
    /// The HTTP status of the answer, likewise.
    package var answerStatus: Int { content.answer.status }
    /// The Content-Type of the answer, likewise.
    package var answerContentType: String? { content.answer.contentType }
    /// The fault that struck the call.
    package var strike: Strike? { content.reply.strike }
    /// The password of the account that it named, which must not be shown wherever it stands in the request.
    var accountPassword: String? { content.accountPassword }
    /// The code that the simulator answered; nil where a fault put something else in its place.
    package var code: Int? {
        switch strike?.disturbance {
        case .http, .transport, .body(.html502): nil
        case .code, .delay, .dribble, .body, nil: content.reply.answer.code
        }
    }
    /// The HTTP status that it got; nil where the connection was broken instead.
    package var status: Int? {
        switch strike?.disturbance {
        case .http(let status, _): status
        case .transport: nil
        case .body(.html502): 502
        case .code, .delay, .dribble, .body, nil: answerStatus
        }
    }
    package var loginName: String? { arguments.loginName ?? request.apparentLoginName }
    /// The order that it reached, or the number that it named.
    package var orderNumber: OrderNumber? {
        if let change = reply.change { return change.after.number }
        var aside = Rationale(Assumptions())
        return arguments.orderNaming(&aside)?.reference.number
    }

    /// The documents' rows that it shows, the one that decided first.
    package var rows: [RowID] {
        guard code != nil else { return [] }
        switch reply.answer {
        case .refused(let refusal):
            return endpoint.endpoint.errorRow(for: refusal.code).map { [.error(endpoint, $0.code)] } ?? []
        case .done(let results):
            let fields = [FormField(ResponseRow.errorCodeName, "0")] + results
            return endpoint.endpoint.responses.flatMap { row -> [RowID] in
                guard let field = fields.first(where: { $0.name == row.name }) else { return [] }
                let value = row.values.first { $0.value == field.value }.map(\.value)
                return [.response(endpoint, row.name)]
                    + (value.map { [.response(endpoint, row.name, value: $0)] } ?? [])
            }
        }
    }
}
