/// A CSR (PKCS#10) as it was read: what orders, validation and DecodeCSR need of it. Its signature has been verified.
package struct SigningRequest: Sendable, Equatable {
    /// The CSR itself, in DER.
    package let der: [UInt8]
    /// The fields of the subject, in the order of the CSR.
    package let subject: [SubjectField]
    /// The DNS names of the `subjectAltName` that the CSR asks for, in its order, with wildcards, spelled as they are
    /// there.
    package let dnsNames: [String]
    /// The IP addresses of that `subjectAltName`, as text.
    package let ipAddresses: [String]
    /// The mail addresses of that `subjectAltName`.
    package let emailAddresses: [String]
    /// The public key as a SubjectPublicKeyInfo in DER, byte for byte as the CSR has it.
    package let publicKey: [UInt8]
    package let keyAlgorithm: KeyAlgorithm
    /// The name of the signature algorithm, such as `sha256WithRSAEncryption` or `ecdsa-with-SHA384`.
    package let signatureAlgorithm: String
    /// The digests of `der`.
    package let digests: Digests

    /// Digests in hexadecimal digits, upper case.
    package struct Digests: Sendable, Equatable {
        package let md5: String
        package let sha1: String
        package let sha256: String

        /// Digests that were worked out elsewhere.
        package init(md5: String, sha1: String, sha256: String) {
            self.md5 = md5
            self.sha1 = sha1
            self.sha256 = sha256
        }
    }

    /// A CSR that was read elsewhere.
    package init(
        der: [UInt8], subject: [SubjectField], dnsNames: [String] = [], ipAddresses: [String] = [],
        emailAddresses: [String] = [], publicKey: [UInt8], keyAlgorithm: KeyAlgorithm, signatureAlgorithm: String,
        digests: Digests
    ) {
        self.der = der
        self.subject = subject
        self.dnsNames = dnsNames
        self.ipAddresses = ipAddresses
        self.emailAddresses = emailAddresses
        self.publicKey = publicKey
        self.keyAlgorithm = keyAlgorithm
        self.signatureAlgorithm = signatureAlgorithm
        self.digests = digests
    }

    /// The common name. Where there are several it is the last: a subject goes from the general to the specific, and
    /// the most specific one is the server's (RFC 2818).
    package var commonName: String? { subject.last { $0.name == "CN" }?.value }
}
