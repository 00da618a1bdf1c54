import SwiftASN1
import TrustAPI

/// The parts of a CSR (RFC 2986), whatever its algorithms are:
///
///     CertificationRequest ::= SEQUENCE {
///         SEQUENCE { version INTEGER, subject Name, publicKey SubjectPublicKeyInfo, attributes [0] SET OF Attribute },
///         signatureAlgorithm AlgorithmIdentifier, signature BIT STRING }
///
/// Some old tools leave empty attributes out.
struct RequestStructure {
    /// The bytes that the signature is about.
    let signed: ArraySlice<UInt8>
    let subject: [SubjectField]
    let publicKey: PublicKeyInfo
    /// The names of the `subjectAltName` that the CSR asks for.
    let names: RequestedNames
    let signatureAlgorithm: ASN1ObjectIdentifier
    let signature: ArraySlice<UInt8>

    init(_ der: [UInt8]) throws(SigningRequestProblem) {
        let outer = try ASN1Node.parse(der[...]).parts(.sequence)
        guard outer.count == 3 else { throw .undecodable }
        let inner = try outer[0].parts(.sequence)
        guard inner.count == 3 || inner.count == 4, try inner[0].bytes(.integer).elementsEqual([0]) else {
            throw .undecodable
        }
        signed = outer[0].encodedBytes
        subject = try Self.subject(inner[1])
        publicKey = try PublicKeyInfo(inner[2])
        names = inner.count == 4 ? try RequestedNames(attributes: inner[3]) : RequestedNames()
        guard let algorithm = try outer[1].parts(.sequence).first else { throw .undecodable }
        signatureAlgorithm = try algorithm.objectIdentifier()
        signature = try outer[2].wholeBytes()
    }

    private static func subject(_ node: ASN1Node) throws(SigningRequestProblem) -> [SubjectField] {
        var fields: [SubjectField] = []
        for set in try node.parts(.sequence) {
            for attribute in try set.parts(.set) {
                let parts = try attribute.parts(.sequence)
                guard parts.count == 2 else { throw .undecodable }
                let name = SubjectFieldKind.name(of: try parts[0].objectIdentifier())
                fields.append(SubjectField(name, try DirectoryString.text(parts[1])))
            }
        }
        return fields
    }
}
