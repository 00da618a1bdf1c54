import SwiftASN1

/// Names for the algorithms that CSRs are made with, those included that are refused.
enum AlgorithmNames {
    private static let names: [ASN1ObjectIdentifier: String] = [
        [1, 2, 840, 113549, 1, 1, 1]: "rsaEncryption",
        [1, 2, 840, 113549, 1, 1, 2]: "md2WithRSAEncryption",
        [1, 2, 840, 113549, 1, 1, 4]: "md5WithRSAEncryption",
        [1, 2, 840, 113549, 1, 1, 5]: "sha1WithRSAEncryption",
        [1, 2, 840, 113549, 1, 1, 10]: "rsassaPss",
        [1, 2, 840, 113549, 1, 1, 11]: "sha256WithRSAEncryption",
        [1, 2, 840, 113549, 1, 1, 12]: "sha384WithRSAEncryption",
        [1, 2, 840, 113549, 1, 1, 13]: "sha512WithRSAEncryption",
        [1, 2, 840, 113549, 1, 1, 14]: "sha224WithRSAEncryption",
        [1, 2, 840, 10040, 4, 1]: "dsaEncryption",
        [1, 2, 840, 10040, 4, 3]: "dsa-with-SHA1",
        [2, 16, 840, 1, 101, 3, 4, 3, 2]: "dsa-with-SHA256",
        [1, 2, 840, 10045, 2, 1]: "id-ecPublicKey",
        [1, 2, 840, 10045, 4, 1]: "ecdsa-with-SHA1",
        [1, 2, 840, 10045, 4, 3, 1]: "ecdsa-with-SHA224",
        [1, 2, 840, 10045, 4, 3, 2]: "ecdsa-with-SHA256",
        [1, 2, 840, 10045, 4, 3, 3]: "ecdsa-with-SHA384",
        [1, 2, 840, 10045, 4, 3, 4]: "ecdsa-with-SHA512",
        [1, 2, 840, 10045, 3, 1, 1]: "prime192v1",
        [1, 2, 840, 10045, 3, 1, 7]: "prime256v1",
        [1, 3, 132, 0, 10]: "secp256k1",
        [1, 3, 132, 0, 33]: "secp224r1",
        [1, 3, 132, 0, 34]: "secp384r1",
        [1, 3, 132, 0, 35]: "secp521r1",
        [1, 3, 36, 3, 3, 2, 8, 1, 1, 7]: "brainpoolP256r1",
        [1, 3, 36, 3, 3, 2, 8, 1, 1, 11]: "brainpoolP384r1",
        [1, 3, 36, 3, 3, 2, 8, 1, 1, 13]: "brainpoolP512r1",
        [1, 3, 101, 112]: "Ed25519",
        [1, 3, 101, 113]: "Ed448",
    ]

    /// The name, or the numbers of an algorithm that has none here.
    static func name(of algorithm: ASN1ObjectIdentifier) -> String { names[algorithm] ?? algorithm.numbers }
}
