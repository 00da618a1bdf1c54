import Testing
import TrustAPI
import TrustCertificates

@Suite("A CSR")
struct SigningRequestReaderTests {
    @Test(
        "is read with every key and signature that is taken",
        arguments: [
            (GoodRequest.rsa2048, KeyAlgorithm.rsa(bits: 2_048), "sha256WithRSAEncryption"),
            (GoodRequest.rsa3072, .rsa(bits: 3_072), "sha384WithRSAEncryption"),
            (GoodRequest.rsaWithSHA512, .rsa(bits: 2_048), "sha512WithRSAEncryption"),
            (GoodRequest.rsaWithSHA1, .rsa(bits: 2_048), "sha1WithRSAEncryption"),
            (GoodRequest.p256, .p256, "ecdsa-with-SHA256"),
            (GoodRequest.p384, .p384, "ecdsa-with-SHA384"),
            (GoodRequest.p521, .p521, "ecdsa-with-SHA512"),
        ]
    )
    func algorithms(_ text: String, _ key: KeyAlgorithm, _ signature: String) throws {
        let request = try SigningRequestReader.read(text)
        #expect(request.keyAlgorithm == key)
        #expect(request.signatureAlgorithm == signature)
        #expect(request.commonName == "www.example.com")
        #expect(request.dnsNames.isEmpty)
    }

    @Test("shows the fields of its subject in their order")
    func subject() throws {
        let request = try SigningRequestReader.read(GoodRequest.names)
        #expect(
            request.subject == [
                SubjectField("C", "DE"), SubjectField("ST", "Bayern"), SubjectField("L", "M\u{FC}nchen"),
                SubjectField("STREET", "Hauptstra\u{DF}e 1"), SubjectField("postalCode", "80331"),
                SubjectField("O", "Beispiel GmbH"), SubjectField("OU", "IT"), SubjectField("CN", "example.com"),
                SubjectField("emailAddress", "admin@example.com"),
            ])
    }

    @Test("shows the names that it asks for by their kinds, wildcards and IP addresses too")
    func names() throws {
        let request = try SigningRequestReader.read(GoodRequest.names)
        #expect(request.dnsNames == ["example.com", "*.example.com", "www.example.com"])
        #expect(request.ipAddresses == ["192.0.2.7", "2001:db8::7"])
        #expect(request.emailAddresses == ["admin@example.com"])
    }

    @Test("has the digests that openssl prints")
    func digests() throws {
        let digests = try SigningRequestReader.read(GoodRequest.names).digests
        #expect(digests.md5 == "9AE4A2452A8A95047E2B28DF64583619")
        #expect(digests.sha1 == "873E328B156888AB3F2DF2141E9790C2D010A745")
        #expect(digests.sha256 == "CD2BC97E3741FC108614DC39FF4100FAA95B6C10BBDE76F7460C7CCAD9495C90")
    }

    @Test("has the last of several common names")
    func commonNames() throws {
        #expect(try SigningRequestReader.read(GoodRequest.newLabel).commonName == "second.example.com")
        #expect(try SigningRequestReader.read(GoodRequest.noSubject).commonName == nil)
    }

    @Test("may ask for names as Microsoft's older tools do, and may have no attributes")
    func attributes() throws {
        let request = try SigningRequestReader.read(GoodRequest.microsoft)
        #expect(request.dnsNames == ["iis.example.com", "*.iis.example.com"])
        #expect(try SigningRequestReader.read(GoodRequest.noAttributes).dnsNames.isEmpty)
    }

    @Test("may have fields in the string types of old tools")
    func oldStrings() throws {
        let request = try SigningRequestReader.read(GoodRequest.oldStrings)
        #expect(request.subject == [SubjectField("O", "M\u{FC}ller"), SubjectField("CN", "\u{3A9}mega.example")])
    }

    @Test("has the key that went into it")
    func publicKey() throws {
        let request = try SigningRequestReader.read(GoodRequest.p256)
        #expect(request.publicKey.count == 91)
        #expect(request.der.count > request.publicKey.count)
        #expect(request.publicKey == (try SigningRequestReader.read(GoodRequest.noSubject).publicKey))
    }
}
