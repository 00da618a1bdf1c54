/// What a customer puts on a web server or into DNS to show that a domain is theirs, for HTTP and CNAME validation.
///
/// | | |
/// |---|---|
/// | file | `/.well-known/pki-validation/<MD5, upper case>.txt` |
/// | its lines | SHA-256 in lower case, `sectigo.com`, and the unique value if any; no line end after the last |
/// | CNAME | `_<md5>.<domain>` |
/// | its target | `<first 32 of sha256>.<last 32>.[<unique value>.]sectigo.com` |
package struct ValidationHashes: Sendable, Equatable {
    /// The name of the file, without its folder.
    package let fileName: String
    package let fileContent: String
    /// The name that gets the CNAME record, without a dot at its end.
    package let cnameOwner: String
    /// The name that the record points to, without a dot at its end.
    package let cnameTarget: String

    private static let authority = "sectigo.com"

    /// The file's path on the web server of the domain.
    package var filePath: String { "/.well-known/pki-validation/\(fileName)" }

    /// The hashes of a CSR for a domain.
    /// - Parameters:
    ///   - digests: The digests of the CSR in DER.
    ///   - uniqueValue: What the order adds to them; an empty one is none.
    ///   - domain: A name of the order; `*.` of a wildcard is dropped.
    package init(of digests: SigningRequest.Digests, uniqueValue: String? = nil, domain: String) {
        let sha256 = digests.sha256.lowercased()
        let extra = [uniqueValue].compactMap(\.self).filter { !$0.isEmpty }
        fileName = "\(digests.md5.uppercased()).txt"
        fileContent = ([sha256, Self.authority] + extra).joined(separator: "\n")
        cnameOwner = "_\(digests.md5.lowercased()).\(domain.hasPrefix("*.") ? String(domain.dropFirst(2)) : domain)"
        cnameTarget = ([String(sha256.prefix(32)), String(sha256.dropFirst(32))] + extra + [Self.authority])
            .joined(separator: ".")
    }
}
