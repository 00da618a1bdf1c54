import TrustAPI
import TrustDocuments

/// A call without the passwords in it. Opened at the same point of the same history, it gives the same answer.
struct SealedRequest: Sendable {
    var endpoint: EndpointName
    var method = "POST"
    var isOverHTTPS = true
    var source: String?
    var query = SealedBytes([])
    var contentType: String?
    var body = SealedBytes([])

    init(endpoint: EndpointName) { self.endpoint = endpoint }

    init(_ request: Request, without keyring: Keyring) {
        endpoint = request.endpoint
        method = request.method
        isOverHTTPS = request.isOverHTTPS
        source = request.source
        query = SealedBytes(request.query, without: keyring, secrets: request.secretsInQuery)
        contentType = request.contentType
        let (bytes, secrets) = request.readableBody
        body = SealedBytes(bytes, without: keyring, secrets: secrets)
    }

    /// The call with the passwords that the accounts have now.
    func opened(in worlds: SharedWorlds) -> (request: Request, keyring: Keyring) {
        // Which accounts it names is known once their passwords are back in, since one may stand in a name.
        let draft = request(with: Keyring(of: query.accounts + body.accounts, in: worlds))
        let keyring = Keyring(of: draft.saidLoginNames, in: worlds)
        return (request(with: keyring), keyring)
    }

    private func request(with keyring: Keyring) -> Request {
        let limit = Request(endpoint: endpoint).secretLength
        return Request(
            endpoint: endpoint, method: method, isOverHTTPS: isOverHTTPS, source: source,
            query: query.opened(with: keyring, limit: limit), contentType: contentType,
            body: body.opened(with: keyring, limit: limit)
        )
    }
}

extension Coding where Value == SealedRequest {
    static let sealedRequest = Coding.object(
        "call",
        required: RequiredField("endpoint", { $0.endpoint }, .choice(), "The endpoint."),
        make: { SealedRequest(endpoint: $0) },
        fields: [
            Field("method", \.method, .text, "The method."),
            Field("https", \.isOverHTTPS, .bool, "Whether it came over HTTPS."),
            Field("source", \.source, .optional(.text), "The address that it came from."),
            Field("query", \.query, .sealedBytes, "What stood behind the ?, without passwords."),
            Field("contentType", \.contentType, .optional(.text), "Its Content-Type."),
            Field("body", \.body, .sealedBytes, "Its body, without passwords."),
        ]
    )
}
