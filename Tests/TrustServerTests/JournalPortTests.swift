import Testing
import TrustAPI
import TrustDocuments
import TrustServer
import TrustSimulator

@Suite("The journal on the control port")
struct JournalPortTests {
    /// Five calls: two updates, one of them wrong; a mail; one with a wrong password; one over plain HTTP.
    private func makeCalls(_ served: ServedWorld) async throws {
        try await served.call("AutoUpdateDCV", "orderNumber=20000001&domainName=test-1.ca&newMethod=CNAME_CSR_HASH")
        try await served.call("AutoUpdateDCV", "orderNumber=5&newMethod=CNAME_CSR_HASH")
        try await served.call("ResendDCVEmail", "orderNumber=1234567")
        try await served.call("AutoAuthorize", "orderNumber=10000001", login: "loginName=nobody&loginPassword=x")
        let plain = try await served.http()
        try await plain.write(
            post("!AutoAuthorize", ServedWorld.login + "&orderNumber=10000001", headers: "Connection: close\r\n"))
        _ = try await plain.readToEnd()
    }

    @Test("lists the calls by each filter")
    func filters() async throws {
        try await ServedWorld.with { served in
            try await makeCalls(served)
            for (query, ids) in [
                ("", [1, 2, 3, 4, 5]), ("?endpoint=AutoUpdateDCV", [1, 2]), ("?account=login_name", [1, 2, 3, 5]),
                ("?account=nobody", [4]), ("?order=1234567", [3]), ("?order=5", [2]), ("?order=10000001", [4, 5]),
                ("?code=0", [1, 3]), ("?code=-4", [2]), ("?code=-16", [4]), ("?code=-1", [5]), ("?since=3", [4, 5]),
                ("?since=99", []), ("?since=2024-02-02T12:00:00Z", [1, 2, 3, 4, 5]),
                ("?since=2024-02-02T12:00:01Z", []), ("?limit=2", [4, 5]), ("?limit=0", []),
                ("?limit=9&since=3", [4, 5]),
                ("?endpoint=AutoAuthorize&account=login_name&code=-1", [5]),
            ] {
                let list = try await served.tree("GET", "/__admin/requests\(query)")
                #expect(list["requests"]?.elements.compactMap { $0["id"]?.text } == ids.map { "\($0)" }, "\(query)")
                #expect(list["dropped"] == .number(0))
            }
        }
    }

    @Test(
        "refuses filters that mean nothing, with the nearest name",
        arguments: [
            ("?endpont=AutoAuthorize", 422, "Did you mean 'endpoint'?"),
            ("?endpoint=AutoAuthorise", 422, "AutoAuthorize"),
            ("?account=login_nam", 404, "Did you mean 'login_name'?"),
            ("?order=1234568", 422, "Did you mean '1234567'?"), ("?order=x", 422, "order"), ("?code=x", 422, "code"),
            ("?since=soon", 422, "2024-02-02T12:00:00Z"), ("?limit=-1", 422, "limit"),
            ("?limit=1&limit=2", 422, "twice"),
            ("/7", 404, "There is no request 7; the journal is empty."), ("/x", 404, "There is no request x"),
        ]
    )
    func badFilters(_ query: String, _ status: Int, _ words: String) async throws {
        try await ServedWorld.with { served in
            let refusal = try await served.refusal("GET", "/__admin/requests\(query)")
            #expect(refusal.status == status && refusal.detail.contains(words), "\(refusal)")
        }
    }

