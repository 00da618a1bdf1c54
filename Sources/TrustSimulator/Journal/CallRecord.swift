package import TrustAPI

/// What may be shown of a call, or of an unmatched request: everything but passwords.
package struct CallRecord: Equatable, Sendable {
    package enum Scheme: String, CaseIterable, Sendable {
        case http, https
    }

    /// Something else that was wrong with the call.
    package struct Flaw: Equatable, Sendable {
        package var code: Int
        package var message: String

        package init(code: Int, message: String) {
            self.code = code
            self.message = message
        }
    }

    package var id: Int
    package var receivedAt: Moment
    /// Nil for an unmatched request.
    package var endpoint: EndpointName?
    /// The path that it went to, without the query; nil for a call.
    package var path: String?
    package var account: String?
    package var order: OrderNumber?
    package var method = "POST"
    package var scheme = Scheme.https
    package var source: String?
    package var query = ""
    package var contentType: String?
    package var headers: [FormField] = []
    package var arguments: [FormField] = []
    /// The body as it was sent.
    package var body = ""
    /// The HTTP status that it got; nil where the connection was broken instead.
    package var status: Int?
    package var code: Int?
    package var answer = ""
    /// What decided the answer: in a word and in a sentence.
    package var rule = ""
    package var because = ""
    /// The documents' rows that it shows.
    package var rows: [String] = []
    package var assumptions: [String] = []
    package var alsoPresent: [Flaw] = []
    /// The fault that struck it.
    package var fault: String?
    package var habits: [Habit] = []
    package var before: Order?
    package var after: Order?

    package init(id: Int, receivedAt: Moment, endpoint: EndpointName?) {
        self.id = id
        self.receivedAt = receivedAt
        self.endpoint = endpoint
    }
}

extension JournalEntry {
    func redaction(hiding known: [Secret]) -> Redaction {
        switch content {
        case .call(let call): call.redaction(hiding: known)
        case .unmatched(let unmatched):
            unmatched.request.redaction(hiding: known + (unmatched.accountPassword.map { [Secret($0)] } ?? []))
        }
    }

    /// A text about the request as it may be shown, where passwords are known that may stand in it.
    package func shown(_ text: String, hiding known: [Secret]) -> String { redaction(hiding: known).shown(text: text) }

    /// What may be shown of the request, where passwords are known that may stand in it.
    package func record(hiding known: [Secret]) -> CallRecord {
        let request = sent
        let (query, body) = request.sentFields
        let redaction = redaction(hiding: known)
        var record = CallRecord(id: id, receivedAt: receivedAt, endpoint: endpoint)
        record.account = loginName.map { redaction.shown(text: $0) }
        record.method = request.method
        record.scheme = scheme
        record.source = request.source
        record.query = redaction.shown(form: request.query)
        record.contentType = request.contentType.map { redaction.shown(text: $0) }
        record.headers = headers.map { redaction.shown(header: $0) }
        record.arguments = (query + body).map { redaction.shown($0) }
        record.body =
            request.isMultipart
            ? redaction.shown(text: String(decoding: request.body, as: UTF8.self)) : redaction.shown(form: request.body)
        record.status = status
        record.answer = redaction.shown(text: String(decoding: answer, as: UTF8.self))
        record.habits = habits.list
        switch content {
        case .call(let call):
            call.complete(&record, redaction)
        case .unmatched(let unmatched):
            record.path = redaction.shown(text: unmatched.request.path)
            record.assumptions = unmatched.request.assumptions
            (record.rule, record.because) = (unmatched.request.rule, unmatched.request.because)
        }
        return record
    }
}

extension JournaledCall {
    fileprivate func redaction(hiding known: [Secret]) -> Redaction {
        let (query, body) = request.sentFields
        let own = accountPassword.map(Secret.password) ?? []
        return Redaction(
            endpoint: request.endpoint, fields: query + body,
            raw: [request.query, request.body].map { String(decoding: $0, as: UTF8.self) }, known: known + own
        )
    }

    /// Adds what only a call has to its record.
    fileprivate func complete(_ record: inout CallRecord, _ redaction: Redaction) {
        record.order = orderNumber
        record.code = code
        record.rule = reply.rule.name
        record.because = redaction.shown(text: reply.because)
        record.rows = rows.map(\.description)
        record.assumptions = reply.why.assumptions
        record.alsoPresent = reply.alsoPresent.map { refusal in
            var aside = reply.why
            let message = request.endpoint.endpoint.message(of: refusal, &aside)
            return CallRecord.Flaw(code: refusal.code.rawValue, message: redaction.shown(text: message))
        }
        record.fault = reply.strike?.fault
        (record.before, record.after) = (reply.before, reply.after)
    }
}

extension Redaction {
    /// A field of a head as it may be shown.
    fileprivate func shown(header: FormField) -> FormField {
        let isSecret = ["authorization", "proxy-authorization", "cookie"].contains {
            ASCII.equalIgnoringCase($0, header.name)
        }
        return FormField(header.name, isSecret ? Self.mask : shown(text: header.value))
    }
}
