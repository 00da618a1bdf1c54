/// What every request says over the wire, wherever its path leads.
package protocol SentRequest: Sendable {
    var method: String { get }
    /// Whether it came over HTTPS, or over a port that counts as that.
    var isOverHTTPS: Bool { get }
    /// The address that it came from, without the port; nil where it is not known.
    var source: String? { get }
    /// What stood behind the `?`, still encoded.
    var query: [UInt8] { get }
    var contentType: String? { get }
    var body: [UInt8] { get }
}

extension SentRequest {
    /// Everything that the request says, whether or not the endpoint reads it: the fields of the query, then those of
    /// the body. What is shown of a call goes by this, what it gets does not.
    package var sentFields: (query: [FormField], body: [FormField]) {
        let boundary = contentType.flatMap(MultipartForm.boundary)
        let fields = boundary.map { MultipartForm.decode(body, boundary: $0) } ?? FormCoding.decode(body)
        return (FormCoding.decode(query), fields)
    }

    /// Whether the body is in `multipart/form-data`.
    package var isMultipart: Bool { contentType.flatMap(MultipartForm.boundary) != nil }

    /// Every login name that the request says, however the argument is spelled.
    package var saidLoginNames: [String] {
        let (query, body) = sentFields
        let names = (body + query).filter { ASCII.equalIgnoringCase($0.name, CommonRows.loginName.name) }.map(\.value)
        return names + names.map(Reading.trimmed).filter { !names.contains($0) }
    }

    /// The login name that the request seems to come with, wherever it stands and however it is spelled.
    package var apparentLoginName: String? {
        let (query, body) = sentFields
        return (body + query).first { ASCII.equalIgnoringCase($0.name, CommonRows.loginName.name) }?.value
    }
}
