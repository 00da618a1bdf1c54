import Crypto
import SwiftASN1
import TrustAPI

/// What a leaf says of the authority that signs it.
struct Issuer {
    /// The subject of the authority's certificate.
    let name: DERValue
    /// SHA-1 of the authority's key.
    let keyIdentifier: [UInt8]

    /// Reads a certificate in DER: its content is version, serial number, algorithm, issuer, validity, subject, key
    /// and more.
    init(certificate: [UInt8]) throws(SigningRequestProblem) {
        let outer = try ASN1Node.parse(certificate[...]).parts(.sequence)
        guard let content = try outer.first?.parts(.sequence), content.count > 6 else { throw .undecodable }
        name = DERValue(raw: content[5].encodedBytes)
        keyIdentifier = Array(Insecure.SHA1.hash(data: try PublicKeyInfo(content[6]).key))
    }
}
