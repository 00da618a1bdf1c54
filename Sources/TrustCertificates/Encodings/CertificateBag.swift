import SwiftASN1

/// Several certificates as one structure in DER. They keep the order in which they are given: Netscape's structure is a
/// sequence, and that of PKCS#7 is a set which nobody sorts.
package enum CertificateBag {
    private static let data: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 7, 1]
    private static let signedData: ASN1ObjectIdentifier = [1, 2, 840, 113549, 1, 7, 2]
    private static let netscapeCertificateSequence: ASN1ObjectIdentifier = [2, 16, 840, 1, 113730, 2, 5]

    /// PKCS#7: SignedData that nobody signed, around certificates alone, each in DER (RFC 2315).
    package static func pkcs7(_ certificates: [[UInt8]]) -> [UInt8] {
        let content = DERValue.sequence([
            .integer([1]), .set([]), .sequence([.identifier(data)]),
            .context(0, certificates.map { DERValue(raw: $0) }), .set([]),
        ])
        return DERValue.sequence([.identifier(signedData), .context(0, [content])]).bytes
    }

    /// A Netscape certificate sequence of certificates, each in DER.
    package static func netscapeSequence(_ certificates: [[UInt8]]) -> [UInt8] {
        let content = DERValue.sequence(certificates.map { DERValue(raw: $0) })
        return DERValue.sequence([.identifier(netscapeCertificateSequence), .context(0, [content])]).bytes
    }
}
