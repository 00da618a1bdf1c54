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
    package var findings: [FindingKind] = []
    package var before: Order?
    package var after: Order?

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
        record.assumptions = reply.why.assumptions
        record.alsoPresent = reply.alsoPresent.map { refusal in
            var aside = reply.why
            let message = request.endpoint.endpoint.message(of: refusal, &aside)
            return CallRecord.Flaw(code: refusal.code.rawValue, message: mask.shown(message))
        }
        record.fault = reply.strike?.fault
        (record.before, record.after) = (reply.before, reply.after)
    }
}
