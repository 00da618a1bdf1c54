import Testing
import TrustDocuments
import TrustServer

@Suite("Verification on the control port")
struct VerificationPortTests {
    private let resent = #""match":{"endpoint":"ResendDCVEmail","code":0}"#

    /// Sends a question without waiting for its answer. When this returns, the server has it.
    private func ask(_ served: ServedWorld, _ path: String, _ body: String) async throws -> RawConnection {
        let connection = try await served.admin()
        try await connection.write(
            "POST \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n"
                + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
        _ = try await served.control("GET", "/livez")
        return connection
    }

    @Test("answers yes for what came")
    func yes() async throws {
        try await ServedWorld.with { served in
            try await served.call("ResendDCVEmail", "orderNumber=1234567")
            let answer = try await served.tree("POST", "/__admin/verify", "{\(resent)}")
            #expect(answer["outcome"] == .string("yes") && answer["count"] == .number(1))
            #expect(try await served.tree("POST", "/__admin/verify", "{}")["count"] == .number(1))
        }
    }

    @Test("waits for a call that comes later", arguments: ["", "?account=login_name", "?account=login_name~late"])
    func waits(_ query: String) async throws {
        try await ServedWorld.with { served in
            let name = query.split(separator: "=").last ?? "login_name"
            let question = try await ask(
                served, "/__admin/verify\(query)", #"{\#(resent),"times":{"atLeast":2},"within":"10m"}"#)
            for _ in 1...2 {
                try await served.call(
                    "ResendDCVEmail", "orderNumber=1234567", login: "loginName=\(name)&loginPassword=login_password")
            }
            let answer = try await question.readToEnd()
            #expect(answer.hasPrefix("HTTP/1.1 200 ") && answer.contains(#""count": 2"#))
        }
    }

    @Test("says no at once when too many came, however long it may wait")
    func tooMany() async throws {
        try await ServedWorld.with { served in
            let body = #"{\#(resent),"times":{"exactly":1},"within":"10m"}"#
            try await served.call("ResendDCVEmail", "orderNumber=1234567")
            #expect(try await served.control("POST", "/__admin/verify", body).status == 200)
            try await served.call("ResendDCVEmail", "orderNumber=1234567")
            #expect(try await served.control("POST", "/__admin/verify", body).status == 406)
            let waiting = try await ask(
                served, "/__admin/verify", #"{\#(resent),"times":{"atLeast":4,"atMost":4},"within":"10m"}"#)
            for _ in 3...4 { try await served.call("ResendDCVEmail", "orderNumber=1234567") }
            #expect(try await waiting.readToEnd().hasPrefix("HTTP/1.1 200 "))
        }
    }

    @Test("says what was expected, what came, and what nearly did")
    func detail() async throws {
        try await ServedWorld.with { served in
            try await served.call(
                "AutoUpdateDCV", "orderNumber=11111111&domainName=www.example.com&newMethod=HTTP_CSR_HASH")
            try await served.call("ResendDCVEmail", "orderNumber=11111111")
            let match = #"{"endpoint":"AutoUpdateDCV","order":11111111,"arguments":{"newMethod":"EMAIL"}}"#
            let refusal = try await served.refusal(
                "POST", "/__admin/verify", #"{"match":\#(match),"times":{"atLeast":1,"atMost":2}}"#)
            #expect(refusal.status == 406)
            #expect(
                refusal.detail == """
                    Expected AutoUpdateDCV on order 11111111 with newMethod 'EMAIL', 1 to 2 times; 0 of 2 calls match.
                    Request 1, AutoUpdateDCV, answered 0: newMethod: expected 'EMAIL', was 'HTTP_CSR_HASH'.
                    Request 2, ResendDCVEmail, answered 0: endpoint: expected AutoUpdateDCV, was ResendDCVEmail; newMethod: expected 'EMAIL', was absent.
                    """)
        }
    }

    @Test("takes a sequence, and waits for its end")
    func sequence() async throws {
        try await ServedWorld.with { served in
            let body =
                #"{"sequence":[{"endpoint":"ResendDCVEmail"},{"endpoint":"AutoAuthorize","code":0}],"within":"10m"}"#
            let question = try await ask(served, "/__admin/verify-sequence", body)
            try await served.call("AutoAuthorize", "orderNumber=10000001")
            try await served.call("ResendDCVEmail", "orderNumber=1234567")
            try await served.call("AutoAuthorize", "orderNumber=10000002")
            #expect(try await question.readToEnd().hasPrefix("HTTP/1.1 200 "))
            let refusal = try await served.refusal(
                "POST", "/__admin/verify-sequence", #"{"sequence":[{"order":10000002},{"order":1234567}]}"#)
            #expect(refusal.status == 406)
            #expect(refusal.detail.contains("number 2, any endpoint on order 1234567, did not come after request 3."))
        }
    }

    @Test("ends when the client goes away or the server stops")
    func abandoned() async throws {
        try await ServedWorld.with { served in
            let question = try await ask(served, "/__admin/verify", #"{\#(resent),"within":"10m"}"#)
            try await question.close()
            _ = try await ask(served, "/__admin/verify", #"{\#(resent),"within":"250ms"}"#)
        }
    }

    @Test(
        "refuses a question that means nothing, with the nearest name",
        arguments: [
            ("verify", #"{"macth":{}}"#, 422, "Did you mean 'match'?"),
            ("verify", #"{"match":{"order":11111112}}"#, 422, "Did you mean '11111111'?"),
            ("verify", #"{"match":{"account":"login_nam"}}"#, 404, "Did you mean 'login_name'?"),
            ("verify", #"{"match":{"arguments":{"newMetod":"a"}}}"#, 422, "Did you mean 'newMethod'?"),
            ("verify", #"{"within":"soon"}"#, 422, "5s, 250ms or 1m"), ("verify", "", 422, "needs one in JSON"),
            ("verify?wihtin=5s", "{}", 422, "has no parameter"),
            ("verify-sequence", "{}", 422, "sequence"), ("verify-sequence", #"{"sequence":[]}"#, 422, "sequence"),
            ("verify-sequence", #"{"sequence":[{"order":11111112}]}"#, 422, "Did you mean '11111111'?"),
            ("verify-sequnce", "{}", 404, "Did you mean /__admin/verify-sequence?"),
        ]
    )
    func refusals(_ path: String, _ body: String, _ status: Int, _ words: String) async throws {
        try await ServedWorld.with { served in
            let refusal = try await served.refusal("POST", "/__admin/\(path)", body)
            #expect(refusal.status == status && refusal.detail.contains(words), "\(refusal)")
        }
    }
}