    @Test("counts and finds by a pattern")
    func patterns() async throws {
        try await ServedWorld.with { served in
            try await makeCalls(served)
            for (pattern, ids) in [
                ("{}", [1, 2, 3, 4, 5]), (#"{"endpoint":"AutoUpdateDCV","code":0}"#, [1]),
                (#"{"arguments":{"newMethod":"CNAME_CSR_HASH"}}"#, [1, 2]),
                (#"{"arguments":{"domainName":null,"newMethod":{"present":true}}}"#, [2]),
                (#"{"finding":"plain-http"}"#, [5]), (#"{"scheme":"http"}"#, [5]),
                (#"{"account":"nobody"}"#, [4]),
            ] {
                let found = try await served.tree("POST", "/__admin/requests/find", pattern)
                #expect(found["requests"]?.elements.compactMap { $0["id"]?.text } == ids.map { "\($0)" }, "\(pattern)")
                #expect(
                    try await served.tree("POST", "/__admin/requests/count", pattern)["count"] == .number(ids.count))
            }
            let refusal = try await served.refusal(
                "POST", "/__admin/requests/count?account=login_name", #"{"account":"locked_name"}"#)
            #expect(refusal.status == 422 && refusal.detail.contains("'locked_name'"))
        }
    }

    @Test("shows one call with its answer, why it came, and the order before and after")
    func one() async throws {
        try await ServedWorld.with { served in
            try await makeCalls(served)
            let entry = try await served.tree("GET", "/__admin/requests/3")
            #expect(entry["answer"] == .string("errorCode=0") && entry["status"] == .number(200))
            #expect(entry["rule"] == .string("done") && entry["source"] == .string("127.0.0.1"))
            #expect(entry["before"]?["orderNumber"] == .number(1_234_567) && entry["after"]?["state"] != nil)
            #expect(entry["receivedAt"] == .string("2024-02-02T12:00:00Z"))
            #expect(entry["headers"]?.elements.first?["name"] == .string("Host"))
            let refused = try await served.tree("GET", "/__admin/requests/2")
            #expect(refused["code"] == .number(-4) && refused["rows"]?.elements == [.string("AutoUpdateDCV/error/-4")])
            let missing = try await served.refusal("GET", "/__admin/requests/9")
            #expect(missing.detail.contains("it holds 5 from 1 to 5"))
        }
    }

    @Test("can be emptied, as a whole or for an account")
    func empty() async throws {
        try await ServedWorld.with { served in
            try await makeCalls(served)
            try await served.tree("DELETE", "/__admin/requests?account=login_name")
            #expect(try await served.tree("GET", "/__admin/requests")["requests"]?.elements.count == 1)
            try await served.tree("DELETE", "/__admin/requests")
            #expect(try await served.tree("GET", "/__admin/requests")["requests"]?.elements == [])
            try await served.call("ResendDCVEmail", "orderNumber=1234567")
            #expect(try await served.tree("GET", "/__admin/requests/6")["id"] == .number(6))
        }
    }

    @Test("is bounded as the settings say, and tells what fell out")
    func bounds() async throws {
        var settings = ServerSettings()
        settings.journal.entries = 2
        try await ServedWorld.with(settings) { served in
            try await makeCalls(served)
            let list = try await served.tree("GET", "/__admin/requests")
            #expect(list["requests"]?.elements.count == 2 && list["dropped"] == .number(3))
            let verdict = try await served.control(
                "POST", "/__admin/verify", #"{"match":{"endpoint":"ResendDCVEmail"}}"#)
            #expect(verdict.status == 406 && verdict.body.contains(#""outcome": "unknown""#))
            #expect(verdict.body.contains("1 calls fell out of the journal"))
            let never = #"{"match":{"endpoint":"UpdateUserOvCallback"}}"#
            #expect(try await served.control("POST", "/__admin/verify", never).body.contains(#""outcome": "no""#))
            #expect(try await served.tree("GET", "/__admin/coverage")["dropped"] == .number(3))
            let gone = try await served.refusal("GET", "/__admin/requests/1")
            #expect(gone.status == 404 && gone.detail.contains("it holds 2 from 4 to 5"))
        }
    }

    @Test("finds habits of the client, and the calls that show them")
    func findings() async throws {
        try await ServedWorld.with { served in
            try await makeCalls(served)
            try await served.call("ResendDCVEmail", "orderNumber=1234567")
            try await served.call(
                "AutoAuthorize", "orderNumber=10000001&x=@", login: "loginName=nobody&loginPassword=x")
            let all = try await served.tree("GET", "/__admin/findings")["findings"]?.elements ?? []
            #expect(
                all.compactMap { $0["name"]?.text } == [
                    "not-percent-encoded", "unknown-argument", "repeated-after-success", "retried-after-login-refused",
                    "plain-http",
                ])
            let repeated = all.first { $0["name"] == .string("repeated-after-success") }
            #expect(repeated?["requests"]?.elements == [.number(6)] && repeated?["count"] == .number(1))
            #expect(repeated?["explanation"] == .string(FindingKind.repeatedAfterSuccess.explanation))
            let own = try await served.tree("GET", "/__admin/findings?account=nobody")["findings"]?.elements
            #expect(own?.count == 3)
        }
    }

    @Test("says which rows of the documents were shown")
    func coverage() async throws {
        try await ServedWorld.with { served in
            let before = try await served.tree("GET", "/__admin/coverage")
            #expect(before["covered"] == .number(0) && before["total"] == .number(208))
            try await makeCalls(served)
            let after = try await served.tree("GET", "/__admin/coverage")
            let rows = after["rows"]?.elements ?? []
            func count(_ row: String) -> Node? { rows.first { $0["row"] == .string(row) }?["requests"] }
            #expect(count("AutoUpdateDCV/error/-4") == .number(1) && count("AutoAuthorize/error/-1") == .number(1))
            #expect(count("AutoUpdateDCV/parameter/newMethod/value/CNAME_CSR_HASH") == .number(1))
            #expect(count("AutoUpdateDCV/error/-126") == .number(0))
            let covered = rows.count { $0["requests"] != .number(0) }
            #expect(after["covered"] == .number(covered))
            let standing = after["standing"]
            let shown = Standing.allCases.compactMap { standing?[$0.rawValue]?["shown"]?.text }.compactMap { Int($0) }
            #expect(shown.reduce(0, +) == covered && standing?["documented"]?["rows"] == .number(181))
            let undecidable = after["undecidable"]?.elements.compactMap { $0["row"]?.text } ?? []
            #expect(undecidable.contains("AutoUpdateDCV/parameter/newMethod/max") && undecidable.count == 7)
        }
    }
}
