import Crypto
import SwiftASN1
import TrustAPI

/// What an authority signs: the TBSCertificate of a server's certificate (RFC 5280), with the extensions of a real one.
struct LeafContent {
    static let signatureAlgorithm = DERValue.sequence([.identifier([1, 2, 840, 113549, 1, 1, 11]), .null])

    let value: DERValue

    init(_ request: IssuanceRequest, issuer: Issuer) {
        let fields = request.subject.compactMap(Self.attribute)
        value = .sequence([
            .context(0, [.integer([2])]), .integer(request.serialNumber), Self.signatureAlgorithm, issuer.name,
            .sequence([.time(request.notBefore), .time(request.notAfter)]), .sequence(fields.map { .set([$0]) }),
            DERValue(raw: request.publicKey), .context(3, [.sequence(Self.extensions(of: request, issuer: issuer))]),
        ])
    }

    private static func extensions(of request: IssuanceRequest, issuer: Issuer) -> [DERValue] {
        let node = try? ASN1Node.parse(request.publicKey[...])
        let info = node.flatMap { try? PublicKeyInfo($0) }
        let keyIdentifier = Array(Insecure.SHA1.hash(data: info?.key ?? request.publicKey[...]))
        var isRSA = false
        if case .rsa = try? info?.algorithm() { isRSA = true }
        // digitalSignature, and keyEncipherment for a key that can encrypt.
        let usage = isRSA ? DERValue.bits([0xA0], unused: 5) : DERValue.bits([0x80], unused: 7)
        let isAnonymous = request.subject.allSatisfy { attribute($0) == nil }
        let names = request.dnsNames.map { DERValue(tag: 0x82, Array(asciiName($0).utf8)) }
        return [
            one(35, .sequence([DERValue(tag: 0x80, issuer.keyIdentifier)])),
            one(14, .octets(keyIdentifier)),
            one(15, usage, isCritical: true),
            one(19, .sequence([]), isCritical: true),
            // serverAuth and clientAuth.
            one(37, .sequence([.identifier([1, 3, 6, 1, 5, 5, 7, 3, 1]), .identifier([1, 3, 6, 1, 5, 5, 7, 3, 2])])),
        ] + (names.isEmpty ? [] : [one(17, .sequence(names), isCritical: isAnonymous)])
    }

    /// An extension of those that X.509 itself has.
    private static func one(_ number: UInt, _ value: DERValue, isCritical: Bool = false) -> DERValue {
        .sequence([.identifier([2, 5, 29, number])] + (isCritical ? [.yes] : []) + [.octets(value.bytes)])
    }

    private static func asciiName(_ name: String) -> String {
        name.utf8.allSatisfy { $0 < 0x80 } ? name : InternationalName.ascii(name)
    }

    /// A field in the string type that RFC 5280 has for it: most are UTF-8.
    private static func attribute(_ field: SubjectField) -> DERValue? {
        guard let identifier = SubjectFieldKind.identifier(of: field.name) else { return nil }
        let isASCII = field.value.utf8.allSatisfy { $0 < 0x80 }
        let tag: UInt8 =
            switch field.name {
            case "C", "serialNumber", "jurisdictionC": isASCII ? 0x13 : 0x0C
            case "emailAddress", "DC": isASCII ? 0x16 : 0x0C
            default: 0x0C
            }
        return .sequence([.identifier(identifier), DERValue(tag: tag, Array(field.value.utf8))])
    }
}
