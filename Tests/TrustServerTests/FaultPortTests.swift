import Foundation
import NIOCore
import Testing
import TrustDocuments
import TrustServer

@Suite("Faults over the control port")
struct FaultPortTests {
    private let resend = "orderNumber=1234567"

    @Test("are set, listed with what they did, and removed")
    func life() async throws {
        try await ServedWorld.with { served in
            let set = try await served.tree(
                "POST", "/__admin/faults",
                #"{"match":{"endpoint":"ResendDCVEmail"},"when":{"first":2},"respond":{"code":-14}}"#)
            #expect(set["id"] == .string("fault-1") && set["fired"] == .number(0))
            try await served.tree(
                "POST", "/__admin/faults",
                #"{"id":"mine","respond":{"http":503,"retryAfter":5},"when":{"nth":[1]}}"#)
            #expect(try await served.call("ResendDCVEmail", resend).hasPrefix("errorCode=-14&"))
            #expect(try await served.call("ResendDCVEmail", resend).hasPrefix("errorCode=-14&"))
            let busy = try await served.whole("ResendDCVEmail", resend)
            #expect(busy.hasPrefix("HTTP/1.1 503 ") && busy.contains("\r\nRetry-After: 5\r\n"))
            #expect(try await served.call("ResendDCVEmail", resend) == "errorCode=0")
            let list = try await served.tree("GET", "/__admin/faults")["faults"]?.elements ?? []
            #expect(list.compactMap { $0["id"]?.text } == ["fault-1", "mine"])
            #expect(list.compactMap { $0["fired"]?.text } == ["2", "1"])
            #expect(list.compactMap { $0["seen"]?.text } == ["4", "2"])
            let struck = try await served.tree("GET", "/__admin/requests/1")
            #expect(struck["fault"] == .string("fault-1") && struck["rule"] == .string("fault"))
            #expect(struck["because"] == .string("the fault 'fault-1' answers -14") && struck["code"] == .number(-14))
            try await served.tree("DELETE", "/__admin/faults/mine")
            #expect(try await served.tree("GET", "/__admin/faults")["faults"]?.elements.count == 1)
            try await served.tree("DELETE", "/__admin/faults")
            #expect(try await served.tree("GET", "/__admin/faults")["faults"]?.elements == [])
        }
    }

    @Test("strike only the account that they name")
    func account() async throws {
        try await ServedWorld.with { served in
            try await served.tree("POST", "/__admin/faults?account=locked_name", #"{"respond":{"code":-14}}"#)
            #expect(try await served.call("ResendDCVEmail", resend) == "errorCode=0")
            let locked = "loginName=locked_name&loginPassword=login_password"
            #expect(try await served.call("ResendDCVEmail", resend, login: locked).hasPrefix("errorCode=-14&"))
            #expect(try await served.tree("GET", "/__admin/faults?account=login_name")["faults"]?.elements == [])
            try await served.tree("DELETE", "/__admin/faults?account=locked_name")
            #expect(try await served.call("ResendDCVEmail", resend, login: locked).hasPrefix("errorCode=-16&"))
        }
    }

    @Test("wait for the order, which may be a magic number or one that several share")
    func orders() async throws {
        try await ServedWorld.with { served in
            for number in ["20000000", "90000126", "1234567"] {
                try await served.tree(
                    "POST", "/__admin/faults", #"{"match":{"order":\#(number)},"respond":{"code":-160}}"#)
            }
            #expect(try await served.call("ResendDCVEmail", "baseOrderNumber=20000000").hasPrefix("errorCode=-160&"))
            #expect(try await served.call("ResendDCVEmail", resend).hasPrefix("errorCode=-160&"))
            #expect(try await served.call("ResendDCVEmail", "orderNumber=11111111") == "errorCode=0")
        }
    }

    @Test(
        "that cannot apply are refused when they are set",
        arguments: [
            ("POST", "", #"{"respond":{"code":-5}}"#, 422, "one of the codes"),
            ("POST", "", #"{"match":{"endpoint":"AutoAuthorize"},"respond":{"code":-126}}"#, 422, "cannot apply"),
            (
                "POST", "", #"{"match":{"endpoint":"AutoAuthorize"},"respond":{"body":"unencoded"}}"#, 422,
                "cannot apply"
            ),
            ("POST", "", #"{"match":{"order":1234568},"respond":{"code":-14}}"#, 422, "Did you mean '1234567'?"),
            (
                "POST", "", #"{"match":{"order":1234567,"account":"denied_name"},"respond":{"code":-14}}"#,
                422,
                "There is: 20000008."
            ),
            (
                "POST", "", #"{"match":{"account":"login_nam"},"respond":{"code":-14}}"#, 404,
                "Did you mean 'login_name'?"
            ),
            ("POST", "?account=login_nam", #"{"respond":{"code":-14}}"#, 404, "Did you mean 'login_name'?"),
            (
                "POST", "?account=login_name", #"{"match":{"account":"denied_name"},"respond":{"code":-14}}"#,
                422,
                "one of them will do"
            ),
            (
                "POST", "", #"{"match":{"endpont":"AutoAuthorize"},"respond":{"code":-14}}"#, 422,
                "Did you mean 'endpoint'?"
            ),
            ("POST", "", #"{"respond":{"transport":"CONNECTION_RESET"}}"#, 422, "CONNECTION_RESET_BY_PEER"),
            ("POST", "", #"{"respond":{"body":"truncate"}}"#, 422, "truncated"),
            ("POST", "", #"{"respond":{"delays":{"milliseconds":5}}}"#, 422, "Did you mean 'delay'?"),
            ("POST", "", #"{"respond":{"http":503,"retryAftr":5}}"#, 422, "Did you mean 'retryAfter'?"),
            ("POST", "", #"{"respond":{}}"#, 422, "code"), ("POST", "", "{}", 422, "respond"),
            ("POST", "", #"{"when":{"frist":1},"respond":{"code":-14}}"#, 422, "Did you mean 'first'?"),
            ("POST", "", #"{"when":{"every":0},"respond":{"code":-14}}"#, 422, "every"),
            ("POST", "", #"{"when":{"nth":[]},"respond":{"code":-14}}"#, 422, "nth"),
            ("POST", "", #"{"id":"here","respond":{"code":-14}}"#, 409, "There is a fault 'here' already."),
            ("DELETE", "/her", nil, 404, "Did you mean 'here'?"),
            ("DELETE", "/here?account=login_name", nil, 404, "There is no fault 'here'."),
        ] as [(String, String, String?, Int, String)]
    )
    func refusals(_ method: String, _ path: String, _ body: String?, _ status: Int, _ words: String) async throws {
        try await ServedWorld.with { served in
            try await served.tree("POST", "/__admin/faults", #"{"id":"here","respond":{"code":-14}}"#)
            let refusal = try await served.refusal(method, "/__admin/faults\(path)", body)
            #expect(refusal.status == status && refusal.detail.contains(words), "\(refusal)")
            #expect(try await served.tree("GET", "/__admin/faults")["faults"]?.elements.count == 1)
        }
    }

    /// How a connection ends on which a call is struck.
    private func end(_ transport: String, overTLS: Bool) async throws -> (bytes: String, failure: (any Error)?) {
        var settings = ServerSettings()
        settings.servesOverHTTP = true
        var end: (bytes: String, failure: (any Error)?) = ("", nil)
        try await ServedWorld.with(settings) { served in
            try await served.tree("POST", "/__admin/faults", #"{"respond":{"transport":"\#(transport)"}}"#)
            let connection = overTLS ? try await served.https() : try await served.http()
            try await connection.write(post("!ResendDCVEmail", ServedWorld.login + "&orderNumber=1234567"))
            end.failure = try await connection.failure()
            end.bytes = try await connection.readToEnd()
        }
        return end
    }

    @Test("reset the connection for real, also below TLS", arguments: [true, false])
    func reset(_ overTLS: Bool) async throws {
        let end = try await end("CONNECTION_RESET_BY_PEER", overTLS: overTLS)
        #expect(end.bytes.isEmpty)
        #expect((end.failure as? IOError)?.errnoCode == ECONNRESET, "\(String(describing: end.failure))")
    }

    @Test("close the connection in order and without a byte", arguments: [true, false])
    func empty(_ overTLS: Bool) async throws {
        let end = try await end("EMPTY_RESPONSE", overTLS: overTLS)
        #expect(end.bytes.isEmpty && end.failure == nil, "\(String(describing: end.failure))")
    }

    @Test("break the response on the wire", arguments: ["MALFORMED_RESPONSE_CHUNK", "RANDOM_DATA_THEN_CLOSE"])
    func broken(_ transport: String) async throws {
        let end = try await end(transport, overTLS: true)
        #expect(!end.bytes.isEmpty && !end.bytes.hasSuffix("0\r\n\r\n"))
        #expect(end.bytes.hasPrefix("HTTP/1.1 200 OK\r\n") == (transport == "MALFORMED_RESPONSE_CHUNK"))
    }
}
