import Testing
import TrustAPI
import TrustSimulator

@Suite("What is shown of a call")
struct RecordTests {
    private static let password = "p@ss w0rd+%"
    private static let encoded = "p%40ss+w0rd%2B%25"
    private static let named = "loginName=login_name&orderNumber=11111111"

    private func world() -> JournaledWorld {
        JournaledWorld(Journal.Limits(), SmallWorld { $0.loginPassword = Password(Self.password) })
    }

    /// Everything that a record shows, as text.
    private func text(_ record: CallRecord) -> String { "\(record)" }

    /// Parts of the password long enough to be told, in any of the ways it can be written.
    private static let traces = ["p@ss", "ss w0rd", "p%40ss", "ss+w0rd", "ss%20w0rd", "%2520w0rd"]

    @Test(
        "has no password in it, wherever it stood in the body",
        arguments: [
            "loginPassword=\(encoded)", "LOGINPASSWORD=\(encoded)", "loginPassword=p@ss w0rd+%25",
            "loginPassword=p%40ss%20w0rd%2b%25", "note=\(encoded)", "note=x-\(encoded)-x", "\(encoded)",
            "\(encoded)=1", "x\(encoded)=\(encoded)", "loginPassword=a&loginPassword=\(encoded)",
            "orderNumber=\(encoded)",
        ]
    )
    func body(_ piece: String) {
        var world = world()
        let entry = world.call(.resendDCVEmail, piece, login: Self.named)
        let shown = text(entry.record(hiding: .none))
        for trace in Self.traces { #expect(!shown.contains(trace), "\(shown)") }
        #expect(shown.contains("•••") && shown.contains("login_name") && shown.contains("11111111"))
    }

    @Test("has none in the query, and none in the body of other forms")
    func elsewhere() {
        let multipart =
            [("loginName", "login_name"), ("LoginPassword", Self.password), ("x", "<\(Self.password)>")]
            .map { "--b\r\nContent-Disposition: form-data; name=\"\($0)\"\r\n\r\n\($1)\r\n" }.joined() + "--b--\r\n"
        let requests = [
            Request(
                endpoint: .resendDCVEmail, method: "GET",
                query: Array("\(Self.named)&loginPassword=\(Self.encoded)".utf8)),
            Request(
                endpoint: .autoAuthorize, query: Array("x=\(Self.encoded)".utf8), contentType: JournaledWorld.form,
                body: Array(Self.named.utf8)),
            Request(
                endpoint: .resendDCVEmail, contentType: "multipart/form-data; boundary=b", body: Array(multipart.utf8)),
            Request(
                endpoint: .resendDCVEmail, isOverHTTPS: false, contentType: "text/\(Self.encoded)",
                body: Array("\(Self.named)&loginPassword=\(Self.encoded)".utf8)),
        ]
        for request in requests {
            var world = world()
            let shown = text(world.send(request).record(hiding: .none))
            for trace in Self.traces { #expect(!shown.contains(trace), "\(shown)") }
        }
    }

    @Test(
        "has none of a body in another notation, even where no account can be told",
        arguments: [
            #"{"loginName": "x", "loginPassword": "p@ss w0rd+%"}"#, "{'LoginPassword':'p@ss w0rd+%'}",
            "<call><loginPassword>p@ss_w0rd</loginPassword></call>", "loginPassword: p@ss_w0rd\r\nloginName: x",
            "loginName=x\r\nloginPassword=p@ss_w0rd\r\n", "loginName=x;loginPassword=p@ss_w0rd",
        ]
    )
    func notations(_ body: String) {
        var world = world()
        let entry = world.send(
            Request(endpoint: .autoAuthorize, contentType: "application/json", body: Array(body.utf8)))
        let shown = text(entry.record(hiding: .none))
        for trace in Self.traces + ["ss_w0rd"] { #expect(!shown.contains(trace), "\(shown)") }
    }

    @Test("has none in the head")
    func head() {
        var world = world()
        let entry = world.send(
            Request(endpoint: .resendDCVEmail, contentType: JournaledWorld.form, body: Array(Self.named.utf8)),
            headers: [
                FormField("Authorization", "Basic bG9naW5fbmFtZTpw"), FormField("COOKIE", "session=secret"),
                FormField("proxy-authorization", "Basic bG9naW5fbmFtZTpw"), FormField("X-Note", Self.password),
                FormField("Referer", "https://x/?a=p%40ss%20w0rd%2b%25"), FormField("Host", "localhost"),
            ])
        #expect(
            entry.record(hiding: .none).headers.map(\.value) == [
                "•••", "•••", "•••", "•••", "https://x/?a=•••", "localhost",
            ])
    }

    @Test("has none in the answer and in what else was wrong")
    func answer() {
        for endpoint in Ring.first.endpoints {
            var world = world()
            let record = world.call(endpoint, "\(Self.encoded)=1&a\(Self.encoded)=2", login: Self.named).record(
                hiding: .none)
            // One page does not name the argument.
            let names = endpoint != .autoAuthorize
            #expect(record.code == -2 && record.answer.contains("•••") == names, "\(record.answer)")
            #expect(record.alsoPresent.contains { $0.code == -2 && $0.message.contains("'a•••'") } == names)
            for trace in Self.traces { #expect(!text(record).contains(trace)) }
        }
    }

    @Test("has the argument's own value under another argument, when that is as short as any word")
    func short() {
        var world = JournaledWorld(Journal.Limits(), SmallWorld { $0.loginPassword = Password("ab") })
        let record = world.call(.resendDCVEmail, "x=ab&y=abc", login: "\(Self.named)&loginPassword=ab").record(
            hiding: .none)
        #expect(record.arguments.map(\.value) == ["login_name", "11111111", "•••", "•••", "abc"])
        #expect(record.body == "\(Self.named)&loginPassword=•••&x=•••&y=abc")
    }

    @Test("has the request as it came, the answer, and why")
    func whole() {
        var world = JournaledWorld()
        let record = world.call(
            .autoUpdateDCV, "orderNumber=11111111&newMethod=EMAIL&newDCVEmailAddress=admin%40example.com"
        ).record(hiding: .none)
        #expect(record.account == "login_name" && record.order == SmallWorld.number && record.status == 200)
        #expect(record.body.contains("loginPassword=•••&") && record.body.contains("admin%40example.com"))
        #expect(record.arguments.last == FormField("newDCVEmailAddress", "admin@example.com"))
        #expect(record.answer == "errorCode=0" && record.rule == "done")
        #expect(record.rows == ["AutoUpdateDCV/response/errorCode"])
        #expect(record.before?.number == SmallWorld.number && record.after?.number == SmallWorld.number)
        let refused = world.call(.autoAuthorize, "orderNumber=11111111").record(hiding: .none)
        #expect(refused.rule == "notAwaitingAuthorization" && refused.rows == ["AutoAuthorize/error/-27"])
        #expect(refused.because.contains("does not await authorization"))
    }

    @Test(
        "tells what else was wrong with the call, in the order of the checks",
        arguments: [
            ("x=1&newMethod=BAD", JournaledWorld.login, -2, [-3, -4]),
            ("newMethod=BAD", JournaledWorld.login, -3, [-4]),
            ("orderNumber=11111111&newMethod=BAD", "loginName=login_name&loginPassword=wrong", -4, [-16]),
            ("orderNumber=5&newMethod=BAD", JournaledWorld.login, -4, [-4]),
            ("orderNumber=5&newMethod=CNAME_CSR_HASH", "loginName=login_name&loginPassword=wrong", -16, [-4]),
            ("orderNumber=5&newMethod=CNAME_CSR_HASH", "loginName=nobody&loginPassword=wrong", -16, []),
            ("orderNumber=11111111&newMethod=CNAME_CSR_HASH", JournaledWorld.login, 0, []),
        ]
    )
    func alsoPresent(_ arguments: String, _ login: String, _ code: Int, _ others: [Int]) {
        var world = JournaledWorld()
        let record = world.call(.autoUpdateDCV, arguments, login: login).record(hiding: .none)
        #expect(record.code == code && record.alsoPresent.map(\.code) == others, "\(record.alsoPresent)")
    }

    @Test(
        "tells what an account that may not use the endpoint would have met next, and does nothing of it",
        arguments: [
            ("orderNumber=11111111&newMethod=EMAIL&newDCVEmailAddress=a@b.example", -90, [-4]),
            ("orderNumber=11111111&newMethod=CNAME_CSR_HASH&domainName=other.example", -90, [-4]),
            ("orderNumber=11111111&newMethod=EMAIL&newDCVEmailAddress=admin@example.com", -90, []),
            ("orderNumber=5&newMethod=CNAME_CSR_HASH", -4, [-90]),
        ]
    )
    func denied(_ arguments: String, _ code: Int, _ others: [Int]) {
        var world = JournaledWorld(Journal.Limits(), SmallWorld { $0.deniedEndpoints = [.autoUpdateDCV] })
        let before = world.small.order.domains
        let record = world.call(.autoUpdateDCV, arguments).record(hiding: .none)
        #expect(record.code == code && record.alsoPresent.map(\.code) == others, "\(record.alsoPresent)")
        #expect(world.small.order.domains.map(\.method) == before.map(\.method) && world.small.mails.isEmpty)
    }

    @Test("tells of a call over plain HTTP what would have been wrong with it over HTTPS")
    func unread() {
        var world = JournaledWorld()
        let record = world.send(
            Request(
                endpoint: .resendDCVEmail, isOverHTTPS: false, contentType: JournaledWorld.form,
                body: Array("loginName=login_name&loginPassword=wrong&x=1".utf8))
        ).record(hiding: .none)
        #expect(record.code == -1 && record.alsoPresent.map(\.code) == [-2, -3, -16], "\(record.alsoPresent)")
    }

    @Test("names the rows of the documents that the call shows")
    func rows() {
        var world = JournaledWorld()
        let shown = world.call(.autoUpdateDCV, "orderNumber=11111111&newMethod=CNAME_CSR_HASH").shownRows
            .map(\.description)
        for row in ["response/errorCode", "parameter/newMethod", "parameter/newMethod/value/CNAME_CSR_HASH"] {
            #expect(shown.contains("AutoUpdateDCV/\(row)"))
        }
        let missing = world.call(.autoUpdateDCV, "newMethod=EMAIL").shownRows.map(\.description)
        #expect(missing.contains("AutoUpdateDCV/parameter/orderNumber/required"))
        #expect(missing.contains("AutoUpdateDCV/error/-3"))
        let long = world.call(
            .resendDCVEmail, "orderNumber=1",
            login: "loginName=\(String(repeating: "x", count: 65))&loginPassword=y"
        ).shownRows.map(\.description)
        #expect(long.contains("ResendDCVEmail/parameter/loginName/max"))
    }
}
