import Testing
import TrustAPI
import TrustCertificates

@Suite("The text of a CSR")
struct RequestArmourTests {
    private static let lines = GoodRequest.names.split(separator: "\n").map(String.init)
    private static let base64 = Array(lines.dropFirst().dropLast())

    /// The whole with something between its lines.
    private static func whole(_ separator: String) -> String { lines.joined(separator: separator) }

    /// The Base64 with something between its lines, and armour around it with something between them.
    private static func armoured(_ separator: String, around: String) -> String {
        [lines[0], base64.joined(separator: separator), lines[lines.count - 1]].joined(separator: around)
    }

    /// The Base64 alone with something between its lines.
    private static func bare(_ separator: String) -> String { base64.joined(separator: separator) }

    private static let spellings: [String] = [
        whole("\r\n"), whole("\r"), whole(" \n\n  "), whole(" "), armoured("", around: ""), armoured(" ", around: "\n"),
        armoured("", around: "\r\n"), bare("\n"), bare("\r\n"), bare(""), bare(" "), "  \(bare(""))\t",
        "Subject: CN=example.com\n\(whole("\n"))\nThat was it - thank you.",
    ]

    @Test("may have its lines in many ways", arguments: spellings)
    func layouts(_ text: String) throws {
        #expect(try SigningRequestReader.read(text) == SigningRequestReader.read(GoodRequest.names))
    }

    @Test("may have the label with NEW, and is taken before a certificate beside it")
    func labels() throws {
        #expect(GoodRequest.newLabel.hasPrefix("-----BEGIN NEW CERTIFICATE REQUEST-----"))
        let both = "\(BadRequest.certificate)\n\(GoodRequest.newLabel)"
        #expect(try SigningRequestReader.read(both) == SigningRequestReader.read(GoodRequest.newLabel))
    }

    @Test(
        "is not repaired where plus signs became blanks",
        arguments: [GoodRequest.names, GoodRequest.rsa3072, GoodRequest.rsaWithSHA512, GoodRequest.p521]
    )
    func plusSigns(_ text: String) {
        let sent = text.replacing("+", with: " ")
        #expect(sent != text)
        #expect(throws: SigningRequestProblem.notBase64) { try SigningRequestReader.read(sent) }
        let line = sent.split(separator: "\n").dropFirst().dropLast().joined()
        #expect(throws: SigningRequestProblem.notBase64) { try SigningRequestReader.read(line) }
    }

    @Test("has at most 32,767 characters")
    func length() throws {
        let room = SigningRequestReader.maximumLength - GoodRequest.names.utf8.count
        #expect(throws: Never.self) {
            try SigningRequestReader.read(GoodRequest.names + String(repeating: "\n", count: room))
        }
        #expect(throws: SigningRequestProblem.notBase64) {
            try SigningRequestReader.read(GoodRequest.names + String(repeating: "\n", count: room + 1))
        }
    }
}
