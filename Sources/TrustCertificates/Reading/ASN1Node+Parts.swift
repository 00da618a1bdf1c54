import SwiftASN1
import TrustAPI

/// Parts of a structure in DER. What is not as it should be makes the whole CSR undecodable.
extension ASN1Node {
    /// The nodes inside of one with an identifier.
    func parts(_ identifier: ASN1Identifier) throws(SigningRequestProblem) -> [ASN1Node] {
        guard self.identifier == identifier, case .constructed(let nodes) = content else { throw .undecodable }
        return Array(nodes)
    }

    /// The bytes of a primitive node with an identifier.
    func bytes(_ identifier: ASN1Identifier) throws(SigningRequestProblem) -> ArraySlice<UInt8> {
        guard self.identifier == identifier, case .primitive(let bytes) = content else { throw .undecodable }
        return bytes
    }

    /// An object identifier.
    func objectIdentifier() throws(SigningRequestProblem) -> ASN1ObjectIdentifier {
        guard let value = try? ASN1ObjectIdentifier(derEncoded: self) else { throw .undecodable }
        return value
    }

    /// The bytes of a bit string of whole bytes.
    func wholeBytes() throws(SigningRequestProblem) -> ArraySlice<UInt8> {
        guard let value = try? ASN1BitString(derEncoded: self), value.paddingBits == 0 else { throw .undecodable }
        return value.bytes
    }

    /// The single node of a structure in DER.
    static func parse(_ bytes: ArraySlice<UInt8>) throws(SigningRequestProblem) -> ASN1Node {
        guard let node = try? DER.parse(bytes) else { throw .undecodable }
        return node
    }
}

extension ASN1Identifier {
    /// `[number]`, as structures number their parts.
    static func context(_ number: UInt) -> ASN1Identifier {
        ASN1Identifier(tagWithNumber: number, tagClass: .contextSpecific)
    }
}
