import Crypto

/// Certificates that Java trusts, as a file of the format JKS, which every version of Java reads. `keytool` makes the same, but
/// takes a second for it.
package struct JavaTrustStore {
    /// Java's usual password for a file without secrets.
    package static let password = "changeit"

    /// The contents of the file.
    package let bytes: [UInt8]

    /// - Parameter certificates: Each in DER.
    package init(_ certificates: [[UInt8]]) {
        var bytes: [UInt8] = []
        func append(_ number: UInt64, _ size: Int) {
            bytes += (0..<size).reversed().map { UInt8(truncatingIfNeeded: number >> UInt64($0 * 8)) }
        }
        func append(_ text: String) {
            append(UInt64(text.utf8.count), 2)
            bytes += text.utf8
        }
        append(0xFEED_FEED, 4)
        // The version of the format.
        append(2, 4)
        append(UInt64(certificates.count), 4)
        for (index, certificate) in certificates.enumerated() {
            // A certificate that is trusted, its alias, and when it was added, of which nobody needs to know.
            append(2, 4)
            append("root-\(index + 1)")
            append(0, 8)
            append("X.509")
            append(UInt64(certificate.count), 4)
            bytes += certificate
        }
        var digest = Insecure.SHA1()
        digest.update(data: Self.password.utf8.flatMap { [0, $0] })
        digest.update(data: Array("Mighty Aphrodite".utf8))
        digest.update(data: bytes)
        self.bytes = bytes + Array(digest.finalize())
    }
}
