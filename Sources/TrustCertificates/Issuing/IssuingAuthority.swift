import Crypto
import Foundation
import SwiftASN1
package import TrustAPI
import X509

/// The authority that signs the certificates of orders. All of it is fixed: the same request gets the same bytes, on
/// every machine and in every version.
///
/// Signatures are RSA with PKCS#1 v1.5, which has no random part. The chain has nothing to do with that of the HTTPS
/// ports.
package enum IssuingAuthority {
    /// The certificates of the authorities in DER: the root, then the intermediate that signs.
    package static let chain = [AuthorityMaterial.root, AuthorityMaterial.intermediate].map(decoded)

    private static let issuer = try? Issuer(certificate: decoded(AuthorityMaterial.intermediate))
    private static let key = try? Certificate.PrivateKey(derBytes: decoded(AuthorityMaterial.intermediateKey))

    /// Signs a certificate for a server.
    ///
    /// The public key has to be a SubjectPublicKeyInfo in DER, as it comes from a CSR that was read or from
    /// `derivedKey`; it is copied as it is.
    package static func issue(_ request: IssuanceRequest) -> IssuedCertificate {
        guard let issuer, let key else { preconditionFailure("The built-in authority cannot be read.") }
        let signed = LeafContent(request, issuer: issuer).value.bytes
        guard let signature = try? key.sign(bytes: signed, signatureAlgorithm: .sha256WithRSAEncryption) else {
            preconditionFailure("The built-in authority's key cannot sign \(signed.count) bytes.")
        }
        let leaf = DERValue.sequence([
            DERValue(raw: signed), LeafContent.signatureAlgorithm, .bits(signature.rawRepresentation),
        ])
        return IssuedCertificate(leaf: leaf.bytes, chain: chain)
    }

    /// A public key on P-256, as a SubjectPublicKeyInfo in DER, for an order that has no CSR. Its private key is
    /// SHA-256 of a seed and the order's number.
    package static func derivedKey(seed: UInt64, orderNumber: Int64) -> [UInt8] {
        // One hash in four thousand million is too large for a key; then the next attempt counts.
        for attempt in UInt8.min...UInt8.max {
            var digest = SHA256()
            digest.update(data: Array("trustsim order key".utf8))
            withUnsafeBytes(of: seed.bigEndian) { digest.update(bufferPointer: $0) }
            withUnsafeBytes(of: orderNumber.bigEndian) { digest.update(bufferPointer: $0) }
            digest.update(data: [attempt])
            guard let key = try? P256.Signing.PrivateKey(rawRepresentation: Array(digest.finalize())) else { continue }
            return Array(key.publicKey.derRepresentation)
        }
        preconditionFailure("No key came out of seed \(seed) and order \(orderNumber).")
    }

    private static func decoded(_ base64: String) -> [UInt8] {
        Array(Data(base64Encoded: base64.filter { !$0.isNewline }) ?? Data())
    }
}
