package import TrustAPI

/// Sends a request to an address and gives back what came: all that the runner knows of a target.
package protocol Transport: Sendable {
    /// Throws `TargetError` when no proper answer came.
    func send(
        _ method: String, _ url: String, headers: [(String, String)], body: [UInt8]
    ) async throws(TargetError) -> TransportResponse

    func shutdown() async
}

/// What came back, to the byte.
package struct TransportResponse: Sendable {
    /// The HTTP status.
    package let status: UInt
    /// The Content-Type; nil where there was none.
    package let contentType: String?
    package var body: [UInt8]
    /// The fields of the head, in their order.
    package var headers: [FormField] = []
    /// When the request was sent, in real time, and how long the answer took.
    var sentAt = Moment(seconds: 0)
    var milliseconds = 0

    /// A response that took no time.
    package init(status: UInt, contentType: String?, body: [UInt8], headers: [FormField] = []) {
        self.status = status
        self.contentType = contentType
        self.body = body
        self.headers = headers
    }
}
