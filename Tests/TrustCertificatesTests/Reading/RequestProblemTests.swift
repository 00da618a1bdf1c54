import Testing
import TrustAPI
import TrustCertificates

@Suite("A CSR is refused")
struct RequestProblemTests {
    @Test(
        "for its algorithms before its key size and its signature",
        arguments: [
            (BadRequest.md5, "md5WithRSAEncryption"), (BadRequest.rsa1024WithMD5, "md5WithRSAEncryption"),
            (BadRequest.sha224, "sha224WithRSAEncryption"), (BadRequest.pss, "rsassaPss"),
            (BadRequest.pssKey, "rsassaPss"), (BadRequest.secp256k1, "secp256k1"),
            (BadRequest.explicitCurve, "id-ecPublicKey"), (BadRequest.p256WithSHA1, "ecdsa-with-SHA1"),
            (BadRequest.ed25519, "Ed25519"),
        ]
    )
    func algorithms(_ text: String, _ name: String) {
        #expect(throws: SigningRequestProblem.unsupportedAlgorithm(name: name)) { try SigningRequestReader.read(text) }
    }

    @Test("for an RSA key below 2,048 bits before its signature")
    func keySize() throws {
        #expect(throws: SigningRequestProblem.keyTooShort(bits: 1_024)) {
            try SigningRequestReader.read(BadRequest.rsa1024)
        }
    }

    @Test(
        "for a signature that does not verify",
        arguments: [BadRequest.wrongRSASignature, BadRequest.wrongECDSASignature]
    )
    func signature(_ text: String) {
        #expect(throws: SigningRequestProblem.wrongSignature) { try SigningRequestReader.read(text) }
    }

    @Test("for any bit of its signature", arguments: [GoodRequest.rsa2048, GoodRequest.p384])
    func signatureBits(_ text: String) throws {
        var der = try SigningRequestReader.read(text).der
        der[der.count - 1] ^= 1
        #expect(throws: SigningRequestProblem.wrongSignature) { try SigningRequestReader.read(der: der) }
    }

    @Test(
        "for text that is not Base64",
        arguments: [
            "", " \r\n", "not a CSR", "MIIB!", "MII", "-----BEGIN CERTIFICATE REQUEST-----\nMIIB", "\u{FC}",
            "-----BEGIN CERTIFICATE REQUEST-----\n-----END CERTIFICATE REQUEST-----",
            "-----BEGIN CERTIFICATE REQUEST-----\nMIIB\n-----END NEW CERTIFICATE REQUEST-----",
            String(GoodRequest.rsa2048.dropLast(40)),
        ]
    )
    func base64(_ text: String) {
        #expect(throws: SigningRequestProblem.notBase64) { try SigningRequestReader.read(text) }
    }

    @Test(
        "for bytes that are no CSR",
        arguments: ["MIIB", "AAAA", "MAA=", "aGVsbG8gd29ybGQ=", "MAkwADAAAwIAAA==", BadRequest.certificate]
    )
    func structure(_ text: String) {
        #expect(throws: SigningRequestProblem.undecodable) { try SigningRequestReader.read(text) }
    }

    @Test("for a CSR that was cut off anywhere, or has more after it")
    func truncated() throws {
        let der = try SigningRequestReader.read(GoodRequest.p256).der
        for length in der.indices {
            #expect(throws: SigningRequestProblem.undecodable) {
                try SigningRequestReader.read(der: Array(der.prefix(length)))
            }
        }
        #expect(throws: SigningRequestProblem.undecodable) { try SigningRequestReader.read(der: der + [0]) }
    }

    @Test("for a point that is not on its curve")
    func point() throws {
        let request = try SigningRequestReader.read(GoodRequest.p256)
        let start = try #require(request.der.firstRange(of: request.publicKey)).lowerBound
        var der = request.der
        der[start + request.publicKey.count - 1] ^= 1
        #expect(throws: SigningRequestProblem.undecodable) { try SigningRequestReader.read(der: der) }
    }
}
