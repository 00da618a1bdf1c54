import Foundation
import Testing
import TrustAPI
import TrustDocuments
import TrustServer
import TrustSimulator

@Suite("Requests to paths where there is no endpoint")
struct UnmatchedPortTests {
    private static let present =
        five.dropLast(2) + ", /products/!GetDCVEmailAddressList, /products/!GetMDCDomainDetails.\n"
    private static let five =
        "There are: /products/!AutoAuthorize, /products/!AutoUpdateDCV, /products/!ResendDCVEmail, "
        + "/products/!UpdateUserEvClickThrough, /products/!UpdateUserOvCallback.\n"

    /// The numbers of the requests that a list has.
    private func ids(_ served: ServedWorld, _ query: String = "") async throws -> [String] {
        let list = try await served.tree("GET", "/__admin/requests\(query)")
        return list["requests"]?.elements.compactMap { $0["id"]?.text } ?? []
    }

    /// A call, a slip, a call, and an endpoint that is not simulated.
    private func makeRequests(_ served: ServedWorld) async throws {
        try await served.call("ResendDCVEmail", "orderNumber=1234567")
        try await served.send("POST", "/products/!AutoUpdateDVC", ServedWorld.login)
        try await served.call("ResendDCVEmail", "orderNumber=1234567")
        try await served.send("POST", "/products/!AutoRefund", ServedWorld.login)
    }

    @Test("get 404 with the nearest endpoint")
    func nearest() async throws {
        try await ServedWorld.with { served in
            for (path, suggestion) in [
                ("/products/!AutoUpdateDVC", " Did you mean '/products/!AutoUpdateDCV'?"),
                ("/products/AutoAuthorize", " Did you mean '/products/!AutoAuthorize'?"),
                ("/!ResendDCVEmail", " Did you mean '/products/!ResendDCVEmail'?"),
                ("/products/!AutoUpdateDCV&orderNumber=1", " Did you mean '/products/!AutoUpdateDCV'?"),
                ("/products/!AutoRefnd", " Did you mean '/products/!AutoRefund'? It is not simulated."),
                ("/", ""), ("/favicon.ico", ""), ("/__admin/world", ""),
            ] {
                let answer = try await served.send("POST", path)
                #expect(answer.hasPrefix("HTTP/1.1 404 Not Found\r\n"))
                #expect(answer.contains("\r\nContent-Type: text/plain\r\n"))
                let text = "There is no endpoint at '\(path)'.\(suggestion) \(Self.present)"
                #expect(answer.hasSuffix("\r\n\r\n\(text)"), "\(answer)")
            }
        }
    }

    @Test("get 404 that says so where the API has the endpoint, but it is not simulated")
    func unsimulated() async throws {
        try await ServedWorld.with { served in
            for path in [
                "/products/!AutoRefund", "/products/download/CollectSSL", "/products/%21PLACEORDER",
                "/products/getAccountBalance",
            ] {
                let answer = try await served.send("GET", "\(path)?x=1")
                #expect(answer.hasPrefix("HTTP/1.1 404 Not Found\r\n"))
                let text = "'\(path)' is part of the API, but is not simulated. \(Self.present)"
                #expect(answer.hasSuffix("\r\n\r\n\(text)"), "\(answer)")
            }
        }
    }

