import Testing
import TrustAPI
import TrustSimulator

@Suite("Habits of a client")
struct FindingTests {
    /// A request that differs from a good one in one thing.
    struct Case: Sendable, CustomTestStringConvertible {
        let about: String
        var method = "POST"
        var isOverHTTPS = true
        var query = ""
        var contentType: String? = JournaledWorld.form
        var body = JournaledWorld.login + "&orderNumber=11111111"
        let shows: [FindingKind]

        var testDescription: String { about }

        var request: Request {
            Request(
                endpoint: .resendDCVEmail, method: method, isOverHTTPS: isOverHTTPS, query: Array(query.utf8),
                contentType: contentType, body: Array(body.utf8)
            )
        }

        static func body(_ more: String, _ about: String, _ findings: FindingKind...) -> Case {
            Case(about: about, body: JournaledWorld.login + more, shows: findings)
        }
    }

    private static let parts =
        "--b\r\nContent-Disposition: form-data; name=\"loginName\"\r\n\r\nlogin_name\r\n--b--\r\n"

    static let cases: [Case] = [
        Case(about: "a good call", shows: []),
        Case(about: "plain HTTP", isOverHTTPS: false, shows: [.plainHTTP]),
        Case(about: "GET", method: "GET", query: "orderNumber=1", body: "", shows: [.get]),
        Case(about: "PUT", method: "PUT", shows: []),
        Case(
            about: "all in the query", query: JournaledWorld.login + "&orderNumber=11111111", contentType: nil,
            body: "",
            shows: [.credentialsInQuery]),
        Case(about: "the password alone, in capitals", query: "LOGINPASSWORD=x", shows: [.credentialsInQuery]),
        Case(about: "an order in the query", query: "orderNumber=11111111", shows: []),
        Case(about: "a password in the value of something else", query: "x=loginPassword", shows: []),
        Case(about: "no Content-Type", contentType: nil, shows: [.contentType]),
        Case(about: "JSON", contentType: "application/json", shows: [.contentType]),
        Case(about: "an empty Content-Type", contentType: "", shows: [.contentType]),
        Case(about: "text", contentType: "text/plain", shows: [.contentType]),
        Case(about: "a type with a charset", contentType: JournaledWorld.form + "; charset=utf-8", shows: []),
        Case(about: "a type in capitals", contentType: "Application/X-WWW-Form-Urlencoded", shows: []),
        Case(about: "no body and no type", contentType: nil, body: "", shows: []),
        Case(
            about: "multipart", contentType: "multipart/form-data; boundary=b", body: parts, shows: [.contentType]),
        .body("&orderNumber=a@b.org", "a raw @", .notPercentEncoded),
        .body("&orderNumber=11111111&resendFor=a%40b", "an encoded @", .unknownArgument),
        .body("&orderNumber=1 1", "a raw blank", .notPercentEncoded),
        .body("&orderNumber=1+1", "a plus"),
        .body("&orderNumber=1%20~!'()*-._", "what encodeURIComponent leaves"),
        .body("&orderNumber=1%", "a lone percent sign", .notPercentEncoded),
        .body("&orderNumber=1%2", "half a sequence", .notPercentEncoded),
        .body("&orderNumber=1%zz", "a sequence of letters", .notPercentEncoded),
        .body("&orderNumber=ü", "raw UTF-8", .notPercentEncoded),
        .body("&orderNumber=%c3%bc", "encoded UTF-8"),
        .body("&orderNumber=1\r\n", "a line end", .notPercentEncoded),
        .body("&ordernumber=1", "a name in another case", .unknownArgument),
        .body("&orderNumber=1&x", "a name alone", .unknownArgument),
        .body("&orderNumber=1&loginName=again", "an argument twice"),
        .body("&orderNumber=11111111" + String(repeating: "&", count: 9), "empty pieces"),
    ]

    @Test("show where they should, and nowhere else", arguments: cases)
    func table(_ row: Case) {
        var world = JournaledWorld()
        #expect(world.send(row.request).findings == FindingSet(row.shows))
    }

    @Test("include values that are too long, of which one at the limit is not", arguments: [64, 65])
    func overLong(_ length: Int) {
        var world = JournaledWorld()
        let login = "loginName=\(String(repeating: "n", count: length))&loginPassword=p"
        let findings = world.call(.resendDCVEmail, "orderNumber=1", login: login).findings
        #expect(findings == (length > 64 ? [.overLongValue] : []))
    }

