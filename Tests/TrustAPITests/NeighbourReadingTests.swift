import Testing
import TrustAPI

@Suite("A call of the second ring")
struct NeighbourReadingTests {
    private static let login = "loginName=a&loginPassword=b"

    @Test("is read as clients that work have it, under either profile", arguments: Profile.allCases)
    func leniently(_ profile: Profile) {
        let multipart = ["loginName", "loginPassword", "orderNumber"].map {
            "--x\r\nContent-Disposition: form-data; name=\"\($0)\"\r\n\r\n7\r\n"
        }
        for (query, type, body) in [
            ("", PairsForm.contentType, "\(Self.login)&orderNumber=7&orderNumber=8"),
            ("orderNumber=7", PairsForm.contentType, Self.login),
            ("", PairsForm.contentType, "LOGINNAME=a&loginpassword=b&ordernumber=7"),
            ("", "multipart/form-data; boundary=x", multipart.joined() + "--x--\r\n"),
            ("", PairsForm.contentType, "\(Self.login)&orderNumber=7&streetAddress1=x"),
        ] {
            var grounds = Grounds(Assumptions(profile: profile))
            let request = Request(
                endpoint: .getMDCDomainDetails, query: Array(query.utf8), contentType: type, body: Array(body.utf8))
            let reading = Reading(request, &grounds)
            #expect(reading.refusals.isEmpty, "\(query) \(body): \(reading.refusals)")
            #expect(reading.arguments.text(of: .orderNumber) == "7")
            let isStrange = body.contains("streetAddress1")
            #expect(reading.arguments.haveIgnored == isStrange)
            #expect(grounds.assumptions == (isStrange ? ["unknown-neighbour-argument"] : []))
        }
    }

    @Test("may not have an argument that nobody knows, where that is assumed")
    func strictly() throws {
        var assumptions = Assumptions()
        try assumptions.choose("refused", for: "unknown-neighbour-argument")
        var grounds = Grounds(assumptions)
        let body = "\(Self.login)&orderNumber=7&x=1"
        let reading = Reading(Request(endpoint: .getMDCDomainDetails, body: Array(body.utf8)), &grounds)
        #expect(reading.refusals == [.unrecognized(argument: "x")] && !reading.arguments.haveIgnored)
        let answer = EndpointName.getMDCDomainDetails.definition.encode(.refused(reading.refusals[0]), &grounds)
        let expected = "errorCode=-2&errorMessage=%27x%27+is+an+unrecognized+argument%21&errorItem=x"
        #expect(String(decoding: answer, as: UTF8.self) == expected)
    }

    @Test(
        "takes names of domains, and addresses to refuse them",
        arguments: [
            ("example.com", true), ("*.example.com", true), ("localhost", true), ("_dmarc.example.com", true),
            ("b\u{FC}cher.example", true), ("192.0.2.1", true), ("2001:db8::1", true), ("example..com", false),
            ("example.com.", false), ("*.", false), ("admin@example.com", false), ("www example.com", false),
            ("example.com:443", false), ("https://example.com", false),
            (String(repeating: "a", count: 64) + ".example", false),
        ]
    )
    func names(_ name: String, _ isTaken: Bool) {
        var grounds = Grounds(Assumptions())
        let form = [FormField("loginName", "a"), FormField("loginPassword", "b"), FormField("domainName", name)]
        let reading = Reading(Request(endpoint: .getDCVEmailAddressList, body: FormCoding.encode(form)), &grounds)
        #expect(reading.refusals == (isTaken ? [] : [.invalid(argument: "domainName")]))
    }
}
