import Testing
import TrustDocuments
import TrustServer
import TrustSimulator

@Suite("Private accounts")
struct IsolationTests {
    private func login(_ name: String, _ password: String = "login_password") -> String {
        "loginName=\(name)&loginPassword=\(password)"
    }

    @Test("have orders and credit of their own")
    func orders() async throws {
        try await ServedWorld.with { served in
            #expect(try await served.call("AutoAuthorize", "orderNumber=10000001", login: login("login_name~a")) == "0")
            for (query, state, credit) in [
                ("?account=login_name~a", "inProgress", "450.1"), ("", "awaitingAuthorization", "500"),
                ("?account=login_name~b", "awaitingAuthorization", "500"),
            ] {
                let order = try await served.tree("GET", "/__admin/orders/10000001\(query)")
                #expect(order["state"] == .string(state), "\(query)")
                let name = query.isEmpty ? "login_name" : query.split(separator: "=")[1]
                let account = try await served.tree("GET", "/__admin/accounts/\(name)")
                #expect(account["credit"].flatMap { Double($0.text ?? "") } == Double(credit), "\(query)")
            }
            try await served.tree(
                "POST", "/__admin/orders/1234567/acts?account=login_name~b", #"{"act":"validateDomain"}"#)
            let validated = try await served.tree("GET", "/__admin/orders/1234567?account=login_name~b")
            #expect(validated["state"] == .string("issued"))
            #expect(try await served.tree("GET", "/__admin/orders/1234567")["state"] == .string("inProgress"))
            try await served.tree("DELETE", "/__admin/orders/1234567?account=login_name~b")
            #expect(try await served.refusal("GET", "/__admin/orders/1234567?account=login_name~b").status == 404)
            #expect(try await served.tree("GET", "/__admin/orders/1234567?account=login_name~a")["orderNumber"] != nil)
        }
    }

    @Test("have a clock of their own, which their answers tell")
    func clock() async throws {
        try await ServedWorld.with { served in
            try await served.tree("POST", "/__admin/clock/advance?account=login_name~a", #"{"seconds":3600}"#)
            for (name, time) in [("login_name~a", "13"), ("login_name", "12"), ("login_name~b", "12")] {
                let answer = try await served.whole("ResendDCVEmail", "orderNumber=1234567", login: login(name))
                #expect(answer.contains("\r\nDate: Fri, 02 Feb 2024 \(time):00:00 GMT\r\n"))
                let clock = try await served.tree("GET", "/__admin/clock?account=\(name)")
                #expect(clock["now"] == .string("2024-02-02T\(time):00:00Z"))
                let entry = try await served.tree("GET", "/__admin/requests?account=\(name)")
                #expect(entry["requests"]?.elements.first?["receivedAt"] == .string("2024-02-02T\(time):00:00Z"))
            }
            let due = try await served.tree("GET", "/__admin/orders/20000006?account=login_name~a")
            #expect(due["state"] == .string("issued"))
            #expect(try await served.tree("GET", "/__admin/orders/20000006")["state"] == .string("inProgress"))
        }
    }

    @Test("have faults of their own, even under the same id, and those that name no account as well")
    func faults() async throws {
        try await ServedWorld.with { served in
            for name in ["login_name~a", "login_name~b", "login_name"] {
                try await served.tree(
                    "POST", "/__admin/faults?account=\(name)",
                    #"{"id":"mine","respond":{"code":-14},"when":{"first":1}}"#)
            }
            try await served.tree("DELETE", "/__admin/faults/mine?account=login_name~b")
            for (name, codes) in [
                ("login_name~a", ["-14", "0"]), ("login_name~b", ["0"]), ("login_name", ["-14", "0"]),
            ] {
                for code in codes {
                    let answer = try await served.call("ResendDCVEmail", "orderNumber=1234567", login: login(name))
                    #expect(answer.hasPrefix("errorCode=\(code)"), "\(name)")
                }
            }
            try await served.tree("DELETE", "/__admin/faults?account=login_name~a")
            #expect(try await served.tree("GET", "/__admin/faults")["faults"]?.elements.count == 1)
            try await served.tree("POST", "/__admin/faults", #"{"id":"all","respond":{"code":-14}}"#)
            for name in ["login_name~a", "login_name~new", "login_name"] {
                let answer = try await served.call("ResendDCVEmail", "orderNumber=11111111", login: login(name))
                #expect(answer.hasPrefix("errorCode=-14&"), "\(name)")
            }
        }
    }

    @Test("have a journal and a mailbox of their own")
    func journal() async throws {
        try await ServedWorld.with { served in
            for name in ["login_name~a", "login_name", "login_name~b", "login_name~a"] {
                try await served.call("ResendDCVEmail", "orderNumber=1234567", login: login(name))
            }
            for (query, ids, mails) in [
                ("", [1, 2, 3, 4], 1), ("?account=login_name~a", [1, 4], 2), ("?account=login_name", [2], 1),
                ("?account=login_name~b", [3], 1), ("?account=login_name~c", [], 0),
            ] {
                let list = try await served.tree("GET", "/__admin/requests\(query)")["requests"]?.elements ?? []
                #expect(list.compactMap { $0["id"]?.text } == ids.map { "\($0)" }, "\(query)")
                #expect(try await served.tree("GET", "/__admin/mailbox\(query)").elements.count == mails, "\(query)")
            }
            let findings = try await served.tree("GET", "/__admin/findings?account=login_name~b")
            #expect(findings["findings"]?.elements == [])
            try await served.tree("DELETE", "/__admin/mailbox?account=login_name~a")
            try await served.tree("DELETE", "/__admin/requests?account=login_name~a")
            #expect(try await served.tree("GET", "/__admin/requests")["requests"]?.elements.count == 2)
            #expect(try await served.tree("GET", "/__admin/mailbox?account=login_name~b").elements.count == 1)
        }
    }

    @Test("are reset by themselves, also before their first call")
    func reset() async throws {
        try await ServedWorld.with { served in
            try await served.tree("POST", "/__admin/reset?account=login_name~a")
            for name in ["login_name~a", "login_name~b"] {
                try await served.call("AutoAuthorize", "orderNumber=10000001", login: login(name))
            }
            try await served.tree("POST", "/__admin/reset?account=login_name~a")
            let fresh = try await served.tree("GET", "/__admin/orders/10000001?account=login_name~a")
            #expect(fresh["state"] == .string("awaitingAuthorization"))
            #expect(try await served.tree("GET", "/__admin/requests?account=login_name~a")["requests"]?.elements == [])
            let other = try await served.tree("GET", "/__admin/orders/10000001?account=login_name~b")
            #expect(other["state"] == .string("inProgress"))
            let unknown = try await served.refusal("POST", "/__admin/reset?account=login_nam~a")
            #expect(unknown.status == 404 && unknown.detail.contains("login_nam~a"))
            try await served.tree("POST", "/__admin/reset")
            let gone = try await served.tree("GET", "/__admin/orders/10000001?account=login_name~b")
            #expect(gone["state"] == .string("awaitingAuthorization"))
        }
    }

    @Test("take the password of the account that they copy, and no other")
    func passwords() async throws {
        try await ServedWorld.with { served in
            for wrong in [login("login_name~a", "wrong"), login("nobody~a"), login("~a"), login("login_name ~a")] {
                let answer = try await served.call("ResendDCVEmail", "orderNumber=1234567", login: wrong)
                #expect(answer.hasPrefix("errorCode=-16&"), "\(wrong)")
            }
            for right in ["login_name~a", "login_name~", "login_name~a~b", "login_name%7Ea%20b", "login_name~%C3%BC"] {
                let answer = try await served.call("ResendDCVEmail", "orderNumber=1234567", login: login(right))
                #expect(answer == "errorCode=0", "\(right)")
            }
            #expect(
                try await served.call("ResendDCVEmail", "orderNumber=1234567", login: login("locked_name~a")).contains(
                    "-16"))
            let unknown = try await served.refusal("GET", "/__admin/orders?account=nobody~b")
            #expect(unknown.status == 404 && unknown.detail.contains("There is no account 'nobody~b'."))
            let called = try await served.tree("GET", "/__admin/requests?account=nobody~a")
            #expect(called["requests"]?.elements.count == 1)
        }
    }

    @Test("are none where the world has an account of that very name")
    func literal() async throws {
        var world = try DemoWorld.load()
        let base = try #require(world.accounts.first)
        world.accounts.append(base.renamed("login_name~x"))
        try await ServedWorld.with(world: world) { served in
            try await served.call("ResendDCVEmail", "orderNumber=1234567", login: login("login_name~x"))
            #expect(
                try await served.tree("GET", "/__admin/accounts")["accounts"]?.elements.count == world.accounts.count)
            #expect(try await served.tree("GET", "/__admin/mailbox").elements.count == 1)
            try await served.call("AutoAuthorize", "orderNumber=10000001", login: login("login_name~x"))
            try await served.call("ResendDCVEmail", "orderNumber=1234567", login: login("login_name~x~y"))
            let copy = try await served.tree("GET", "/__admin/orders/10000001?account=login_name~x~y")
            #expect(copy["state"] == .string("inProgress"))
            #expect(
                try await served.refusal(
                    "POST", "/__admin/accounts", #"{"loginName":"login_name~x~y","loginPassword":"hunter2"}"#
                ).status == 409)
        }
    }

    @Test("by the dozen do not see each other, whatever they do")
    func crowd() async throws {
        try await ServedWorld.with { served in
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 1...64 { group.addTask { try await journey(served, number) } }
                try await group.waitForAll()
            }
            #expect(try await served.tree("GET", "/__admin/requests?account=login_name")["requests"]?.elements == [])
            #expect(try await served.tree("GET", "/__admin/requests")["requests"]?.elements.count == 64 * 6)
            #expect(try await served.tree("GET", "/__admin/orders/11111111")["state"] == .string("inProgress"))
            #expect(try await served.tree("GET", "/__admin/clock")["now"] == .string("2024-02-02T12:00:00Z"))
            #expect(try await served.tree("GET", "/__admin/mailbox").elements == [])
        }
    }

