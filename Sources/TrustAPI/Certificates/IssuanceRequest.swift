/// What a certificate is to say. The same request gets the same certificate, byte for byte.
package struct IssuanceRequest: Sendable, Equatable {
    /// The public key as a SubjectPublicKeyInfo in DER.
    package var publicKey: [UInt8]
    /// The fields of the subject, in their order. One whose name is neither known nor an object identifier is left out.
    package var subject: [SubjectField]
    /// The names for the `subjectAltName`, in their order; without one there is no such extension.
    package var dnsNames: [String]
    /// The serial number, a positive integer, the most significant byte first; at most twenty bytes in a real
    /// certificate.
    package var serialNumber: [UInt8]
    package var notBefore: Moment
    package var notAfter: Moment

    /// All that a certificate says of its holder.
    package init(
        publicKey: [UInt8], subject: [SubjectField], dnsNames: [String], serialNumber: [UInt8], notBefore: Moment,
        notAfter: Moment
    ) {
        self.publicKey = publicKey
        self.subject = subject
        self.dnsNames = dnsNames
        self.serialNumber = serialNumber
        self.notBefore = notBefore
        self.notAfter = notAfter
    }
}
