import Testing
import TrustAPI

@Suite("Reading a call")
struct ReadingTests {
    static let login = "loginName=a&loginPassword=b&"

    /// The refusals of a body, each as code and argument.
    static func refusals(
        _ body: String, at name: EndpointName, _ assumptions: Assumptions = Assumptions(), query: String = "",
        contentType: String? = nil
    ) -> [String] {
        var grounds = Grounds(assumptions)
        let request = Request(
            endpoint: name, query: Array(query.utf8), contentType: contentType, body: Array(body.utf8)
        )
        return Reading(request, &grounds).refusals.map { "\($0.code.rawValue) \($0.subject)" }
    }

    @Test(
        "asks for what is required, in the order of the table",
        arguments: [
            (EndpointName.autoAuthorize, "", ["-3 loginName", "-3 loginPassword", "-3 orderNumber"]),
            (.autoAuthorize, "loginName=&loginPassword=b&orderNumber=1", ["-3 loginName"]),
            (.autoUpdateDCV, login + "newMethod=CNAME_CSR_HASH", ["-3 orderNumber"]),
            (.autoUpdateDCV, login + "orderNumber=1", ["-3 newMethod"]),
            (.autoUpdateDCV, login + "baseOrderNumber=1&newMethod=EMAIL", ["-3 newDCVEmailAddress"]),
            (.autoUpdateDCV, login + "orderNumber=1&domainNames=a.b", ["-3 newMethods"]),
            (.autoUpdateDCV, login + "orderNumber=1&newMethods=CNAME_CSR_HASH", ["-3 domainNames"]),
            (
                .autoUpdateDCV, login + "orderNumber=1&domainNames=a.b+c.d&newMethods=CNAME_CSR_HASH+EMAIL",
                ["-3 newDCVEmailAddresses"]
            ),
            (.resendDCVEmail, login, ["-3 orderNumber"]),
            (.updateUserEvClickThrough, login + "action=ReplaceMailAddress&orderNumber=1", ["-3 adminEmailAddress"]),
            (.updateUserEvClickThrough, login + "action=ResendEmail&orderNumber=1", []),
            (.updateUserOvCallback, login + "action=ReplacePhone&orderNumber=1", ["-3 phoneNumber"]),
            (.updateUserOvCallback, login + "action=ReplaceEmailAddress&orderNumber=1", ["-3 emailAddress"]),
            (.updateUserOvCallback, login + "action=ManualCallback&orderNumber=1", ["-3 preferredTimeUTC"]),
            (.updateUserOvCallback, login + "action=sendCallbackEmail&orderNumber=1", []),
        ]
    )
    func missing(_ name: EndpointName, _ body: String, _ expected: [String]) {
        #expect(Self.refusals(body, at: name) == expected)
    }

    @Test(
        "refuses values of the wrong kind",
        arguments: [
            (EndpointName.autoAuthorize, "orderNumber=12x", "orderNumber"),
            (.autoAuthorize, "orderNumber=+12", "orderNumber"),
            (.autoAuthorize, "orderNumber=1&test=y", "test"),
            (.autoAuthorize, "orderNumber=1&test=YY", "test"),
            (.autoAuthorize, "orderNumber=1&disableSWP=X", "disableSWP"),
            (.autoUpdateDCV, "orderNumber=1&newMethod=email", "newMethod"),
            (.autoUpdateDCV, "orderNumber=1&newMethod=CNAME_CSR_HASH&dcvTemplateID=7a", "dcvTemplateID"),
            (.autoUpdateDCV, "orderNumber=1&domainNames=a.b&newMethods=CNAME", "newMethods"),
            (.updateUserEvClickThrough, "orderNumber=1&action=resendEmail", "action"),
            (.updateUserOvCallback, "orderNumber=1&action=sendCallbackEmail&language=en", "language"),
            (.updateUserOvCallback, "orderNumber=1&action=scheduledCallback", "action"),
        ]
    )
    func invalid(_ name: EndpointName, _ body: String, _ argument: String) {
        #expect(Self.refusals(Self.login + body, at: name) == ["-4 \(argument)"])
    }

