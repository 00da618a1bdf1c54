import SwiftASN1
import TrustAPI

/// A SubjectPublicKeyInfo (RFC 5280): `SEQUENCE { AlgorithmIdentifier, BIT STRING }`.
struct PublicKeyInfo {
    /// All of it, as it was.
    let der: ArraySlice<UInt8>
    /// What the bit string has: the key, in a form that depends on its kind.
    let key: ArraySlice<UInt8>
    private let kind: ASN1ObjectIdentifier
    private let parameters: ASN1Node?

    init(_ node: ASN1Node) throws(SigningRequestProblem) {
        let parts = try node.parts(.sequence)
        guard parts.count == 2 else { throw .undecodable }
        let algorithm = try parts[0].parts(.sequence)
        guard let kind = algorithm.first, algorithm.count <= 2 else { throw .undecodable }
        der = node.encodedBytes
        key = try parts[1].wholeBytes()
        self.kind = try kind.objectIdentifier()
        parameters = algorithm.count == 2 ? algorithm[1] : nil
    }

    /// The kind of the key.
    /// - Throws: `unsupportedAlgorithm` for a kind that is not taken, `undecodable` where the key is none of its kind.
    func algorithm() throws(SigningRequestProblem) -> KeyAlgorithm {
        let name = AlgorithmNames.name(of: kind)
        switch kind {
        case .AlgorithmIdentifier.rsaEncryption: return .rsa(bits: try modulusBits())
        case .AlgorithmIdentifier.idEcPublicKey:
            // Curves are named; one that is described in full has no name to give.
            guard let curve = try? parameters?.objectIdentifier() else { throw .unsupportedAlgorithm(name: name) }
            switch curve {
            case .NamedCurves.secp256r1: return .p256
            case .NamedCurves.secp384r1: return .p384
            case .NamedCurves.secp521r1: return .p521
            default: throw .unsupportedAlgorithm(name: AlgorithmNames.name(of: curve))
            }
        default: throw .unsupportedAlgorithm(name: name)
        }
    }

    /// The length of the modulus in `SEQUENCE { modulus INTEGER, exponent INTEGER }`.
    private func modulusBits() throws(SigningRequestProblem) -> Int {
        let numbers = try ASN1Node.parse(key).parts(.sequence)
        guard numbers.count == 2 else { throw .undecodable }
        let modulus = try numbers[0].bytes(.integer).drop { $0 == 0 }
        guard let first = modulus.first else { throw .undecodable }
        return modulus.count * 8 - first.leadingZeroBitCount
    }
}