    /// What a test of a client does, each a little differently.
    private func journey(_ served: ServedWorld, _ number: Int) async throws {
        let name = "login_name~test-\(number)"
        let (login, account) = (login(name), "?account=\(name)")
        let method = number.isMultiple(of: 2) ? "HTTP_CSR_HASH" : "CNAME_CSR_HASH"
        let order = "orderNumber=11111111&domainName=www.example.com"
        try await served.tree("POST", "/__admin/reset\(account)")
        try await served.tree(
            "POST", "/__admin/faults\(account)", #"{"id":"f","when":{"first":1},"respond":{"code":-14}}"#)
        #expect(
            try await served.call("AutoUpdateDCV", "\(order)&newMethod=\(method)", login: login).hasPrefix(
                "errorCode=-14"))
        let waiting = #"{"match":{"endpoint":"ResendDCVEmail"},"times":{"exactly":1},"within":"10m"}"#
        async let verified = served.tree("POST", "/__admin/verify\(account)", waiting)
        #expect(try await served.call("AutoUpdateDCV", "\(order)&newMethod=\(method)", login: login) == "errorCode=0")
        #expect(try await served.call("ResendDCVEmail", "orderNumber=1234567", login: login) == "errorCode=0")
        #expect(try await served.call("AutoAuthorize", "orderNumber=10000001", login: login) == "0")
        #expect(try await served.call("AutoAuthorize", "orderNumber=10000001", login: login).hasPrefix("-27\n"))
        #expect(try await verified["count"] == .number(1))
        let mails = try await served.tree("GET", "/__admin/mailbox\(account)").elements
        #expect(mails.count == 1 && mails[0]["to"] == .string("admin@resend.example.com"))
        let advanced = try await served.tree(
            "POST", "/__admin/clock/advance\(account)", #"{"seconds":\#(number * 60)}"#)
        let minutes = String(100 + number % 60).dropFirst()
        #expect(advanced["now"] == .string("2024-02-02T\(12 + number / 60):\(minutes):00Z"))
        try await served.tree(
            "POST", "/__admin/orders/11111111/acts\(account)",
            #"{"act":"validateDomain","domain":"www.example.com"}"#)
        #expect(try await served.tree("GET", "/__admin/orders/11111111\(account)")["state"] == .string("issued"))
        let after = try await served.call(
            "AutoUpdateDCV", "\(order)&newMethod=EMAIL&newDCVEmailAddress=a", login: login)
        #expect(after.hasPrefix("errorCode=-4&"))
        let entries = try await served.tree("GET", "/__admin/requests\(account)")["requests"]?.elements ?? []
        #expect(entries.compactMap { $0["code"]?.text } == ["-14", "0", "0", "0", "-27", "-4"])
        #expect(entries.allSatisfy { $0["account"] == .string(name) })
        let steps = #"{"sequence":[{"code":-14},{"arguments":{"newMethod":"\#(method)"},"code":0},{"code":-27}]}"#
        #expect(try await served.tree("POST", "/__admin/verify-sequence\(account)", steps)["outcome"] == .string("yes"))
    }
}
