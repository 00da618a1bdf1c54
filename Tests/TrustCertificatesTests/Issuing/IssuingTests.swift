import Crypto
import Foundation
import SwiftASN1
import Testing
import TrustAPI
@_spi(FixedExpiryValidationTime) import X509

@testable import TrustCertificates

@Suite("A certificate that is issued")
struct IssuingTests {
    private static let keys = [
        GoodRequest.names, GoodRequest.rsa3072, GoodRequest.p256, GoodRequest.p384, GoodRequest.p521,
    ]

    @Test("says what the request says")
    func content() throws {
        let request = try SampleIssuance.request()
        let leaf = try Certificate(derEncoded: IssuingAuthority.issue(request).leaf)
        #expect(leaf.serialNumber.bytes.elementsEqual([0x9A, 0xBC, 0xDE]))
        #expect(leaf.notValidBefore == Date(timeIntervalSince1970: 1_706_832_000))
        #expect(leaf.notValidAfter == Date(timeIntervalSince1970: 1_706_832_000 + 90 * 86_400 - 1))
        #expect(leaf.signatureAlgorithm == .sha256WithRSAEncryption)
        #expect(leaf.version == .v3)
        var key = DER.Serializer()
        try key.serialize(leaf.publicKey)
        #expect(key.serializedBytes == request.publicKey)
        let text = leaf.subject.description
        for part in ["CN=example.com", "O=Beispiel GmbH", "L=M\u{FC}nchen", "STREET=Hauptstra\u{DF}e 1", "C=DE"] {
            #expect(text.contains(part), "\(part) in \(text)")
        }
        #expect(leaf.issuer.description.contains("do not trust"))
    }

    @Test("has the extensions of a server's certificate", arguments: keys)
    func extensions(_ text: String) throws {
        let request = try SampleIssuance.request(for: text)
        let extensions = try Certificate(derEncoded: IssuingAuthority.issue(request).leaf).extensions
        #expect(try extensions.basicConstraints == .notCertificateAuthority)
        let usage = try #require(try extensions.keyUsage)
        let isRSA = text == GoodRequest.names || text == GoodRequest.rsa3072
        #expect(usage == KeyUsage(digitalSignature: true, keyEncipherment: isRSA))
        #expect(try extensions.extendedKeyUsage == ExtendedKeyUsage([.serverAuth, .clientAuth]))
        let names = try extensions.subjectAlternativeNames
        #expect((names ?? SubjectAlternativeNames()).map { $0 } == request.dnsNames.map { .dnsName($0) })
        #expect((names == nil) == request.dnsNames.isEmpty)
        let leaf = try Certificate(derEncoded: IssuingAuthority.issue(request).leaf)
        #expect(try extensions.subjectKeyIdentifier == SubjectKeyIdentifier(hash: leaf.publicKey))
        let intermediate = try Certificate(derEncoded: IssuingAuthority.chain[1])
        #expect(
            try extensions.authorityKeyIdentifier?.keyIdentifier
                == intermediate.extensions.subjectKeyIdentifier?.keyIdentifier)
        #expect(leaf.issuer == intermediate.subject)
    }

    @Test("is trusted through its chain by who trusts the root, and by nobody else", arguments: keys)
    func chain(_ text: String) async throws {
        var request = try SampleIssuance.request(for: text)
        request.dnsNames = ["www.example.com"]
        let issued = IssuingAuthority.issue(request)
        let certificates = try issued.all.map { try Certificate(derEncoded: $0) }
        for (roots, isTrusted) in [([certificates[0]], true), ([], false)] {
            var verifier = Verifier(rootCertificates: CertificateStore(roots)) {
                RFC5280Policy(fixedExpiryValidationTime: Date(timeIntervalSince1970: 1_706_900_000))
                ServerIdentityPolicy(serverHostname: "www.example.com", serverIP: nil)
            }
            let result = await verifier.validate(
                leaf: certificates[2], intermediates: CertificateStore([certificates[1]]))
            if case .validCertificate = result {
                #expect(isTrusted)
            } else {
                #expect(!isTrusted, "\(result)")
            }
        }
    }

    @Test("is accepted by openssl, strictly", .enabled(if: Tool.openssl.exists), arguments: keys)
    func openssl(_ text: String) throws {
        let issued = IssuingAuthority.issue(try SampleIssuance.request(for: text))
        let pem = issued.all.map { Array(CertificateText.pem($0).utf8) }
        let output = try Tool.openssl.run(
            ["verify", "-x509_strict", "-attime", "1706900000", "-CAfile", "0", "-untrusted", "1", "2"], files: pem)
        #expect(output.text.contains("2: OK"), "\(output.text)")
        #expect(output.status == 0)
    }

    @Test("is the same to the byte for the same request, on every machine and in every version")
    func determinism() throws {
        let request = try SampleIssuance.request()
        let issued = IssuingAuthority.issue(request)
        #expect(issued == IssuingAuthority.issue(request))
        let digests = [issued.leaf, issued.chain.flatMap(\.self)].map { bytes in
            SHA256.hash(data: bytes).map { $0.hexadecimal(2) }.joined()
        }
        #expect(digests[0] == "aad66c34d8348e1dddc93b8ad42a8ab197c15908a30609d503bf48082fa708f8")
        #expect(digests[1] == "3095ea3e2fa9478adbff0916b96332f76478192a6720c9c029e1f16828e24f37")
        var other = request
        other.serialNumber = [1]
        #expect(IssuingAuthority.issue(other).leaf != issued.leaf)
    }

    @Test("is the same when many are issued at once")
    func concurrency() async throws {
        let request = try SampleIssuance.request()
        let leaf = IssuingAuthority.issue(request).leaf
        await withTaskGroup { group in
            for _ in 0..<200 { group.addTask { IssuingAuthority.issue(request).leaf } }
            for await other in group { #expect(other == leaf) }
        }
    }

    @Test(
        "has times in two digits through 2049 and in four from 2050",
        arguments: [
            ("2024-02-29T12:34:56Z", "170D3234303232393132333435365A"),
            ("2049-12-31T23:59:59Z", "170D3439313233313233353935395A"),
            ("2050-01-01T00:00:00Z", "180F32303530303130313030303030305A"),
            ("1949-12-31T23:59:59Z", "180F31393439313233313233353935395A"),
        ]
    )
    func times(_ text: String, _ expected: String) throws {
        let moment = try #require(Moment(iso8601: text))
        #expect(DERValue.time(moment).bytes.map { $0.hexadecimal(2) }.joined().uppercased() == expected)
    }

    @Test("can be issued for moments that no certificate can tell", arguments: [Int.min, -62_167_219_201, Int.max])
    func extremes(_ seconds: Int) throws {
        var request = try SampleIssuance.request()
        request.notAfter = Moment(seconds: seconds)
        #expect(throws: Never.self) { try DER.parse(IssuingAuthority.issue(request).leaf) }
    }

    @Test("leaves out a field that has no identifier, and has other names in ASCII")
    func oddities() throws {
        var request = try SampleIssuance.request()
        request.subject = [SubjectField("nonsense", "x"), SubjectField("9.9", "x"), SubjectField("1.2.3.4", "y")]
        request.dnsNames = ["b\u{FC}cher.example"]
        request.serialNumber = [0, 0]
        let leaf = try Certificate(derEncoded: IssuingAuthority.issue(request).leaf)
        #expect(leaf.subject.count == 1)
        #expect(leaf.serialNumber.bytes.isEmpty)
        #expect(try leaf.extensions.subjectAlternativeNames?.map { $0 } == [.dnsName("xn--bcher-kva.example")])
    }
}
