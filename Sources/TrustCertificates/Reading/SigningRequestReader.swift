import Crypto
import SwiftASN1
package import TrustAPI
import X509

/// Reads CSRs as clients send them. The outer structure is read first, so that each thing that can be wrong has its
/// problem.
package enum SigningRequestReader {
    /// The longest text that is taken, in characters.
    package static let maximumLength = 32_767
    private static let minimumRSABits = 2_048
    /// What the cryptography underneath can verify.
    private static let maximumRSABits = 8_192

    /// Reads PEM, with its armour (`CERTIFICATE REQUEST` or `NEW CERTIFICATE REQUEST`, text around it, line ends of
    /// any kind or none) or without.
    /// - Throws: The first problem in the order Base64, structure, algorithms, key size, signature.
    package static func read(_ text: String) throws(SigningRequestProblem) -> SigningRequest {
        guard text.utf8.count <= maximumLength else { throw .notBase64 }
        return try read(der: try RequestArmour.bytes(of: text))
    }

    /// Reads DER.
    /// - Throws: The first problem in the order structure, algorithms, key size, signature.
    package static func read(der: [UInt8]) throws(SigningRequestProblem) -> SigningRequest {
        let structure = try RequestStructure(der)
        let key = try structure.publicKey.algorithm()
        let name = AlgorithmNames.name(of: structure.signatureAlgorithm)
        guard let signatureAlgorithm = signatureAlgorithms[name] else { throw .unsupportedAlgorithm(name: name) }
        if case .rsa(let bits) = key {
            guard bits >= minimumRSABits else { throw .keyTooShort(bits: bits) }
            guard bits <= maximumRSABits else { throw .unsupportedAlgorithm(name: "RSA with \(bits) bits") }
        }
        guard let verifier = try? Certificate.PublicKey(derEncoded: structure.publicKey.der) else { throw .undecodable }
        let isValid = verifier.isValidSignature(
            structure.signature, for: structure.signed, signatureAlgorithm: signatureAlgorithm)
        guard isValid else { throw .wrongSignature }
        return SigningRequest(
            der: der, subject: structure.subject, dnsNames: structure.names.dns, ipAddresses: structure.names.addresses,
            emailAddresses: structure.names.emails, publicKey: Array(structure.publicKey.der), keyAlgorithm: key,
            signatureAlgorithm: name,
            digests: SigningRequest.Digests(
                md5: hexadecimal(Insecure.MD5.hash(data: der)), sha1: hexadecimal(Insecure.SHA1.hash(data: der)),
                sha256: hexadecimal(SHA256.hash(data: der))
            )
        )
    }

    private static let signatureAlgorithms: [String: Certificate.SignatureAlgorithm] = [
        "sha1WithRSAEncryption": .sha1WithRSAEncryption,
        "sha256WithRSAEncryption": .sha256WithRSAEncryption,
        "sha384WithRSAEncryption": .sha384WithRSAEncryption,
        "sha512WithRSAEncryption": .sha512WithRSAEncryption,
        "ecdsa-with-SHA256": .ecdsaWithSHA256,
        "ecdsa-with-SHA384": .ecdsaWithSHA384,
        "ecdsa-with-SHA512": .ecdsaWithSHA512,
    ]

    private static func hexadecimal(_ digest: some Sequence<UInt8>) -> String {
        String(decoding: digest.flatMap { [ASCII.hexDigit($0 >> 4), ASCII.hexDigit($0 & 15)] }, as: UTF8.self)
    }
}
