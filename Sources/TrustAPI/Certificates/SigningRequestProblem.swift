/// Why a CSR is refused, in the order of the checks.
package enum SigningRequestProblem: Error, Sendable, Hashable {
    /// The text is not Base64, with or without armour, or too long.
    case notBase64
    /// The bytes are no CSR, or its key is none.
    case undecodable
    /// The key or the signature is of a kind that is not taken.
    case unsupportedAlgorithm(name: String)
    /// The RSA key has fewer than 2,048 bits.
    case keyTooShort(bits: Int)
    /// The signature does not verify with the CSR's own key.
    case wrongSignature
}
