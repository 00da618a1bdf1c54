package import TrustAPI

/// A call of an endpoint and what became of it, as a journal keeps it. It does not change any more.
package final class JournaledCall: Sendable {
    /// When it came, by the clock of the world.
    let receivedAt: Moment
    /// The request as it came, with its password.
    package let request: Request
    /// The fields of its head, in the order sent.
    let headers: [FormField]
    /// What was understood of it.
    let arguments: Arguments
    /// What became of it.
    package let reply: Reply
    /// The answer as it goes out; without bytes where a fault put something else in its place.
    let answer: WireAnswer
    /// The password of the account that it named, which must not be shown wherever it stands in the request.
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

    /// The code that the simulator answered; nil where a fault put something else in its place, or took it out.
    var code: Int? {
        switch reply.strike?.disturbance {
        case .body(.empty), .body(.missingCode): nil
        case .body(.truncated):
            request.endpoint.definition.answerForms.form(for: arguments).decode(answer.body)
                .first { $0.name == ResponseRow.errorCodeName }.flatMap { Int($0.value) }
        case .http, .transport, .body, .code, .delay, .dribble, nil: outcome
        }
    }

    /// The code of what became of the call, though a fault may have taken it out of the answer; nil where a fault put something
    /// else in the place of the answer.
    var outcome: Int? {
        switch reply.strike?.disturbance {
        case .http, .transport, .body(.html502): nil
        case .code, .delay, .dribble, .body, nil: reply.answer.code
        }
    }

    /// Whether the call was carried out, and no fault put something else in the place of its answer.
    var isSuccess: Bool { outcome != nil && reply.answer.isDone }

    /// The HTTP status that it got; nil where the connection was broken instead.
    var status: Int? {
        switch reply.strike?.disturbance {
        case .http(let status, _): status
        case .transport: nil
        case .body(.html502): 502
        case .code, .delay, .dribble, .body, nil: answer.status
        }
    }

    var loginName: String? { arguments.loginName ?? request.apparentLoginName }

    /// The order that it reached, or the number that it named.
    var orderNumber: OrderNumber? {
        if let change = reply.change { return change.after.number }
        var discarded = Grounds(Assumptions())
        return arguments.orderNaming(&discarded)?.reference.number
    }
}
