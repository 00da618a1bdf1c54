import CNIOLinux
import Crypto
import Foundation
import NIOCore
import SwiftASN1
import X509

/// A certificate authority for tests, and the leaves that it signs.
struct TestAuthority {
    /// What a leaf is for.
    struct Hosts {
        let names: [String]
        let addresses: [[UInt8]]

        /// The names under which the real API answers, older ones included.
        static let vendorNames = [
            "secure.trust-provider.com", "secure.sectigo.com", "secure.comodo.net", "secure.comodo.com",
        ]

        /// Those under which the simulator is called.
        static let usual = Hosts(
            names: ["localhost"] + vendorNames,
            addresses: [[127, 0, 0, 1], Array(repeating: 0, count: 15) + [1]]
        )

        /// These and others, names or addresses.
        func adding(_ others: [String]) -> Hosts { others.reduce(self) { $0.adding($1) } }

        private func adding(_ host: String) -> Hosts {
            guard !names.contains(host) else { return self }
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
    let key: Certificate.PrivateKey
    /// When leaves are valid: from a day ago, for clocks that differ a little, to a year from now.
    private let validity: ClosedRange<Date>

    private static let day: TimeInterval = 86_400

    /// An authority with a certificate and its private key.
    init(certificate: Certificate, key: Certificate.PrivateKey, now: Date = Date()) {
        self.certificate = certificate
        self.key = key
        let start = now.addingTimeInterval(-Self.day)
        validity = start...max(start, min(now.addingTimeInterval(365 * Self.day), certificate.notValidAfter))
    }

    /// A new authority that is valid for some days from `now`.
    init(validDays: Int = 365, now: Date = Date()) throws {
        let key = Certificate.PrivateKey(P256.Signing.PrivateKey())
        let name = try DistinguishedName {
            OrganizationName("trustsim")
            CommonName("trustsim test CA \(UInt32.random(in: .min ... .max))")
        }
        let publicKey = key.publicKey
        let identifier = SubjectKeyIdentifier(hash: publicKey)
        let certificate = try Certificate(
            version: .v3, serialNumber: .init(), publicKey: publicKey,
            notValidBefore: now.addingTimeInterval(-Self.day),
            notValidAfter: now.addingTimeInterval(TimeInterval(validDays) * Self.day),
            issuer: name, subject: name,
            extensions: Certificate.Extensions {
                Critical(BasicConstraints.isCertificateAuthority(maxPathLength: 0))
                Critical(KeyUsage(keyCertSign: true, cRLSign: true))
                identifier
                AuthorityKeyIdentifier(keyIdentifier: identifier.keyIdentifier)
            },
            issuerPrivateKey: key
        )
        self.init(certificate: certificate, key: key, now: now)
    }

    /// What leaves name the authority's key by: what its certificate says, else the hash of the key.
    private var keyIdentifier: ArraySlice<UInt8> {
        get throws {
            try certificate.extensions.subjectKeyIdentifier?.keyIdentifier
                ?? SubjectKeyIdentifier(hash: certificate.publicKey).keyIdentifier
        }
    }

    /// A leaf for a server under the given names. One that has expired did so half a day ago.
    func issueLeaf(
        for hosts: Hosts = .usual, isExpired: Bool = false
    ) throws -> Leaf {
        let leafKey = P256.Signing.PrivateKey()
        let publicKey = Certificate.PublicKey(leafKey.publicKey)
        let names = hosts.names.map { GeneralName.dnsName($0) }
        let addresses = hosts.addresses.map { GeneralName.ipAddress(ASN1OctetString(contentBytes: $0[...])) }
        let end = isExpired ? validity.lowerBound.addingTimeInterval(Self.day / 2) : validity.upperBound
        let leaf = try Certificate(
            version: .v3, serialNumber: .init(), publicKey: publicKey,
            notValidBefore: validity.lowerBound, notValidAfter: end,
            issuer: certificate.subject,
            subject: try DistinguishedName { CommonName(hosts.names.first ?? "localhost") },
            extensions: try Certificate.Extensions {
                Critical(BasicConstraints.notCertificateAuthority)
                Critical(KeyUsage(digitalSignature: true))
                try ExtendedKeyUsage([.serverAuth])
                SubjectAlternativeNames(names + addresses)
                SubjectKeyIdentifier(hash: publicKey)
                AuthorityKeyIdentifier(keyIdentifier: try keyIdentifier)
            },
            issuerPrivateKey: key
        )
        return Leaf(certificate: leaf, key: leafKey)
    }
}
