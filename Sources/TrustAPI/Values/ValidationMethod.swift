/// How a domain is validated, by the name that AutoUpdateDCV gives it.
package enum ValidationMethod: String, PageChoice {
    case email = "EMAIL"
    case httpHash = "HTTP_CSR_HASH"
    case httpsHash = "HTTPS_CSR_HASH"
    case cnameHash = "CNAME_CSR_HASH"

    package var meaning: String {
        switch self {
        case .email: "Update email address."
        case .httpHash: "Change the mechanism of the domain to HTTP DCV."
        case .httpsHash: "Change the mechanism of the domain to HTTPS DCV."
        case .cnameHash: "Change the mechanism of the domain to DNS CNAME DCV."
        }
    }

    /// Whether the proof is a file on the web server, which no wildcard may be validated by.
    package var isFileBased: Bool {
        switch self {
        case .httpHash, .httpsHash: true
        case .email, .cnameHash: false
        }
    }
}
