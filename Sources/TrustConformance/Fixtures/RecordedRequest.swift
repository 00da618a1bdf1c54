package import TrustAPI

/// A request as it was sent, with `{password}` where a password stood.
package struct RecordedRequest: Sendable, Equatable {
    /// What stands for a password wherever one would stand. It is not percent-encoded, so that it can be found as text.
    package static let placeholder = "{password}"

    package var method: String
    package var scheme: CallStep.Scheme
    package var endpoint: EndpointName
    /// What stood behind the `?`, still encoded; nil where there was none.
    package var query: String?
    package var contentType: String?
    package var body: String
    /// Whether `{password}` stands for another password than that of the account.
    package var passwordIsWrong = false
}

extension RecordedRequest {
    /// Whether its body is a form, which can be told apart field by field.
    var hasForm: Bool { contentType == "application/x-www-form-urlencoded" }

    /// The fields of its body where that is a form.
    var fields: [FormField] { hasForm ? FormCoding.decode(Array(body.utf8)) : [] }

    /// The path, and the query where there is one, with something else instead of the placeholder.
    func location(password: String = placeholder) -> String {
        endpoint.path + (query.map { "?" + $0.replacing(Self.placeholder, with: password) } ?? "")
    }

    /// The address at a simulator that was started without options.
    var address: String {
        switch scheme {
        case .https: "https://localhost:8443" + location()
        case .http: "http://localhost:8080" + location()
        }
    }
}
