import Foundation
import SwiftASN1
import Testing
import TrustAPI
import X509

@testable import TrustCertificates

@Suite("Certificates are written")
struct CertificateEncodingTests {
    private static func certificates() throws -> [[UInt8]] { IssuingAuthority.issue(try SampleIssuance.request()).all }

    @Test("as PEM in 64 columns that others read")
    func pem() throws {
        for certificate in try Self.certificates() {
            let text = CertificateText.pem(certificate)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.first == "-----BEGIN CERTIFICATE-----")
            #expect(lines.suffix(2) == ["-----END CERTIFICATE-----", ""])
            #expect(lines.dropFirst().dropLast(3).allSatisfy { $0.count == 64 })
            #expect(try PEMDocument(pemString: text).derBytes == certificate)
        }
    }

    @Test("as PEM of any length", arguments: 0...100)
    func lengths(_ length: Int) {
        let bytes = [UInt8](repeating: 7, count: length)
        let lines = CertificateText.pem(bytes, label: "X").split(separator: "\n")
        #expect(lines.first == "-----BEGIN X-----" && lines.last == "-----END X-----")
        #expect(lines.dropFirst().dropLast().joined() == CertificateText.base64(bytes))
    }

    @Test("as PKCS#7 that openssl reads", .enabled(if: Tool.openssl.exists))
    func pkcs7() throws {
        let bag = CertificateBag.pkcs7(try Self.certificates())
        let output = try Tool.openssl.run(["pkcs7", "-inform", "DER", "-in", "0", "-print_certs"], files: [bag])
        #expect(output.status == 0)
        for certificate in try Self.certificates() { #expect(output.text.contains(CertificateText.pem(certificate))) }
    }

    @Test("as a Netscape sequence that openssl reads", .enabled(if: Tool.openssl.exists))
    func netscape() throws {
        let sequence = CertificateText.pem(CertificateBag.netscapeSequence(try Self.certificates()))
        let output = try Tool.openssl.run(["nseq", "-in", "0"], files: [Array(sequence.utf8)])
        for certificate in try Self.certificates() { #expect(output.text.contains(CertificateText.pem(certificate))) }
    }

    @Test("without certificates as well")
    func empty() throws {
        #expect(throws: Never.self) { try DER.parse(CertificateBag.pkcs7([])) }
        #expect(throws: Never.self) { try DER.parse(CertificateBag.netscapeSequence([])) }
    }

    @Test("with lengths of one to three bytes", arguments: [0, 127, 128, 255, 256, 65_535, 65_536])
    func lengthOctets(_ count: Int) throws {
        let value = DERValue.octets([UInt8](repeating: 1, count: count))
        #expect(try ASN1OctetString(derEncoded: value.bytes).bytes.count == count)
    }
}
