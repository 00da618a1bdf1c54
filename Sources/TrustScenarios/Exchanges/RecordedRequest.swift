package import TrustAPI

/// A request as it was sent, with `{password}` where a password stood.
package struct RecordedRequest: Sendable, Equatable {
    /// What stands for a password wherever one would stand. It is not percent-encoded, so that it can be found as text.
    package static let placeholder = "{password}"

    /// The HTTP method.
    package var method: String
    /// Whether it went over HTTPS or plain HTTP.
    package var scheme: CallStep.Scheme
    /// The endpoint that was called.
    package var endpoint: EndpointName
    /// What stood behind the `?`, still encoded; nil where there was none.
    package var query: String?
    /// The Content-Type; nil where there was none.
    package var contentType: String?
    package var body: String
    /// Whether `{password}` stands for another password than that of the account.
    package var passwordIsWrong = false

    /// `query` and `body` have the placeholder already.
    package init(
        method: String, scheme: CallStep.Scheme, endpoint: EndpointName, query: String? = nil,
        contentType: String? = nil, body: String, passwordIsWrong: Bool = false
    ) {
        self.method = method
        self.scheme = scheme
        self.endpoint = endpoint
        self.query = query
        self.contentType = contentType
        self.body = body
        self.passwordIsWrong = passwordIsWrong
    }
}

extension RecordedRequest {
    /// Whether its body is a form, which can be told apart field by field.
    package var hasForm: Bool { contentType == "application/x-www-form-urlencoded" }

    /// The fields of its body where that is a form.
    package var fields: [FormField] { hasForm ? FormCoding.decode(Array(body.utf8)) : [] }

    /// The path, and the query where there is one, with something else instead of the placeholder.
    package func location(password: String = placeholder) -> String {
        endpoint.path + (query.map { "?" + $0.replacing(Self.placeholder, with: password) } ?? "")
    }

    /// The address at a simulator that was started without options.
    package var address: String {
        switch scheme {
        case .https: "https://localhost:8443" + location()
        case .http: "http://localhost:8080" + location()
        }
    }
}

extension RecordedRequest {
    /// Whether the body is read as a form: anything that does not call itself something else.
    fileprivate var isForm: Bool { !(contentType?.lowercased().hasPrefix("multipart/") ?? false) }

    /// What was sent, decoded, of the query and of the body.
    package var arguments: [FormField] {
        FormCoding.decode(Array((query ?? "").utf8)) + (isForm ? FormCoding.decode(Array(body.utf8)) : [])
    }
}
