package import TrustAPI

/// What may be shown of a call, or of an unmatched request: everything but passwords.
package struct CallRecord: Equatable, Sendable {
    /// What the request came over.
    package enum Scheme: String, CaseIterable, Sendable {
        case http, https
    }

    /// Something else that was wrong with the call.
    package struct Flaw: Equatable, Sendable {
        /// The error code that it would have had.
        package var code: Int
        /// The text that it would have had.
        package var message: String

        /// An error code and its text.
        package init(code: Int, message: String) {
            self.code = code
            self.message = message
        }
    }

    /// The number of the request in the journal, counted from 1.
    package var id: Int
    /// When it came, by the clock of the world.
    package var receivedAt: Moment
    /// Nil for an unmatched request.
    package var endpoint: EndpointName?
    /// The path that it went to, without the query; nil for a call.
    package var path: String?
    /// The login name that was sent; nil where there was none.
    package var account: String?
    /// The order that the call named; nil where it named none.
    package var order: OrderNumber?
    /// The HTTP method.
    package var method = "POST"
    /// What the request came over.
    package var scheme = Scheme.https
    /// The client's address without the port; nil where it is not known.
    package var source: String?
    /// What stood behind the `?`, still encoded; empty without one.
    package var query = ""
    /// The Content-Type of the request; nil where there was none.
    package var contentType: String?
    /// The fields of the head, in the order sent.
    package var headers: [FormField] = []
    /// The arguments as they were understood.
    package var arguments: [FormField] = []
    /// The body as it was sent.
    package var body = ""
    /// The HTTP status that it got; nil where the connection was broken instead.
    package var status: Int?
    /// The error code of the answer; nil where it has none.
    package var code: Int?
    /// The body of the answer.
    package var answer = ""
    /// What decided the answer: in a word and in a sentence.
    package var rule = ""
    /// The same as a sentence.
    package var because = ""
    /// The documents' rows that it shows.
    package var rows: [String] = []
    /// The names of the assumptions that the answer depends on.
    package var assumptions: [String] = []
    /// What else was wrong with the call, in the order of the checks.
    package var alsoPresent: [Flaw] = []
    /// The fault that struck it.
    package var fault: String?
    /// What the journal found about it.
    package var findings: [FindingKind] = []
    /// The order before the call; nil where it reached none.
    package var before: Order?
    /// The order after the call; nil where it reached none.
    package var after: Order?

    /// A record to be filled in; `id` counts from 1 and `endpoint` is nil for an unmatched request.
    package init(id: Int, receivedAt: Moment, endpoint: EndpointName?) {
        self.id = id
        self.receivedAt = receivedAt
        self.endpoint = endpoint
    }
}

extension JournalEntry {
    func mask(hiding known: SecretSearch) -> CallMask {
        switch content {
        case .call(let call): call.mask(hiding: known)
        case .unmatched(let unmatched):
            unmatched.request.mask(unmatched.accountPassword, hiding: known)
        }
    }

    /// A text about the request as it may be shown, where passwords are known that may stand in it.
    package func shown(_ text: String, hiding known: SecretSearch) -> String { mask(hiding: known).shown(text) }

    /// What may be shown of the request, where passwords are known that may stand in it.
    package func record(hiding known: SecretSearch) -> CallRecord {
        let request = sent
        let (query, body) = request.sentFields
        let mask = mask(hiding: known)
        var record = CallRecord(id: id, receivedAt: receivedAt, endpoint: endpoint)
        record.account = loginName.map { mask.shown($0) }
        record.method = request.method
        record.scheme = scheme
        record.source = request.source
        record.query = mask.shown(form: request.query)
        record.contentType = request.contentType.map { mask.shown($0) }
        record.headers = headers.map { mask.shown(header: $0) }
        record.arguments = (query + body).map { mask.shown($0) }
        record.body =
            request.isMultipart
            ? mask.shown(String(decoding: request.body, as: UTF8.self)) : mask.shown(form: request.body)
        record.status = status
        record.answer = mask.shown(String(decoding: answer, as: UTF8.self))
        record.findings = findings.list
        switch content {
        case .call(let call):
            call.complete(&record, mask)
        case .unmatched(let unmatched):
            record.path = mask.shown(unmatched.request.path)
            record.assumptions = unmatched.request.assumptions
            (record.rule, record.because) = (unmatched.request.rule, unmatched.request.because)
        }
        return record
    }
}

extension JournaledCall {
    fileprivate func mask(hiding known: SecretSearch) -> CallMask {
        let (query, body) = request.sentFields
        return CallMask(
            endpoint: request.endpoint, fields: query + body,
            raw: [request.query, request.body].map { String(decoding: $0, as: UTF8.self) },
            own: accountPassword.map(Secret.password) ?? [], known: known
        )
    }

    /// Adds what only a call has to its record.
    fileprivate func complete(_ record: inout CallRecord, _ mask: CallMask) {
        record.order = orderNumber
        record.code = code
        record.rule = reply.rule.name
        record.because = mask.shown(reply.because)
        record.rows = rows.map(\.description)
        record.assumptions = reply.grounds.assumptions
        record.alsoPresent = reply.alsoPresent.map { refusal in
            var discarded = reply.grounds
            let message = request.endpoint.definition.message(of: refusal, &discarded)
            return CallRecord.Flaw(code: refusal.code.rawValue, message: mask.shown(message))
        }
        record.fault = reply.strike?.fault
        (record.before, record.after) = (reply.before, reply.after)
    }
}