    @Test("include the same call after it succeeded")
    func repeated() {
        var world = JournaledWorld()
        #expect(world.call(.resendDCVEmail, "orderNumber=11111111").findings == [])
        #expect(world.call(.resendDCVEmail, "orderNumber=11111111", after: 1).findings == [.repeatedAfterSuccess])
        #expect(world.call(.autoAuthorize, "orderNumber=11111111").findings == [])
        #expect(world.call(.autoUpdateDCV, "orderNumber=11111111&newMethod=CNAME_CSR_HASH").findings == [])
        let other = world.call(
            .autoUpdateDCV, "newMethod=CNAME_CSR_HASH", login: "orderNumber=11111111&\(JournaledWorld.login)")
        #expect(other.findings == [.repeatedAfterSuccess])
    }

    @Test("include the same multipart call after it succeeded, whatever its boundary")
    func repeatedMultipart() throws {
        var small = SmallWorld()
        try small.assumptions.choose("read", for: "multipart-body")
        var world = JournaledWorld(Journal.Limits(), small)
        let fields = [("loginName", "login_name"), ("loginPassword", "login_password"), ("orderNumber", "11111111")]
        func request(_ boundary: String) -> Request {
            let parts = fields.map {
                "--\(boundary)\r\nContent-Disposition: form-data; name=\"\($0)\"\r\n\r\n\($1)\r\n"
            }
            return Request(
                endpoint: .resendDCVEmail, contentType: "multipart/form-data; boundary=\(boundary)",
                body: Array((parts.joined() + "--\(boundary)--\r\n").utf8)
            )
        }
        #expect(world.send(request("one")).findings == [.contentType])
        #expect(world.journal.entries.last?.code == 0)
        #expect(world.send(request("two")).findings == [.contentType, .repeatedAfterSuccess])
    }

    @Test("include the same call within a second after an error, by the machine's clock or the world's")
    func impatient() {
        var world = JournaledWorld()
        #expect(world.call(.autoAuthorize, "orderNumber=11111111").findings == [])
        #expect(world.call(.autoAuthorize, "orderNumber=11111111", after: 999).findings == [.retriedWithinASecond])
        #expect(world.call(.autoAuthorize, "orderNumber=11111111", after: 1_000).findings == [])
        world.small.advance(1)
        #expect(world.call(.autoAuthorize, "orderNumber=11111111", after: 1).findings == [])
        #expect(world.call(.autoAuthorize, "orderNumber=5", after: 1).findings == [])
    }

    @Test("do not include a call that was made right after it was refused")
    func corrected() {
        var world = JournaledWorld()
        let body = Array((JournaledWorld.login + "&orderNumber=11111111").utf8)
        func request(_ method: String, _ isOverHTTPS: Bool) -> Request {
            Request(
                endpoint: .resendDCVEmail, method: method, isOverHTTPS: isOverHTTPS,
                contentType: JournaledWorld.form, body: body)
        }
        #expect(world.send(request("POST", false)).findings == [.plainHTTP])
        #expect(world.send(request("GET", true), after: 1).findings == [.get])
        #expect(world.send(request("POST", true), after: 1).findings == [])
    }

    @Test("include a login that comes again after it was refused, with whatever call")
    func stubborn() {
        var world = JournaledWorld()
        let wrong = "loginName=login_name&loginPassword=wrong_password"
        #expect(world.call(.autoAuthorize, "orderNumber=1", login: wrong).findings == [])
        #expect(world.call(.resendDCVEmail, "orderNumber=1", login: wrong).findings == [.retriedAfterLoginRefused])
        let corrected = world.call(.resendDCVEmail, "orderNumber=1")
        #expect(corrected.findings == [])
        let other = "loginName=other&loginPassword=wrong_password"
        #expect(world.call(.autoAuthorize, "orderNumber=1", login: other).findings == [])
        world.small.world.accounts[0].account.standing = .locked
        #expect(world.call(.resendDCVEmail, "orderNumber=2").findings == [])
        world.small.world.accounts[0].account.standing = .active
        #expect(world.call(.resendDCVEmail, "orderNumber=11111111").findings == [.retriedAfterLoginRefused])
        #expect(world.call(.resendDCVEmail, "orderNumber=7").findings == [])
    }

    @Test("are explained, each in its own words")
    func explanations() {
        #expect(Set(FindingKind.allCases.map(\.explanation)).count == FindingKind.allCases.count)
        #expect(FindingKind.allCases.allSatisfy { $0.explanation.hasSuffix(".") })
    }
}
