package import TrustAPI

/// A call as it was sent, and the answer as it came.
package struct Exchange: Sendable {
    /// The endpoint that was called.
    package let endpoint: EndpointName
    /// The HTTP method.
    package let method: String
    /// What was sent, decoded, with secrets as dots.
    package let sent: [FormField]
    /// The HTTP status of the answer.
    package let httpStatus: UInt
    /// The Content-Type of the answer; nil where there was none.
    package let contentType: String?
    package let body: [UInt8]
    /// The request as it was sent, without passwords; nil where the exchange comes from a report.
    package var request: RecordedRequest?
    /// The fields of the answer's head, in their order.
    package var headers: [FormField] = []
    /// When it was sent, in real time.
    package var sentAt = Moment(seconds: 0)
    /// How long the answer took.
    package var milliseconds = 0

    /// `sent` has dots in the place of secrets.
    package init(
        endpoint: EndpointName, method: String, sent: [FormField], httpStatus: UInt, contentType: String?,
        body: [UInt8], request: RecordedRequest? = nil, headers: [FormField] = [], sentAt: Moment = Moment(seconds: 0),
        milliseconds: Int = 0
    ) {
        self.endpoint = endpoint
        self.method = method
        self.sent = sent
        self.httpStatus = httpStatus
        self.contentType = contentType
        self.body = body
        self.request = request
        self.headers = headers
        self.sentAt = sentAt
        self.milliseconds = milliseconds
    }

    /// The fields of the answer.
    package var fields: [FormField] {
        endpoint.definition.answerForms.form(for: request?.arguments ?? sent).decode(body)
    }
}
