import NIOCore
import SwiftASN1
import TrustAPI

/// The names of the `subjectAltName` extension that a CSR asks for, by their kinds; others are passed over.
struct RequestedNames {
    private(set) var dns: [String] = []
    private(set) var addresses: [String] = []
    private(set) var emails: [String] = []

    /// The attributes that ask for extensions: that of PKCS#9, and the one that older tools of Microsoft write.
    private static let extensionRequests: [ASN1ObjectIdentifier] = [
        [1, 2, 840, 113549, 1, 9, 14], [1, 3, 6, 1, 4, 1, 311, 2, 1, 14],
    ]
    private static let subjectAltName: ASN1ObjectIdentifier = [2, 5, 29, 17]

    /// No names.
    init() {}

    /// The names in `[0] SET OF SEQUENCE { type OBJECT IDENTIFIER, values SET OF ANY }`.
    init(attributes: ASN1Node) throws(SigningRequestProblem) {
        for attribute in try attributes.parts(.context(0)) {
            let parts = try attribute.parts(.sequence)
            guard parts.count == 2 else { throw .undecodable }
            guard Self.extensionRequests.contains(try parts[0].objectIdentifier()) else { continue }
            for extensions in try parts[1].parts(.set) {
                for one in try extensions.parts(.sequence) { try add(one) }
            }
        }
    }

    /// Adds the names in `SEQUENCE { OBJECT IDENTIFIER, critical BOOLEAN OPTIONAL, OCTET STRING }`.
    private mutating func add(_ one: ASN1Node) throws(SigningRequestProblem) {
        let parts = try one.parts(.sequence)
        guard let type = parts.first, let value = parts.last, (2...3).contains(parts.count) else { throw .undecodable }
        guard try type.objectIdentifier() == Self.subjectAltName else { return }
        for name in try ASN1Node.parse(try value.bytes(.octetString)).parts(.sequence) {
            switch name.identifier {
            case .context(1): emails.append(String(decoding: try name.bytes(.context(1)), as: UTF8.self))
            case .context(2): dns.append(String(decoding: try name.bytes(.context(2)), as: UTF8.self))
            case .context(7): addresses.append(try Self.address(try name.bytes(.context(7))))
            default: break
            }
        }
    }

    private static func address(_ bytes: ArraySlice<UInt8>) throws(SigningRequestProblem) -> String {
        let address = try? SocketAddress(packedIPAddress: ByteBuffer(bytes: bytes), port: 0)
        guard let text = address?.ipAddress else { throw .undecodable }
        return text
    }
}
