import Foundation
import Testing
import TrustDocuments
import TrustServer

@Suite("The control port")
struct ControlPortTests {
    private func json(_ text: String) throws -> Node { try Document.readJSON(Array(text.utf8), source: "answer") }

    @Test("is alive", arguments: ["/livez", "/readyz", "/__admin/health"])
    func health(_ path: String) async throws {
        try await ServedWorld.with { served in
            let answer = try await served.control("GET", path)
            #expect(answer.status == 200)
        }
    }

    @Test("gives a world that can be put back, and goes back to the first")
    func world() async throws {
        try await ServedWorld.with { served in
            let exported = try await served.control("GET", "/__admin/world").body
            #expect(try await served.control("PUT", "/__admin/world", #"{"accounts":[],"orders":[]}"#).status == 204)
            #expect(try await served.control("GET", "/__admin/orders").body.contains(#""orders": []"#))
            #expect(try await served.control("PUT", "/__admin/world", exported).status == 204)
            #expect(try await served.control("GET", "/__admin/world").body == exported)
            _ = try await served.control("DELETE", "/__admin/orders/11111111")
            #expect(try await served.control("GET", "/__admin/orders/11111111").status == 404)
            #expect(try await served.control("POST", "/__admin/reset").status == 204)
            #expect(try await served.control("GET", "/__admin/world").body == exported)
        }
    }

