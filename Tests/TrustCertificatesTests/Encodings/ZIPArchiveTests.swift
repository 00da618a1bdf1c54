import Testing

@testable import TrustCertificates

@Suite("A ZIP archive")
struct ZIPArchiveTests {
    private static let entries = [
        ZIPArchive.Entry(name: "a.crt", content: Array("hello".utf8)), .init(name: "b/\u{FC}.crt", content: []),
        .init(name: "c.bin", content: (0..<70_000).map { UInt8(truncatingIfNeeded: $0 * 31) }),
    ]

    @Test("is read by unzip without an objection", .enabled(if: Tool.unzip.exists), arguments: 1...entries.count)
    func unzip(_ count: Int) throws {
        let archive = ZIPArchive(Array(Self.entries.prefix(count))).bytes
        let test = try Tool.unzip.run(["-t", "0"], files: [archive])
        #expect(test.status == 0 && test.text.contains("No errors detected"), "\(test.text)")
        let content = try Tool.unzip.run(["-p", "0", "a.crt"], files: [archive])
        #expect(content.text == "hello")
        let list = try Tool.unzip.run(["-l", "0"], files: [archive])
        #expect(list.text.contains("1980-01-01 00:00"))
    }

    @Test("is the same to the byte for the same files, and may be empty")
    func bytes() {
        #expect(ZIPArchive(Self.entries).bytes == ZIPArchive(Self.entries).bytes)
        #expect(ZIPArchive([]).bytes == [0x50, 0x4B, 5, 6] + [UInt8](repeating: 0, count: 18))
    }

    @Test("has the check value of CRC-32")
    func crc() {
        #expect(ZIPArchive.crc32(Array("123456789".utf8)) == 0xCBF4_3926)
        #expect(ZIPArchive.crc32([]) == 0)
    }
}
