import Foundation
import Testing
import TrustAPI
import TrustDocuments
import TrustServer

@Suite("The ports of the API")
struct EndpointPortTests {
    private let login = "loginName=login_name&loginPassword=login_password"

    @Test(
        "answer the sample calls of the documents to the byte",
        arguments: [
            ("!AutoAuthorize", "&orderNumber=10000002", "text/plain", "0\n11111111\n22222222"),
            (
                "!AutoAuthorize", "&orderNumber=11111111", "text/plain",
                "-27\nOrder 11111111 is not currently Awaiting Authorization/Rejection!"
            ),
            (
                "!AutoUpdateDCV", "&orderNumber=11111111&domainName=www.example.com&newMethod=HTTP_CSR_HASH",
                "application/x-www-form-urlencoded", "errorCode=0"
            ),
            (
                "%21AutoUpdateDCV",
                "&orderNumber=20000001&domainNames=test-1.ca+test-2.ca+test-3.ca"
                    + "&newDCVEmailAddresses=admin%40test-1.ca+admin%40test-2.ca+admin%40test-3.ca"
                    + "&newMethods=EMAIL+EMAIL+EMAIL",
                "application/x-www-form-urlencoded", "errorCode=0"
            ),
            (
                "!AutoUpdateDCV", "&orderNumber=50000001&newMethod=HTTP_CSR_HASH",
                "application/x-www-form-urlencoded",
                "errorCode=-4&errorMessage=The+value+of+the+%27orderNumber%27+argument+is+invalid%21"
                    + "&errorItem=orderNumber"
            ),
            ("!ResendDCVEmail", "&orderNumber=1234567", "application/x-www-form-urlencoded", "errorCode=0"),
            (
                "!UpdateUserEvClickThrough", "&action=ResendEmail&orderNumber=40000001",
                "application/x-www-form-urlencoded",
                "errorCode=0&status=1&description=done%2C+email+has+been+sent"
            ),
            (
                "!UpdateUserOvCallback",
                "&action=ScheduledCallback&orderNumber=30000001&preferredTimeUTC=2024-02-02+13%3A03",
                "application/x-www-form-urlencoded", "errorCode=0&status=1"
            ),
            (
                "!UpdateUserOvCallback",
                "&action=ScheduledCallback&orderNumber=30000002&preferredTimeUTC=2024-02-02+13%3A03",
                "application/x-www-form-urlencoded",
                "errorCode=-20&errorMessage=Sectigo+is+still+checking+customer%27s+phone+number"
            ),
        ]
    )
    func samples(_ endpoint: String, _ arguments: String, _ type: String, _ body: String) async throws {
        try await ServedWorld.with { served in
            let connection = try await served.https()
            try await connection.write(post(endpoint, login + arguments, headers: "Connection: close\r\n"))
            let answer = try await connection.readToEnd()
            #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(answer.contains("\r\nContent-Type: \(type)\r\n"))
            #expect(answer.contains("\r\nContent-Length: \(body.utf8.count)\r\n"))
            #expect(answer.contains("\r\nDate: Fri, 02 Feb 2024 12:00:00 GMT\r\n"))
            #expect(answer.hasSuffix("\r\n\r\n\(body)"))
        }
    }

