import Foundation
import SecretSpelling
import Testing
import TrustAPI
import TrustServer

@Suite("Passwords on the control port")
struct SecrecyTests {
    private static let traces = ["login_password", "hunter2!", "hunter2%21", "bG9naW5"]

    /// Calls with a password wherever a client might put one.
    private func makeCalls(_ served: ServedWorld) async throws {
        let name = "loginName=login_name"
        try await served.call("ResendDCVEmail", "orderNumber=1234567")
        for (endpoint, form) in [
            ("ResendDCVEmail", "\(name)&loginPassword=hunter2%21&orderNumber=1234567"),
            ("AutoUpdateDCV", "\(name)&LOGINPASSWORD=hunter2%21&pass=hunter2!"),
            ("AutoUpdateDCV", "\(name)&login_password&x=login%5Fpassword&login_password=1"),
            ("AutoAuthorize", "\(name)~a&loginPassword=login_password&orderNumber=login_password"),
            ("UpdateUserOvCallback", "\(name)&loginPassword=login_password&action=login_password&orderNumber=1"),
            ("UpdateUserEvClickThrough", #"{"loginName":"login_name","loginPassword":"hunter2!"}"#),
        ] {
            try await served.call(endpoint, form, login: "")
        }
        let part = "--b\r\nContent-Disposition: form-data; name=\"loginPassword\"\r\n\r\nhunter2!\r\n--b--\r\n"
        for head in [
            "POST /products/!AutoAuthorize?\(name)&loginPassword=login_password",
            "GET /products/!AutoAuthorize?\(name)&loginPassword=hunter2%21",
        ] {
            let connection = try await served.https()
            try await connection.write(
                "\(head) HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Basic bG9naW5fbmFtZTpsb2dpbl9wYXNzd29yZA==\r\n"
                    + "Cookie: a=hunter2!\r\nReferer: https://x/?login%5fpassword\r\n"
                    + "Content-Type: multipart/form-data; boundary=b\r\nContent-Length: \(part.utf8.count)\r\n\r\n\(part)"
            )
            _ = try await connection.readToEnd()
        }
    }

    @Test("are in no journal, however a client has written them")
    func spellings() async throws {
        try await ServedWorld.with { served in
            let spellings = EscapedSpelling.all(of: "login_password").filter { !$0.contains("\r") }
            for spelling in spellings {
                let form = String(decoding: FormCoding.encode([FormField("comments", spelling)]), as: UTF8.self)
                let connection = try await served.https()
                try await connection.write(
                    "POST /products/!UpdateUserOvCallback?\(spelling.replacing(" ", with: "+")) HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                        + "X-Note: \(spelling)\r\nContent-Length: \(form.utf8.count + 21)\r\n\r\nloginName=login_name&\(form)"
                )
                _ = try await connection.readToEnd()
            }
            let journal = try await served.control("GET", "/__admin/requests").body
            #expect(journal.contains("X-Note") && journal.split(separator: "X-Note").count == spellings.count + 1)
            let isFound = SecretSearch(["login_password"]).finds(in: journal)
            #expect(!isFound)
            for spelling in spellings { #expect(!journal.contains(spelling), "\(spelling)") }
        }
    }

    @Test("stand in no answer but the export of the world")
    func answers() async throws {
        try await ServedWorld.with { served in
            try await served.tree("POST", "/__admin/faults", #"{"respond":{"body":"crlf"}}"#)
            try await makeCalls(served)
            var texts: [String] = []
            func ask(_ method: String, _ path: String, _ body: String? = nil) async throws {
                texts.append(try await served.control(method, path, body).body)
            }
            for path in [
                "requests", "requests?account=login_name", "requests?account=login_name~a", "findings", "coverage",
                "orders", "orders/1234567", "accounts", "accounts/login_name", "accounts/login_name~a", "mailbox",
                "faults", "assumptions", "clock", "openapi.json", "openapi-endpoints.json", "health", "requests/99",
            ] {
                try await ask("GET", "/__admin/\(path)")
            }
            for id in 1...9 { try await ask("GET", "/__admin/requests/\(id)") }
            for (path, body) in [
                ("requests/find", "{}"), ("requests/count", #"{"arguments":{"loginPassword":"login_password"}}"#),
                ("verify", #"{"match":{"code":-99}}"#),
                ("verify", #"{"match":{"endpoint":"UpdateUserOvCallback","arguments":{"action":"ManualCallback"}}}"#),
                ("verify-sequence", #"{"sequence":[{"code":-99},{}]}"#),
                ("accounts", #"{"loginName":"n","loginPasswort":"hunter2!"}"#),
                ("accounts", #"{"loginName":"n","loginPassword":["hunter2!"]}"#),
                ("accounts", #"{"loginName":"login_name","loginPassword":"hunter2!"}"#),
                ("accounts", #"{"loginName":"new","loginPassword":"hunter2!"}"#),
            ] {
                try await ask("POST", "/__admin/\(path)", body)
            }
            try await ask("PATCH", "/__admin/accounts/new", #"{"loginPassword":"hunter2!"}"#)
            for text in texts {
                for trace in Self.traces { #expect(!text.contains(trace), "\(trace) in \(text.prefix(2_000))") }
            }
            #expect(texts[0].contains("•••"))
            #expect(try await served.control("GET", "/__admin/world").body.contains("login_password"))
        }
    }
}
