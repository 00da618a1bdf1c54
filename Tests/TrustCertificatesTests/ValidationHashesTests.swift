import Testing
import TrustAPI
import TrustCertificates

@Suite("The hashes for validation")
struct ValidationHashesTests {
    private static let first = "cd2bc97e3741fc108614dc39ff4100fa"
    private static let last = "a95b6c10bbde76f7460c7ccad9495c90"

    private func hashes(_ uniqueValue: String? = nil, domain: String = "example.com") throws -> ValidationHashes {
        let digests = try SigningRequestReader.read(GoodRequest.names).digests
        return ValidationHashes(of: digests, uniqueValue: uniqueValue, domain: domain)
    }

    @Test("go into a file")
    func file() throws {
        #expect(try hashes().fileName == "9AE4A2452A8A95047E2B28DF64583619.txt")
        #expect(try hashes().filePath == "/.well-known/pki-validation/9AE4A2452A8A95047E2B28DF64583619.txt")
        #expect(try hashes().fileContent == "\(Self.first)\(Self.last)\nsectigo.com")
        #expect(try hashes("TnerFu0d").fileContent == "\(Self.first)\(Self.last)\nsectigo.com\nTnerFu0d")
        #expect(try hashes("") == hashes())
    }

    @Test("go into DNS, whose labels have at most 63 characters")
    func record() throws {
        #expect(try hashes().cnameOwner == "_9ae4a2452a8a95047e2b28df64583619.example.com")
        #expect(try hashes().cnameTarget == "\(Self.first).\(Self.last).sectigo.com")
        #expect(try hashes("TnerFu0d").cnameTarget == "\(Self.first).\(Self.last).TnerFu0d.sectigo.com")
        #expect(try hashes(domain: "*.example.com") == hashes())
    }
}
