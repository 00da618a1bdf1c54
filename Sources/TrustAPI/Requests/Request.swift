/// A request to one of the endpoints as it came over the wire, not yet read.
///
/// A class for the same reason as `Endpoint`.
package final class Request: SentRequest {
    /// The endpoint that the path belongs to.
    package let endpoint: EndpointName
    /// The HTTP method, in the case it was sent in.
    package let method: String
    /// Whether it counts as sent over HTTPS.
    package let isOverHTTPS: Bool
    /// The address that it came from, without the port; nil where it is not known.
    package let source: String?
    /// What stood behind the `?`, still encoded.
    package let query: [UInt8]
    /// The Content-Type field; nil where there was none.
    package let contentType: String?
    package let body: [UInt8]
    /// Whether its path is that of the endpoint but for the case of letters.
    package let pathIsOfOtherCase: Bool

    /// A POST over HTTPS unless stated otherwise; `query` and `body` are still encoded.
    package init(
        endpoint: EndpointName,
        method: String = "POST",
        isOverHTTPS: Bool = true,
        source: String? = nil,
        query: [UInt8] = [],
        contentType: String? = nil,
        body: [UInt8] = [],
        pathIsOfOtherCase: Bool = false
    ) {
        self.endpoint = endpoint
        self.method = method
        self.isOverHTTPS = isOverHTTPS
        self.source = source
        self.query = query
        self.contentType = contentType
        self.body = body
        self.pathIsOfOtherCase = pathIsOfOtherCase
    }

    /// The fields of the request in the order in which they were sent.
    func fields(_ grounds: inout Grounds) -> [FormField] {
        // A request by GET gets no further than -17, but what it says can be told.
        guard !query.isEmpty,
            method == "GET" || grounds.choice(of: Assumed.argumentsInQuery, reading: endpoint.ring) == .merged
        else {
            return bodyFields(&grounds)
        }
        return FormCoding.decode(query) + bodyFields(&grounds)
    }

    private func bodyFields(_ grounds: inout Grounds) -> [FormField] {
        guard let boundary = contentType.flatMap(MultipartForm.boundary) else {
            if !body.isEmpty, !isCalledForm, grounds.choice(of: Assumed.contentType) == .required { return [] }
            return FormCoding.decode(body)
        }
        switch grounds.choice(of: Assumed.multipartBody, reading: endpoint.ring) {
        case .ignored: return []
        case .read: return MultipartForm.decode(body, boundary: boundary)
        }
    }

    private var isCalledForm: Bool {
        // Nearly all requests say it like this.
        if contentType == PairsForm.contentType { return true }
        guard let type = contentType?.split(separator: ";").first else { return false }
        return ASCII.equalIgnoringCase(type.prefix { $0 != " " }, PairsForm.contentType)
    }
}
