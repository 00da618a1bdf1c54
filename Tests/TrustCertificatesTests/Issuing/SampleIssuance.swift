import TrustAPI
import TrustCertificates

/// Requests for certificates.
enum SampleIssuance {
    /// 2024-02-02 00:00.
    static let notBefore = Moment(seconds: 1_706_832_000)

    /// A certificate for the names of a CSR, for 90 days.
    static func request(for text: String = GoodRequest.names) throws -> IssuanceRequest {
        let csr = try SigningRequestReader.read(text)
        return IssuanceRequest(
            publicKey: csr.publicKey, subject: csr.subject, dnsNames: csr.dnsNames, serialNumber: [0x9A, 0xBC, 0xDE],
            notBefore: notBefore, notAfter: notBefore.adding(seconds: 90 * 86_400 - 1)
        )
    }
}