    @Test(
        "takes a time only as yyyy-mm-dd hh:mm and a real date",
        arguments: [
            ("2024-02-29 00:00", true), ("2024-12-31 23:59", true), ("2023-02-29 12:00", false),
            ("2024-13-01 12:00", false), ("2024-02-02 24:00", false), ("2024-02-02 12:60", false),
            ("2024-2-2 12:00", false), ("2024-02-02T12:00", false), ("2024-02-02 12:00:00", false),
            ("2024-00-10 12:00", false), ("2024-04-31 12:00", false), (" 2024-02-02 12:00", false),
        ]
    )
    func times(_ time: String, _ isGood: Bool) {
        let body = Self.login + "action=ScheduledCallback&orderNumber=1&preferredTimeUTC=\(time)"
        #expect(Self.refusals(body, at: .updateUserOvCallback) == (isGood ? [] : ["-4 preferredTimeUTC"]))
    }

    /// A text parameter of an endpoint, with what else its call needs.
    struct Limited: Sendable, CustomTestStringConvertible {
        let name: EndpointName
        let rest: String
        let parameter: String
        let maximum: Int
        var testDescription: String { "\(name.rawValue) \(parameter) \(maximum)" }
    }

    @Test(
        "counts the length of a value in Unicode scalars, exactly",
        arguments: [
            Limited(name: .resendDCVEmail, rest: "orderNumber=1&loginPassword=b", parameter: "loginName", maximum: 64),
            Limited(name: .resendDCVEmail, rest: "orderNumber=1&loginName=a", parameter: "loginPassword", maximum: 128),
            Limited(
                name: .autoUpdateDCV, rest: login + "orderNumber=1&newMethod=CNAME_CSR_HASH", parameter: "domainName",
                maximum: 255
            ),
            Limited(
                name: .updateUserEvClickThrough, rest: login + "action=ResendEmail", parameter: "orderNumber",
                maximum: 128
            ),
            Limited(
                name: .updateUserOvCallback, rest: login + "action=sendCallbackEmail&orderNumber=1",
                parameter: "extensionNumber", maximum: 5
            ),
            Limited(
                name: .updateUserOvCallback, rest: login + "action=sendCallbackEmail&orderNumber=1",
                parameter: "comments", maximum: 2000
            ),
        ],
        ["x", "é", "e\u{301}", "\u{1F600}"]
    )
    func lengths(_ limited: Limited, _ character: String) {
        let scalars = character.unicodeScalars.count
        let longest =
            String(repeating: character, count: limited.maximum / scalars)
            + String(repeating: "x", count: limited.maximum % scalars)
        let fits = Self.refusals("\(limited.rest)&\(limited.parameter)=\(longest)", at: limited.name)
        let exceeds = Self.refusals("\(limited.rest)&\(limited.parameter)=\(longest)x", at: limited.name)
        #expect(fits == [])
        #expect(exceeds == ["-4 \(limited.parameter)"])
    }

    @Test("finds unknown names first, then missing ones, then invalid ones, and knows that the order is assumed")
    func checkOrder() {
        let body = "test=X&zzz=1&loginName=a&yyy=2&loginPassword=b"
        #expect(Self.refusals(body, at: .autoAuthorize) == ["-2 zzz", "-2 yyy", "-3 orderNumber", "-4 test"])
        var grounds = Grounds(Assumptions())
        let request = Request(endpoint: .autoAuthorize, contentType: PairsForm.contentType, body: Array(body.utf8))
        _ = Reading(request, &grounds)
        #expect(grounds.assumptions == ["check-order"])
    }

