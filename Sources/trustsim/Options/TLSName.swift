import ArgumentParser

/// A host name or an address that a certificate is valid for. A name may begin with `*.`.
struct TLSName {
    let text: String

    /// Reads one.
    /// - Throws: `ValidationError` for what no certificate could name.
    init(_ text: String) throws {
        let name = text.lowercased()
        // A colon is an IPv6 address; its digits are checked where it is put into the certificate.
        let isAddress = name.contains(":") && name.allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
        let labels = name.trimmingPrefix("*.").split(separator: ".", omittingEmptySubsequences: false)
        let isName =
            name.utf8.count <= 253
            && labels.allSatisfy { label in
                (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
                    && label.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
            }
        guard isAddress || isName else {
            let advice =
                text.allSatisfy(\.isASCII)
                ? "such as ca.test, *.ca.test or 192.0.2.1" : "in ASCII (xn--…) where it is international"
            throw ValidationError("--tls-name takes a host name or an address, \(advice), not '\(text)'.")
        }
        self.text = name
    }
}
