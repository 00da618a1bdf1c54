import CNIOLinux
import Crypto
import Foundation
import NIOCore
import SwiftASN1
import X509

/// A certificate authority made for one run, and the leaf that it signs. Keys never leave memory.
struct TestAuthority {
    /// What a leaf is for.
    struct Hosts {
        let names: [String]
        let addresses: [[UInt8]]

        /// Those under which the simulator is called.
        static let usual = Hosts(
            names: ["localhost", "secure.trust-provider.com", "secure.sectigo.com"],
            addresses: [[127, 0, 0, 1], Array(repeating: 0, count: 15) + [1]]
        )

        /// These and one more, a name or an address.
        func adding(_ host: String?) -> Hosts {
            guard let host, !names.contains(host) else { return self }
            guard let address = try? SocketAddress(ipAddress: host, port: 0) else {
                return Hosts(names: names + [host], addresses: addresses)
            }
            let bytes: [UInt8]
            switch address {
            case .v4(let address): bytes = withUnsafeBytes(of: address.address.sin_addr) { Array($0) }
            case .v6(let address): bytes = withUnsafeBytes(of: address.address.sin6_addr) { Array($0) }
            case .unixDomainSocket: return self
            }
            return addresses.contains(bytes) ? self : Hosts(names: names, addresses: addresses + [bytes])
        }
    }

    struct Leaf {
        let certificate: Certificate
        let key: P256.Signing.PrivateKey
    }

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

    /// A leaf for a server under the given names. One that has expired did so half a day ago.
    func issueLeaf(
        for hosts: Hosts = .usual, isExpired: Bool = false
    ) throws -> Leaf {
        let leafKey = P256.Signing.PrivateKey()
        let publicKey = Certificate.PublicKey(leafKey.publicKey)
        let names = hosts.names.map { GeneralName.dnsName($0) }
        let addresses = hosts.addresses.map { GeneralName.ipAddress(ASN1OctetString(contentBytes: $0[...])) }
        let end = isExpired ? validity.lowerBound.addingTimeInterval(43_200) : validity.upperBound
        let leaf = try Certificate(
            version: .v3, serialNumber: .init(), publicKey: publicKey,
            notValidBefore: validity.lowerBound, notValidAfter: end,
            issuer: certificate.subject,
            subject: try DistinguishedName { CommonName(hosts.names.first ?? "localhost") },
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
        return Leaf(certificate: leaf, key: leafKey)
    }
}