    @Test("refuses an argument that is sent twice, unless the first counts")
    func repeated() throws {
        let body = Self.login + "orderNumber=1&orderNumber=x"
        #expect(Self.refusals(body, at: .autoAuthorize) == ["-4 orderNumber"])
        #expect(Self.refusals(body, at: .autoAuthorize, Assumptions(profile: .observed)) == [])
    }

    @Test("looks past the case of names only where the profile does")
    func nameCase() {
        let body = "LOGINNAME=a&loginpassword=b&OrderNumber=1"
        #expect(Self.refusals(body, at: .autoAuthorize).first == "-2 LOGINNAME")
        #expect(Self.refusals(body, at: .autoAuthorize, Assumptions(profile: .observed)) == [])
    }

    @Test("reads the query string only where the profile does")
    func query() {
        let query = Self.login + "orderNumber=1"
        #expect(Self.refusals("", at: .autoAuthorize, query: query).first == "-3 loginName")
        #expect(Self.refusals("", at: .autoAuthorize, Assumptions(profile: .observed), query: query) == [])
    }

    @Test("reads multipart bodies only where the profile does", arguments: [#""b 1""#, "b1"])
    func multipart(_ boundary: String) {
        let mark = boundary.filter { $0 != "\"" }
        let body =
            ["loginName", "loginPassword", "orderNumber"].map { name in
                "--\(mark)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n1\r\n"
            }.joined() + "--\(mark)--\r\n"
        let type = "multipart/form-data; boundary=\(boundary)"
        #expect(Self.refusals(body, at: .autoAuthorize, contentType: type).first == "-3 loginName")
        #expect(Self.refusals(body, at: .autoAuthorize, Assumptions(profile: .observed), contentType: type) == [])
    }

    @Test("takes a list of methods longer than the documented 32, unless told otherwise")
    func listLength() throws {
        let body =
            Self.login + "orderNumber=1&domainNames=a.b+c.d+e.f&newMethods="
            + "HTTPS_CSR_HASH+HTTPS_CSR_HASH+HTTPS_CSR_HASH"
        #expect(Self.refusals(body, at: .autoUpdateDCV) == [])
        var assumptions = Assumptions()
        try assumptions.choose("documented", for: "list-length")
        #expect(Self.refusals(body, at: .autoUpdateDCV, assumptions) == ["-4 newMethods"])
        let two = body.replacing("+HTTPS_CSR_HASH+HTTPS_CSR_HASH", with: "+HTTPS_CSR_HASH").replacing("+e.f", with: "")
        #expect(Self.refusals(two, at: .autoUpdateDCV, assumptions) == [])
    }

    @Test("takes languages with - and _", arguments: ["en-us", "en_us", "ru_ru", "ru-ru", "pt_br"])
    func languages(_ language: String) {
        let body = Self.login + "action=sendCallbackEmail&orderNumber=1&language=\(language)"
        #expect(Self.refusals(body, at: .updateUserOvCallback) == [])
    }

    @Test("gives no more than the refusals -1 and -17 where it must not read at all")
    func admission() {
        var grounds = Grounds(Assumptions())
        let plain = Request(endpoint: .autoAuthorize, method: "GET", isOverHTTPS: false)
        #expect(plain.refusalToRead(&grounds) == .notOverHTTPS)
        #expect(Request(endpoint: .autoAuthorize, method: "PUT").refusalToRead(&grounds) == .notPost)
        #expect(Request(endpoint: .autoAuthorize).refusalToRead(&grounds) == nil)
        #expect(grounds.assumptions == ["transport-order", "method-not-post"])
    }

    @Test("shows arguments without the password")
    func secrets() {
        var grounds = Grounds(Assumptions())
        let body = Array("loginName=a&loginPassword=hunter2&orderNumber=1".utf8)
        let shown = Reading(Request(endpoint: .autoAuthorize, body: body), &grounds).arguments.shown
        #expect(
            shown == [FormField("loginName", "a"), FormField("loginPassword", "•••"), FormField("orderNumber", "1")])
    }
}
