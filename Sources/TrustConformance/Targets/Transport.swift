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
    package let status: UInt
    package let contentType: String?
    package var body: [UInt8]

    package init(status: UInt, contentType: String?, body: [UInt8]) {
        self.status = status
        self.contentType = contentType
        self.body = body
    }
}
