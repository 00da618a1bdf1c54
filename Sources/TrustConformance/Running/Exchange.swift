package import TrustAPI

/// A call as it was sent, and the answer as it came.
package struct Exchange: Sendable {
    package let endpoint: EndpointName
    package let method: String
    /// What was sent, decoded, with secrets as dots.
    package let sent: [FormField]
    package let httpStatus: UInt
    package let contentType: String?
    package let body: [UInt8]
    /// The request as it was sent, without passwords; nil where the exchange comes from a report.
    package var request: RecordedRequest?

    /// The fields of the answer.
    package var fields: [FormField] { endpoint.endpoint.answerForm.decode(body) }
}