    @Test("keeps the world it has when another cannot be used")
    func badWorld() async throws {
        try await ServedWorld.with { served in
            let before = try await served.control("GET", "/__admin/world").body
            let answer = try await served.control(
                "PUT", "/__admin/world", #"{"accounts":[{"loginNam":"a"}],\#n"seed":"x"}"#)
            #expect(answer.status == 422)
            #expect(answer.head.contains("Content-Type: application/problem+json"))
            let problem = try json(answer.body)
            #expect(problem["detail"]?.text?.contains("accounts[0]") == true)
            #expect(answer.body.contains("Did you mean 'loginName'?"))
            #expect(answer.body.contains(#""line": 2"#))
            #expect(try await served.control("GET", "/__admin/world").body == before)
        }
    }

    @Test("lets orders be made, changed, acted upon and removed")
    func orders() async throws {
        try await ServedWorld.with { served in
            let order = """
                {"orderNumber": 777, "account": "login_name", "validation": "OV", "domains": [{"name": "x.org"}]}
                """
            #expect(try await served.control("POST", "/__admin/orders", order).status == 201)
            #expect(try await served.control("POST", "/__admin/orders", order).status == 409)
            let patch = #"{"price": 12.50, "callback": {"method": "email"}}"#
            let patched = try json(try await served.control("PATCH", "/__admin/orders/777", patch).body)
            #expect(patched["price"] == Node(.number("12.50")))
            #expect(patched["callback"]?["method"] == .string("email"))
            #expect(patched["callback"]?["progress"] == .string("ready"))
            let act = "/__admin/orders/777/acts"
            #expect(try await served.control("POST", act, #"{"act":"validateDomain"}"#).status == 200)
            let issued = try await served.control("POST", act, #"{"act":"completeCallback"}"#)
            #expect(try json(issued.body)["state"] == .string("issued"))
            #expect(try await served.control("POST", act, #"{"act":"validateDomain"}"#).status == 409)
            #expect(try await served.control("POST", act, #"{"act":"dance"}"#).status == 422)
            #expect(try await served.control("DELETE", "/__admin/orders/777").status == 204)
            #expect(try await served.control("DELETE", "/__admin/orders/777").status == 404)
        }
    }

    @Test(
        "refuses to let an order become another, or somebody else's",
        arguments: [#"{"orderNumber":5}"#, #"{"account":"locked_name"}"#])
    func identity(_ patch: String) async throws {
        try await ServedWorld.with { served in
            let patched = try await served.control("PATCH", "/__admin/orders/11111111", patch)
            #expect(patched.status == 422)
            let order = try await served.control("GET", "/__admin/orders/11111111")
            #expect(order.status == 200)
        }
    }

    @Test("lets accounts be made, changed and removed, and never shows a password")
    func accounts() async throws {
        try await ServedWorld.with { served in
            let account = #"{"loginName": "new one", "loginPassword": "hunter2", "credit": 5}"#
            let made = try await served.control("POST", "/__admin/accounts", account)
            #expect(made.status == 201 && !made.body.contains("hunter2"))
            let changed = try await served.control("PATCH", "/__admin/accounts/new%20one", #"{"standing": "locked"}"#)
            #expect(try json(changed.body)["standing"] == .string("locked"))
            #expect(try json(changed.body)["credit"] == Node(.number("5")))
            let all = try await served.control("GET", "/__admin/accounts").body
            #expect(all.contains("new one") && !all.contains("hunter2") && !all.contains("login_password"))
            #expect(try await served.control("DELETE", "/__admin/accounts/new%20one").status == 204)
            #expect(try await served.control("GET", "/__admin/accounts/new%20one").status == 404)
        }
    }

    @Test("moves the clock, and lets happen what is due")
    func clock() async throws {
        try await ServedWorld.with { served in
            let advanced = try await served.control("POST", "/__admin/clock/advance", #"{"seconds": 30}"#)
            #expect(try json(advanced.body)["now"] == .string("2024-02-02T12:00:30Z"))
            let order = try json(try await served.control("GET", "/__admin/orders/20000006").body)
            #expect(order["state"] == .string("issued"))
            let set = try await served.control("PUT", "/__admin/clock", #"{"now": "2030-01-01T00:00:00Z"}"#)
            #expect(try json(set.body)["now"] == .string("2030-01-01T00:00:00Z"))
            #expect(try json(set.body)["start"] == .string("2024-02-02T12:00:00Z"))
            for bad in ["{}", #"{"seconds": -1}"#, #"{"seconds": 999999999999}"#, #"{"secs": 1}"#] {
                #expect(try await served.control("POST", "/__admin/clock/advance", bad).status == 422)
            }
        }
    }

    @Test("keeps the mails that would have gone out")
    func mailbox() async throws {
        try await ServedWorld.with { served in
            let connection = try await served.https()
            let call = "loginName=login_name&loginPassword=login_password&orderNumber=1234567"
            try await connection.write(post("!ResendDCVEmail", call, headers: "Connection: close\r\n"))
            _ = try await connection.readToEnd()
            let mails = try json(try await served.control("GET", "/__admin/mailbox").body)
            let list = mails.elements
            #expect(list.count == 1 && list[0]["kind"] == .string("dcv"))
            #expect(list[0]["to"] == .string("admin@resend.example.com"))
            #expect(list[0]["key"]?.text?.count == 20)
            #expect(try await served.control("DELETE", "/__admin/mailbox").status == 204)
            #expect(try await served.control("GET", "/__admin/mailbox").body == "[]\n")
        }
    }

    @Test("lists the assumptions and lets them be switched")
    func assumptions() async throws {
        try await ServedWorld.with { served in
            let switched = try await served.control("PUT", "/__admin/assumptions", #"{"issued-dcv-code": -139}"#)
            #expect(switched.status == 200)
            let bad = try await served.control("PUT", "/__admin/assumptions", #"{"issued-dcv-code": 5}"#)
            #expect(bad.status == 422 && bad.body.contains("-4, -139"))
            let connection = try await served.https()
            let call = "loginName=login_name&loginPassword=login_password&orderNumber=50000001&newMethod=EMAIL"
            try await connection.write(
                post("!AutoUpdateDCV", call + "&newDCVEmailAddress=a", headers: "Connection: close\r\n")
            )
            #expect(try await connection.readToEnd().contains("errorCode=-139"))
        }
    }

    @Test("gives the certificate that clients have to trust")
    func certificate() async throws {
        try await ServedWorld.with { served in
            let certificate = try await served.control("GET", "/__admin/certs/ca.pem")
            #expect(certificate.body == served.server.trustAnchor)
        }
    }

    @Test(
        "refuses what does not come from this machine, or not as JSON",
        arguments: [
            ("GET", "Host: evil.example\r\n", 403), ("GET", "Host: localhost.evil.example\r\n", 403),
            ("GET", "Host: [::1]:8081\r\n", 200), ("GET", "Host: 127.0.0.1:8081\r\n", 200),
            ("GET", "Origin: https://evil.example\r\n", 403), ("PUT", "Content-Type: text/plain\r\n", 415),
            ("PATCH", "", 405),
        ]
    )
    func foreign(_ method: String, _ headers: String, _ status: Int) async throws {
        try await ServedWorld.with { served in
            let answer = try await served.control(
                method, "/__admin/clock", method == "GET" ? nil : "{}", headers: headers)
            #expect(answer.status == status)
            if status == 405 { #expect(answer.head.contains("Allow: GET, PUT")) }
        }
    }

    @Test(
        "resets without a body, but not with one that is no JSON",
        arguments: zip(["", "Content-Type: text/plain\r\n"], [204, 415]))
    func reset(_ headers: String, _ status: Int) async throws {
        try await ServedWorld.with { served in
            let answer = try await served.control("POST", "/__admin/reset", headers: headers)
            #expect(answer.status == status)
        }
    }

    @Test("names the nearest path")
    func unknownPath() async throws {
        try await ServedWorld.with { served in
            let answer = try await served.control("GET", "/__admin/order")
            #expect(answer.status == 404 && answer.body.contains("Did you mean /__admin/orders?"))
        }
    }

    @Test("answers a body that is no JSON with its place", arguments: ["{", #"{"seconds": 1,}"#, "[1]", "nul"])
    func badJSON(_ body: String) async throws {
        try await ServedWorld.with { served in
            let answer = try await served.control("POST", "/__admin/clock/advance", body)
            #expect(answer.status == 422 && answer.body.contains("request body:1:"))
        }
    }
}
