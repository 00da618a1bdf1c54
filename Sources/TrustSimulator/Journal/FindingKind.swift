/// A habit of a client that the documents do not ask for, and that its author would want to know of.
package enum FindingKind: String, CaseIterable, Sendable {
    case credentialsInQuery = "credentials-in-query"
    case contentType = "content-type"
    case notPercentEncoded = "not-percent-encoded"
    case unknownArgument = "unknown-argument"
    case overLongValue = "over-long-value"
    case repeatedAfterSuccess = "repeated-after-success"
    case retriedAfterLoginRefused = "retried-after-login-refused"
    case retriedWithinASecond = "retried-within-a-second"
    case get
    case plainHTTP = "plain-http"
    case contentEncoding = "content-encoding"
    case noSuchEndpoint = "no-such-endpoint"
    case endpointNotSimulated = "endpoint-not-simulated"

    /// What it is, and why it matters.
    package var explanation: String {
        switch self {
        case .credentialsInQuery:
            "The login name or password stands in the query string, which servers and proxies write into their logs."
        case .contentType:
            "The Content-Type of a body is missing or is not application/x-www-form-urlencoded."
        case .notPercentEncoded:
            "The body has bytes that a form has to percent-encode, such as @ or a blank, or broken percent sequences."
        case .unknownArgument:
            "There is an argument that the endpoint does not know; the documents answer -2, the second ring ignores it."
        case .overLongValue:
            "A value is longer than the documents allow; they answer -4."
        case .repeatedAfterSuccess:
            "The same call came again after it had succeeded; on the real API it may cost or mail a second time."
        case .retriedAfterLoginRefused:
            "The same login came again after -16; on the real API the account may get locked."
        case .retriedWithinASecond:
            "The same call came again within a second after an error, which gives nobody time to recover."
        case .get:
            "The request used GET; the documents answer -17."
        case .plainHTTP:
            "The request came over plain HTTP, where everybody on the way can read it; the documents answer -1."
        case .contentEncoding:
            "The body has a Content-Encoding such as gzip; the API reads the bytes as they are, so that no argument is found."
        case .noSuchEndpoint:
            "The request went to a path where the API has no endpoint; it got 404, and nothing was done."
        case .endpointNotSimulated:
            "The request went to an endpoint of the API that is not simulated; it got 404, and nothing was done."
        }
    }

    /// Whether it shows in unmatched requests, and so in no call.
    package var isOfUnmatched: Bool { self == .noSuchEndpoint || self == .endpointNotSimulated }
}
