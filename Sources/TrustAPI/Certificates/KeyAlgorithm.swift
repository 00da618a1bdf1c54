/// The kinds of public keys that a CSR may have.
package enum KeyAlgorithm: Sendable, Hashable {
    /// RSA with a modulus of that many bits.
    case rsa(bits: Int)
    case p256
    case p384
    case p521

    /// The length of the key in bits.
    package var bits: Int {
        switch self {
        case .rsa(let bits): bits
        case .p256: 256
        case .p384: 384
        case .p521: 521
        }
    }
}
