import SwiftASN1
import Testing
import TrustAPI

@testable import TrustCertificates

@Suite("The structure of a CSR")
struct RequestStructureTests {
    /// A CSR that nobody signed: one whose structure, algorithms and key are in order fails at its signature.
    private static func request(
        version: [UInt8] = [0], subject: [DERValue] = [], key: DERValue? = nil, attributes: [DERValue] = [],
        signature: DERValue = .bits([1, 2, 3])
    ) throws -> [UInt8] {
        let usual = DERValue(raw: try SigningRequestReader.read(GoodRequest.p256).publicKey)
        let content = DERValue.sequence([
            .integer(version), .sequence(subject), key ?? usual, .context(0, attributes),
        ])
        return DERValue.sequence([
            content, .sequence([.identifier([1, 2, 840, 113549, 1, 1, 11]), .null]), signature,
        ]).bytes
    }

    /// An RSA key that is just numbers.
    private static func rsa(modulus: [UInt8]) -> DERValue {
        let key = DERValue.sequence([.integer(modulus), .integer([1, 0, 1])])
        return .sequence([
            .sequence([.identifier([1, 2, 840, 113549, 1, 1, 1]), .null]), .bits(key.bytes),
        ])
    }

    /// The request for a `subjectAltName` of some names.
    private static func names(_ names: [DERValue]) -> DERValue {
        let value = DERValue.octets(DERValue.sequence(names).bytes)
        let extensions = DERValue.sequence([.sequence([.identifier([2, 5, 29, 17]), .yes, value])])
        return .sequence([.identifier([1, 2, 840, 113549, 1, 9, 14]), .set([extensions])])
    }

    private func problem(of der: [UInt8]) -> SigningRequestProblem? {
        do throws(SigningRequestProblem) { _ = try SigningRequestReader.read(der: der) } catch { return error }
        return nil
    }

    @Test("has version 0, whole bytes in its signature, and texts in its subject")
    func parts() throws {
        #expect(problem(of: try Self.request()) == .wrongSignature)
        #expect(problem(of: try Self.request(version: [1])) == .undecodable)
        #expect(problem(of: try Self.request(signature: .bits([0x10], unused: 4))) == .undecodable)
        let field = DERValue.sequence([.identifier([2, 5, 4, 3]), .octets([65])])
        #expect(problem(of: try Self.request(subject: [.set([field])])) == .undecodable)
    }

    @Test(
        "has an RSA key that can be used",
        arguments: [
            (256, 0xFF, SigningRequestProblem.wrongSignature), (256, 0xFE, .undecodable),
            (255, 0xFF, .keyTooShort(bits: 2_040)), (0, 0, .undecodable), (1_024, 0xFF, .wrongSignature),
            (1_025, 0xFF, .unsupportedAlgorithm(name: "RSA with 8200 bits")),
        ]
    )
    func rsa(_ size: Int, _ lastByte: UInt8, _ expected: SigningRequestProblem) throws {
        let modulus = [UInt8](repeating: 0xFF, count: max(0, size - 1)) + [lastByte]
        #expect(problem(of: try Self.request(key: Self.rsa(modulus: modulus))) == expected)
    }

    @Test("may have kinds of names that nobody asks for, but no IP address of a wrong length")
    func otherNames() throws {
        let good = Self.names([
            DERValue(tag: 0x86, Array("https://example.com/".utf8)), DERValue(tag: 0x88, [0x2A, 0x03]),
            DERValue(tag: 0x87, [192, 0, 2, 1]),
        ])
        #expect(problem(of: try Self.request(attributes: [good, good])) == .wrongSignature)
        let bad = Self.names([DERValue(tag: 0x87, [192, 0, 2])])
        #expect(problem(of: try Self.request(attributes: [bad])) == .undecodable)
        #expect(problem(of: try Self.request(attributes: [Self.names([])])) == .wrongSignature)
        #expect(problem(of: try Self.request(attributes: [.sequence([.octets([1])])])) == .undecodable)
    }

    @Test("may be as large as a text may be, or deeply nested, and has a result all the same")
    func large() throws {
        let field = DERValue.set([.sequence([.identifier([2, 5, 4, 3]), DERValue(tag: 0x0C, [65])])])
        #expect(problem(of: try Self.request(subject: Array(repeating: field, count: 1_800))) == .wrongSignature)
        let deep = (0..<2_000).reduce(DERValue.null) { inner, _ in .sequence([inner]) }
        #expect(problem(of: try Self.request(attributes: [deep])) == .undecodable)
        #expect(problem(of: [UInt8](repeating: 0x30, count: 24_000)) == .undecodable)
    }
}