    @Test("are those of the second ring as well where only the five are served")
    func five() async throws {
        var settings = ServedWorld.patient
        settings.endpoints = .five
        try await ServedWorld.with(settings) { served in
            for path in ["/products/!GetMDCDomainDetails", "/products/GetDCVEmailAddressList"] {
                let answer = try await served.send("POST", path, ServedWorld.login)
                #expect(answer.hasPrefix("HTTP/1.1 404 Not Found\r\n"))
                #expect(
                    answer.hasSuffix("'\(path)' is part of the API, but is not simulated. \(Self.five)"), "\(answer)")
            }
            let near = try await served.send("POST", "/products/!GetMDCDomainDetail")
            #expect(near.contains("Did you mean '/products/!GetMDCDomainDetails'? It is not simulated."))
            #expect(try await served.call("ResendDCVEmail", "orderNumber=1234567") == "errorCode=0")
            let document = try await served.tree("GET", "/__admin/openapi-endpoints.json")
            #expect(document["paths"]?["/products/!GetMDCDomainDetails"] == nil)
            #expect(document["paths"]?["/products/!AutoAuthorize"] != nil)
        }
    }

    @Test("are cut in the answer where the path is long")
    func long() async throws {
        try await ServedWorld.with { served in
            let answer = try await served.send("POST", "/" + String(repeating: "a", count: 5_000))
            #expect(answer.contains("at '/" + String(repeating: "a", count: 199) + "…'. There are: "))
            let entry = try await served.tree("GET", "/__admin/requests/1")
            #expect(entry["path"]?.text?.count == 5_001)
        }
    }

    @Test("are in the journal, with all that came and what it got")
    func entry() async throws {
        try await ServedWorld.with { served in
            let answer = try await served.send(
                "POST", "/products/!AutoUpdateDVC?x=1", "\(ServedWorld.login)&orderNumber=1234567")
            let entry = try await served.tree("GET", "/__admin/requests/1")
            for name in ["endpoint", "order", "code", "fault", "before", "after"] {
                #expect(entry[name] == Node.null, "\(name)")
            }
            #expect(entry["path"] == .string("/products/!AutoUpdateDVC") && entry["query"] == .string("x=1"))
            #expect(entry["account"] == .string("login_name") && entry["method"] == .string("POST"))
            #expect(entry["scheme"] == .string("https") && entry["source"] == .string("127.0.0.1"))
            #expect(entry["receivedAt"] == .string("2024-02-02T12:00:00Z"))
            #expect(entry["body"] == .string("loginName=login_name&loginPassword=•••&orderNumber=1234567"))
            #expect(
                entry["arguments"]?.elements.compactMap { $0["name"]?.text }
                    == ["x", "loginName", "loginPassword", "orderNumber"])
            #expect(entry["headers"]?.elements.first?["name"] == .string("Host"))
            #expect(entry["status"] == .number(404) && entry["rule"] == .string("noSuchEndpoint"))
            #expect(entry["answer"]?.text == answer.components(separatedBy: "\r\n\r\n").last)
            #expect(entry["because"] == .string("there is no endpoint at this path"))
            #expect(entry["rows"]?.elements == [] && entry["assumptions"]?.elements == [])
            #expect(entry["findings"]?.elements == [.string("no-such-endpoint")])
        }
    }

    @Test("are listed in order of arrival, alone or not at all")
    func filters() async throws {
        try await ServedWorld.with { served in
            try await makeRequests(served)
            for (query, expected) in [
                ("", ["1", "2", "3", "4"]), ("?unmatched=true", ["2", "4"]), ("?unmatched=false", ["1", "3"]),
                ("?account=login_name", ["1", "2", "3", "4"]), ("?account=login_name&unmatched=true", ["2", "4"]),
                ("?endpoint=ResendDCVEmail", ["1", "3"]), ("?code=0", ["1", "3"]), ("?order=1234567", ["1", "3"]),
                ("?unmatched=true&code=0", []), ("?unmatched=true&limit=1", ["4"]), ("?since=2", ["3", "4"]),
            ] {
                #expect(try await ids(served, query) == expected, "\(query)")
            }
            for value in ["yes", "1", ""] {
                let refusal = try await served.refusal("GET", "/__admin/requests?unmatched=\(value)")
                #expect(refusal.status == 422 && refusal.detail.contains("true or false"), "\(refusal)")
            }
        }
    }

    @Test("are no calls to count, find and verify, unless their finding is named")
    func patterns() async throws {
        try await ServedWorld.with { served in
            try await makeRequests(served)
            for (pattern, expected) in [
                ("{}", ["1", "3"]), (#"{"account":"login_name"}"#, ["1", "3"]),
                (#"{"method":"POST"}"#, ["1", "3"]),
                (#"{"finding":"no-such-endpoint"}"#, ["2"]), (#"{"finding":"endpoint-not-simulated"}"#, ["4"]),
            ] {
                let found = try await served.tree("POST", "/__admin/requests/find", pattern)
                #expect(found["requests"]?.elements.compactMap { $0["id"]?.text } == expected, "\(pattern)")
                let count = try await served.tree("POST", "/__admin/requests/count", pattern)["count"]
                #expect(count == .number(expected.count), "\(pattern)")
            }
            let impossible = try await served.refusal(
                "POST", "/__admin/requests/find", #"{"finding":"no-such-endpoint","endpoint":"ResendDCVEmail"}"#)
            #expect(impossible.status == 422 && impossible.detail.contains("goes to no endpoint"))
            try await served.tree("POST", "/__admin/verify", #"{"times":{"exactly":2}}"#)
            let never = try await served.refusal(
                "POST", "/__admin/verify", #"{"match":{"finding":"no-such-endpoint"},"times":{"exactly":0}}"#)
            #expect(never.status == 406 && never.detail.contains("exactly 0 times; 1 of 2 calls match."))
            let missing = try await served.refusal(
                "POST", "/__admin/verify", #"{"match":{"endpoint":"AutoAuthorize"}}"#)
            #expect(missing.detail.contains("0 of 2 calls match.") && !missing.detail.contains("Request 2"))
            try await served.tree(
                "POST", "/__admin/verify-sequence",
                #"{"sequence":[{"code":0},{"finding":"no-such-endpoint"},{"code":0}]}"#)
        }
    }

    @Test("show findings, and no rows of the documents")
    func findings() async throws {
        try await ServedWorld.with { served in
            try await served.send("POST", "/products/!AutoRefund", ServedWorld.login)
            let plain = try await served.http()
            try await plain.write(
                "GET /products/!Nothing?loginName=login_name HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            _ = try await plain.readToEnd()
            let all = try await served.tree("GET", "/__admin/findings")["findings"]?.elements ?? []
            #expect(
                all.compactMap { $0["name"]?.text } == [
                    "credentials-in-query", "plain-http", "no-such-endpoint", "endpoint-not-simulated",
                ])
            #expect(all.last?["requests"]?.elements == [.number(1)])
            #expect(all.last?["explanation"] == .string(FindingKind.endpointNotSimulated.explanation))
            #expect(try await served.tree("GET", "/__admin/coverage")["covered"] == .number(0))
        }
    }

    @Test("that fell out of the journal leave no doubt about the calls")
    func bounds() async throws {
        var settings = ServerSettings()
        settings.journal.entries = 1
        try await ServedWorld.with(settings) { served in
            try await served.send("POST", "/products/!AutoUpdateDVC", ServedWorld.login)
            try await served.call("ResendDCVEmail", "orderNumber=1234567")
            let list = try await served.tree("GET", "/__admin/requests")
            #expect(list["requests"]?.elements.count == 1 && list["dropped"] == .number(1))
            let count = try await served.tree("POST", "/__admin/requests/count", "{}")
            #expect(count["count"] == .number(1) && count["dropped"] == .number(0))
            #expect(try await served.tree("GET", "/__admin/coverage")["dropped"] == .number(0))
            try await served.tree("POST", "/__admin/verify", #"{"times":{"exactly":1}}"#)
            for (match, outcome) in [
                (#"{"endpoint":"AutoAuthorize"}"#, "no"), (#"{"finding":"no-such-endpoint"}"#, "unknown"),
            ] {
                let verdict = try await served.control("POST", "/__admin/verify", #"{"match":\#(match)}"#)
                #expect(verdict.status == 406 && verdict.body.contains(#""outcome": "\#(outcome)""#), "\(match)")
            }
        }
    }

    @Test("show a password nowhere, wherever it stood")
    func secrecy() async throws {
        try await ServedWorld.with { served in
            let (name, form) = ("loginName=login_name", "application/x-www-form-urlencoded")
            let part = "--b\r\nContent-Disposition: form-data; name=\"LoginPassword\"\r\n\r\nhunter2!\r\n--b--\r\n"
            var texts: [String] = []
            for (target, body, type) in [
                ("/products/!Nothing?\(name)&loginPassword=login_password", "", form),
                ("/products/!AutoRefund", "\(name)&LOGINPASSWORD=hunter2%21&pwd=hunter2!", form),
                ("/products/!Nothing&\(name)&loginPassword=hunter2%21", "", form),
                ("/products/!Nothing/login_password", name, form),
                ("/products/!Nothing/login%5Fpassword", name, form),
                ("/products/!Nothing", part, "multipart/form-data; boundary=b"),
                ("/products/!Nothing", #"{"loginPassword":"hunter2!"}"#, "application/json"),
            ] {
                texts.append(try await served.send("POST", target, body, type: type))
            }
            let paths = ["requests", "requests?unmatched=true", "requests?account=login_name", "findings"]
            for path in paths + (1...7).map({ "requests/\($0)" }) {
                texts.append(try await served.control("GET", "/__admin/\(path)").body)
            }
            let never = #"{"match":{"finding":"no-such-endpoint","method":"PUT"}}"#
            texts.append(try await served.control("POST", "/__admin/verify", never).body)
            for trace in ["login_password", "login%5Fpassword", "hunter2"] {
                for text in texts { #expect(!text.contains(trace), "\(trace) in \(text.prefix(2_000))") }
            }
            #expect(texts[2].contains("&loginPassword=•••'") && texts[3].contains("/products/!Nothing/•••'"))
        }
    }

    @Test("make no private account, and are found under its name from before it came to be and after")
    func privateAccounts() async throws {
        try await ServedWorld.with { served in
            let (login, account) = ("loginName=login_name~a&loginPassword=login_password", "?account=login_name~a")
            try await served.send("POST", "/products/!AutoRefund", login)
            #expect(try await ids(served, account) == ["1"])
            // A copy that had been made before would not have this.
            try await served.call("AutoAuthorize", "orderNumber=10000001")
            let copied = try await served.tree("GET", "/__admin/orders/10000001\(account)")
            #expect(copied["state"] == .string("inProgress"))
            try await served.send("POST", "/products/!AutoRefund", login)
            try await served.call("ResendDCVEmail", "orderNumber=1234567", login: login)
            #expect(try await ids(served, account) == ["1", "3", "4"])
            #expect(try await ids(served, "?account=login_name") == ["2"])
            try await served.tree(
                "POST", "/__admin/verify\(account)",
                #"{"match":{"finding":"endpoint-not-simulated"},"times":{"exactly":2}}"#)
            try await served.tree("DELETE", "/__admin/requests\(account)")
            #expect(try await ids(served) == ["2"])
            try await served.tree("POST", "/__admin/reset\(account)")
            try await served.send("POST", "/products/!AutoRefund", login)
            try await served.tree("POST", "/__admin/reset\(account)")
            #expect(try await ids(served, account) == [])
            #expect(try await ids(served) == ["2"])
        }
    }
}
