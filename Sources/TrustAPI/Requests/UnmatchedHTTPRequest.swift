/// An unmatched request: the path that it went to is none of an endpoint.
package struct UnmatchedHTTPRequest: SentRequest {
    /// The path as it was sent, without the query.
    package let path: String
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
    /// The endpoints that the simulator answers at.
    package let served: ServedEndpoints
    /// The endpoint that the path is of, where the API has one there that is not simulated.
    package let unsimulated: UnsimulatedEndpoint?

    /// A POST over HTTPS unless stated otherwise; `path` is without the query. `served` is what the simulator answers at.
    package init(
        path: String, method: String = "POST", isOverHTTPS: Bool = true, source: String? = nil, query: [UInt8] = [],
        contentType: String? = nil, body: [UInt8] = [], beside served: ServedEndpoints = .all
    ) {
        self.path = path
        self.method = method
        self.isOverHTTPS = isOverHTTPS
        self.source = source
        self.query = query
        self.contentType = contentType
        self.body = body
        self.served = served
        unsimulated = UnsimulatedEndpoint(path: path, beside: served)
    }
}

extension UnmatchedHTTPRequest {
    /// A longer path is cut in sentences, counted in characters.
    private static let longestShown = 200
    /// More of a path is not looked through for a sentence, in bytes.
    private static let longestSearched = 2_000

    /// What takes passwords out of what is shown of the request, that of its account among them. Where a client forgot the `?`, they stand in the path. All
    /// pages call them the same, so that it makes no difference which one tells their name.
    package func mask(_ password: String?, hiding known: SecretSearch) -> CallMask {
        let (query, body) = sentFields
        let written = Array(path.utf8)
        let texts = [self.query, self.body, written, FormCoding.unescaped(written)]
        return CallMask(
            endpoint: .autoAuthorize, fields: query + body + FormCoding.decode(written),
            raw: texts.map { String(decoding: $0, as: UTF8.self) }, own: password.map { [Secret($0)] } ?? [],
            known: known
        )
    }

    /// The path for a sentence: without passwords and control characters, and cut where it is long.
    package func shownPath(_ password: String? = nil, hiding known: SecretSearch) -> String {
        let mask = mask(password, hiding: known)
        let bytes = path.utf8
        var shown: String
        if bytes.count > Self.longestSearched {
            shown = mask.shown(String(decoding: bytes.prefix(Self.longestSearched), as: UTF8.self))
            // Its end may be the beginning of a password that was not seen whole.
            shown = String(decoding: shown.utf8.dropLast(Self.longestSearched / 2), as: UTF8.self)
        } else {
            shown = mask.shown(path)
        }
        shown = shown.withoutControls
        let isWhole = bytes.count <= Self.longestSearched && shown.count <= Self.longestShown
        return isWhole ? shown : "\(shown.prefix(Self.longestShown))…"
    }
}

extension String {
    /// The same with what would steer a terminal percent-encoded, as it stands in an address.
    fileprivate var withoutControls: String {
        unicodeScalars.reduce(into: "") { text, scalar in
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator:
                text += String(decoding: FormCoding.encode([FormField("", String(scalar))]).dropFirst(), as: UTF8.self)
            default:
                text.unicodeScalars.append(scalar)
            }
        }
    }
}
