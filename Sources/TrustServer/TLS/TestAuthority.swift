import Crypto
import Foundation
import SwiftASN1
import X509

/// A certificate authority made for one run, and the leaf that it signs. Keys never leave memory.
struct TestAuthority {
    /// The names and addresses that the leaf is for.
    static let names = ["localhost", "secure.trust-provider.com", "secure.sectigo.com"]
    static let addresses: [[UInt8]] = [[127, 0, 0, 1], Array(repeating: 0, count: 15) + [1]]

    let certificate: Certificate
    private let key = P256.Signing.PrivateKey()
    /// Valid from a day ago, for clocks that differ a little, to a year from now.
    private let validity: ClosedRange<Date>

    init(now: Date = Date()) throws {
        validity = now.addingTimeInterval(-86_400)...now.addingTimeInterval(365 * 86_400)
        let name = try DistinguishedName {
            OrganizationName("trustsim")
            CommonName("trustsim test CA \(UInt32.random(in: .min ... .max))")
        }
        let publicKey = Certificate.PublicKey(key.publicKey)
        let identifier = SubjectKeyIdentifier(hash: publicKey)
        certificate = try Certificate(
            version: .v3, serialNumber: .init(), publicKey: publicKey,
            notValidBefore: validity.lowerBound, notValidAfter: validity.upperBound,
            issuer: name, subject: name, signatureAlgorithm: .ecdsaWithSHA256,
            extensions: Certificate.Extensions {
                Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
                Critical(KeyUsage(keyCertSign: true, cRLSign: true))
                identifier
                AuthorityKeyIdentifier(keyIdentifier: identifier.keyIdentifier)
            },
            issuerPrivateKey: Certificate.PrivateKey(key)
        )
    }

    /// A leaf for a server under the usual names, with its key.
    func issueLeaf() throws -> (certificate: Certificate, key: P256.Signing.PrivateKey) {
        let leafKey = P256.Signing.PrivateKey()
        let publicKey = Certificate.PublicKey(leafKey.publicKey)
        let names = Self.names.map { GeneralName.dnsName($0) }
        let addresses = Self.addresses.map { GeneralName.ipAddress(ASN1OctetString(contentBytes: $0[...])) }
        let leaf = try Certificate(
            version: .v3, serialNumber: .init(), publicKey: publicKey,
            notValidBefore: validity.lowerBound, notValidAfter: validity.upperBound,
            issuer: certificate.subject,
            subject: try DistinguishedName { CommonName("localhost") },
            signatureAlgorithm: .ecdsaWithSHA256,
            extensions: try Certificate.Extensions {
                Critical(BasicConstraints.notCertificateAuthority)
                Critical(KeyUsage(digitalSignature: true))
                try ExtendedKeyUsage([.serverAuth])
                SubjectAlternativeNames(names + addresses)
                SubjectKeyIdentifier(hash: publicKey)
                AuthorityKeyIdentifier(
                    keyIdentifier: SubjectKeyIdentifier(hash: Certificate.PublicKey(key.publicKey)).keyIdentifier
                )
            },
            issuerPrivateKey: Certificate.PrivateKey(key)
        )
        return (leaf, leafKey)
    }
}