    @Test("tell in each head what is true now, also where little differs from the one before")
    func heads() async throws {
        try await ServedWorld.with { served in
            let connection = try await served.https()
            let call = post("!ResendDCVEmail", login + "&orderNumber=11111111")
            let refused = login + "&orderNumber=x"
            try await connection.write(call + call)
            _ = try await connection.bodies(2)
            try await served.tree("POST", "/__admin/clock/advance", #"{"seconds":3600}"#)
            try await connection.write(call + post("!ResendDCVEmail", refused))
            let refusal = try #require(try await connection.bodies(4).last)
            try await connection.write(post("!ResendDCVEmail", refused, headers: "Connection: close\r\n"))
            let heads = try await connection.readToEnd().components(separatedBy: "HTTP/1.1 200 OK\r\n").dropFirst()
            let hours = heads.map { $0.components(separatedBy: "Date: Fri, 02 Feb 2024 ").last?.prefix(2) }
            #expect(hours == ["12", "12", "13", "13", "13"])
            let lengths = heads.map {
                $0.components(separatedBy: "Content-Length: ").last.map { Int($0.prefix { $0.isNumber }) }
            }
            #expect(lengths == [11, 11, 11, refusal.utf8.count, refusal.utf8.count])
            #expect(heads.map { $0.contains("Connection: close") } == [false, false, false, false, true])
        }
    }

    @Test("refuse plain HTTP and any method but POST, in the form of each endpoint", arguments: EndpointName.allCases)
    func transport(_ name: EndpointName) async throws {
        try await ServedWorld.with { served in
            let isLines = !name.definition.answerForms.usual.namesFields
            for method in ["GET", "PUT", "DELETE", "OPTIONS"] {
                let connection = try await served.https()
                try await connection.write(
                    "\(method) \(name.path)?x=1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                let text =
                    isLines
                    ? "-17\nRequest used GET rather than POST!"
                    : "errorCode=-17&errorMessage=Request+used+GET+rather+than+POST%21"
                #expect(try await connection.readToEnd().hasSuffix("\r\n\r\n\(text)"))
            }
            let connection = try await served.http()
            try await connection.write(post("!\(name.rawValue)", login, headers: "Connection: close\r\n"))
            let text =
                isLines
                ? "-1\nRequest was not made over https!"
                : "errorCode=-1&errorMessage=Request+was+not+made+over+https%21"
            #expect(try await connection.readToEnd().hasSuffix("\r\n\r\n\(text)"))
        }
    }

    @Test("answer over plain HTTP as over HTTPS where that is asked for")
    func serveOverHTTP() async throws {
        var settings = ServerSettings()
        settings.servesOverHTTP = true
        settings.https = .off
        try await ServedWorld.with(settings) { served in
            #expect(served.server.addresses.https == nil)
            let connection = try await served.http()
            try await connection.write(
                post("!ResendDCVEmail", login + "&orderNumber=1234567", headers: "Connection: close\r\n"))
            #expect(try await connection.readToEnd().hasSuffix("errorCode=0"))
        }
    }

    @Test("keep a connection, and answer pipelined requests in their order")
    func pipelining() async throws {
        try await ServedWorld.with { served in
            let connection = try await served.https()
            let calls = ["-2": "x=1", "-3": login, "-16": "loginName=a&loginPassword=b&orderNumber=1"]
            let order = ["-2", "-16", "-3", "-3", "-2"]
            try await connection.write(order.map { post("!ResendDCVEmail", calls[$0] ?? "") }.joined())
            let answers = try await connection.read(until: "errorCode=", times: 5)
            #expect(
                answers.components(separatedBy: "errorCode=").dropFirst().map { $0.prefix { $0 != "&" } }
                    == order.map { $0[...] })
            try await connection.write(post("!ResendDCVEmail", "x=1"))
            _ = try await connection.read(until: "errorCode=", times: 6)
            try await connection.close()
        }
    }

    @Test("take a body in pieces and in chunks, and tell a client that waits to go on")
    func bodies() async throws {
        try await ServedWorld.with { served in
            let waiting = try await served.https()
            try await waiting.write(
                "POST /products/!ResendDCVEmail HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 3\r\n\r\n"
            )
            #expect(try await waiting.read(until: "\r\n\r\n").hasPrefix("HTTP/1.1 100 Continue\r\n\r\n"))
            try await waiting.write("x")
            try await waiting.write("=1")
            #expect(try await waiting.read(until: "errorItem=x").contains("errorCode=-2"))
            let chunked = try await served.https()
            try await chunked.write(
                "POST /products/!ResendDCVEmail HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nx\r\n2\r\n=1\r\n0\r\n\r\n"
            )
            #expect(try await chunked.read(until: "errorItem=x").contains("errorCode=-2"))
        }
    }

    @Test("answer 413 to a body over the limit, and take one at the limit", arguments: [65_536, 65_537, 5_000_000])
    func limits(_ size: Int) async throws {
        try await ServedWorld.with { served in
            let connection = try await served.https()
            let body = "x=" + String(repeating: "y", count: size - 2)
            try await connection.write(post("!ResendDCVEmail", body, headers: "Connection: close\r\n"))
            let answer = try await connection.readToEnd()
            #expect(answer.hasPrefix(size > 65_536 ? "HTTP/1.1 413 " : "HTTP/1.1 200 "))
        }
    }

    @Test(
        "answer 404 to any path without an endpoint",
        arguments: ["/", "/products/AutoAuthorize", "/products/!Nothing", "/__admin/world"])
    func unknownPaths(_ path: String) async throws {
        try await ServedWorld.with { served in
            let connection = try await served.https()
            try await connection.write(
                "POST \(path) HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
            #expect(try await connection.readToEnd().hasPrefix("HTTP/1.1 404 Not Found\r\n"))
        }
    }

    @Test("answer a path in another case only where that is assumed, and say so")
    func pathCase() async throws {
        try await ServedWorld.with { served in
            let path = "/products/!autoUPDATEdcv"
            let call = "\(ServedWorld.login)&orderNumber=1234567&newMethod=CNAME_CSR_HASH"
            #expect(try await served.send("POST", path, call).hasPrefix("HTTP/1.1 404 "))
            try await served.tree("PUT", "/__admin/assumptions", #"{"path-case": "any-case"}"#)
            #expect(try await served.send("POST", path, call).hasSuffix("errorCode=0"))
            let entries = try await served.tree("GET", "/__admin/requests")["requests"]?.elements ?? []
            #expect(entries.count == 2)
            for entry in entries { #expect(entry["assumptions"]?.elements.first == .string("path-case")) }
            #expect(entries.first?["because"]?.text?.contains("path-case = any-case takes either") == true)
        }
    }

    @Test("take addresses of an order that is added later, however long the clock has run")
    func listedWhenAdded() async throws {
        try await ServedWorld.with { served in
            try await served.tree("POST", "/__admin/clock/advance", #"{"seconds": 90000}"#)
            let order = #"{"orderNumber": 777, "account": "login_name", "domains": [{"name": "new.example.com"}]}"#
            try await served.tree("POST", "/__admin/orders", order)
            let resend = "orderNumber=777&dcvEmailAddress=admin@example.com"
            #expect(try await served.call("ResendDCVEmail", resend) == "errorCode=0")
            try await served.tree("POST", "/__admin/clock/advance", #"{"seconds": 90000}"#)
            #expect(try await served.call("ResendDCVEmail", resend).hasPrefix("errorCode=-4&"))
            try await served.tree("PATCH", "/__admin/orders/777", #"{"domains": [{"name": "new.example.com"}]}"#)
            #expect(try await served.call("ResendDCVEmail", resend) == "errorCode=0")
            try await served.tree("POST", "/__admin/clock/advance", #"{"seconds": 90000}"#)
            try await served.tree("POST", "/__admin/orders/777/acts", #"{"act": "listAddresses"}"#)
            #expect(try await served.call("ResendDCVEmail", resend) == "errorCode=0")
        }
    }

    @Test(
        "hold no change that makes no sense, and name the field",
        arguments: [
            ("accounts/login_name", #"{"credit": -1}"#, "credit"),
            ("orders/1234567", #"{"domains": [{"name": "a\u0000b"}]}"#, "domains[0].name"),
            ("orders/1234567", #"{"domains": [{"name": "a\r\nb"}]}"#, "domains[0].name"),
        ])
    func refusedChanges(_ path: String, _ body: String, _ field: String) async throws {
        try await ServedWorld.with { served in
            let before = try await served.tree("GET", "/__admin/\(path)")
            let refusal = try await served.refusal("PATCH", "/__admin/\(path)", body)
            #expect(refusal.status == 422 && refusal.detail.contains("\(field): Expected"), "\(refusal.detail)")
            #expect(try await served.tree("GET", "/__admin/\(path)") == before)
        }
    }

    @Test(
        "give a documented answer whatever the bytes of a body",
        arguments: [
            [0x25], [0x25, 0x34], [0xFF, 0xFE, 0x3D, 0xC3], [0x3D, 0x3D], [0x26, 0x26], [0x00], [0x3D],
            Array("loginName=%00&loginPassword=%ff".utf8), Array(repeating: 0x26, count: 60_000),
            Array(String(repeating: "a=1&", count: 16_000).utf8),
        ] as [[UInt8]]
    )
    func hostileBodies(_ body: [UInt8]) async throws {
        try await ServedWorld.with { served in
            for name in EndpointName.allCases {
                let connection = try await served.https()
                let head =
                    "POST \(name.path) HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: \(body.count)\r\n\r\n"
                try await connection.write(Array(head.utf8) + body)
                let answer = try await connection.readToEnd()
                #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
                let text = answer.components(separatedBy: "\r\n\r\n").dropFirst().joined()
                #expect(text.hasPrefix("-") || text.hasPrefix("errorCode=-"))
            }
        }
    }

    @Test(
        "survive what is no HTTP",
        arguments: ["\u{0}\u{1}\u{2}", "GET\r\n\r\n", "POST / HTTP/9.9\r\n\r\n", "x: y\r\n\r\n\r\n"])
    func garbage(_ bytes: String) async throws {
        try await ServedWorld.with { served in
            let connection = try await served.http()
            try await connection.write(bytes + "\r\n\r\n")
            let answer = try await connection.readToEnd()
            #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 400 "))
            let next = try await served.http()
            try await next.write(post("!AutoAuthorize", "", headers: "Connection: close\r\n"))
            #expect(try await next.readToEnd().contains("-1\n"))
        }
    }
}
