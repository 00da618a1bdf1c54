import Foundation
import Testing
import TrustDocuments
import TrustServer

@Suite("Hostile documents on the control port")
struct HostileDocumentTests {
    private static func text(_ piece: String, _ count: Int) -> String { String(repeating: piece, count: count) }
    private static func list(_ count: Int, _ element: (Int) -> String) -> String {
        (0..<count).map(element).joined(separator: ",")
    }

    /// A request that took time or memory without bound, or looks as if it could, and the status that it gets.
    private static let requests: [String: (method: String, path: String, body: String, status: Int)] = [
        "nested deeply": ("PUT", "world", text(#"{"a":"#, 1_000_000), 422),
        "a number without end": ("PUT", "world", #"{"seed": \#(text("9", 1_000_000))}"#, 422),
        "an exponent without end": (
            "POST", "faults", #"{"seen": 1e\#(text("9", 1_000_000)), "respond": {"code": -14}}"#, 422
        ),
        "lone surrogates": ("POST", "accounts", #"{"loginName": "\ud800\udc", "loginPassword": "x"}"#, 422),
        "a field twice": ("POST", "accounts", #"{"loginName": "a", "loginName": "b", "loginPassword": "x"}"#, 422),
        "a text without an end": ("POST", "accounts", #"{"loginName": "\#(text("a", 4_000_000))"#, 422),
        "an unknown field of a megabyte": ("POST", "accounts", #"{"\#(text("k", 1_000_000))": 1}"#, 422),
        "very many unknown fields": ("POST", "accounts", "{\(list(100_000) { #""k\#($0)": 1"# })}", 422),
        "a change of very many fields": ("PATCH", "orders/1234567", "{\(list(100_000) { #""k\#($0)": 1"# })}", 422),
        "a choice of a megabyte": (
            "POST", "faults", #"{"match": {"endpoint": "\#(text("A", 1_000_000))"}, "respond": {"code": -14}}"#,
            422
        ),
        "a name of a megabyte": (
            "POST", "faults", #"{"match": {"account": "\#(text("A", 1_000_000))"}, "respond": {"code": -14}}"#,
            404
        ),
        "a name of tildes": (
            "POST", "faults", #"{"match": {"account": "\#(text("~", 1_000_000))"}, "respond": {"code": -14}}"#,
            404
        ),
        "very many domains": (
            "POST", "orders",
            #"{"orderNumber": 7, "account": "login_name", "domains": [\#(list(100_000) { #"{"name": "d\#($0)"}"# })]}"#,
            422
        ),
        "a domain of very many labels": (
            "POST", "orders",
            #"{"orderNumber": 7, "account": "login_name", "domains": [{"name": "\#(text("a.", 500_000))com"}]}"#,
            422
        ),
        "very many faults": (
            "PUT", "world", #"{"faults": [\#(list(50_000) { _ in #"{"respond": {"code": -14}}"# })]}"#, 204
        ),
        "very many orders of nobody": (
            "PUT", "world",
            #"{"orders": [\#(list(20_000) { #"{"orderNumber": \#($0 + 1), "account": "nobody"}"# })]}"#, 422
        ),
        "the end of time": ("POST", "clock/advance", #"{"seconds": 9223372036854775807}"#, 422),
        "a path of slashes": ("GET", text("/", 60_000), "", 404),
        "a path of a single name": ("GET", text("a", 60_000), "", 404),
        "an account of tildes": ("GET", "accounts/\(text("~", 60_000))", "", 404),
    ]

    @Test("are answered, with a few of the things that are wrong", arguments: requests.keys.sorted())
    func bombs(_ name: String) async throws {
        let request = try #require(Self.requests[name])
        try await ServedWorld.with { served in
            let body = request.body.isEmpty ? nil : request.body
            let answer = try await served.control(request.method, "/__admin/\(request.path)", body)
            #expect(answer.status == request.status)
            #expect(answer.body.components(separatedBy: #""message""#).count <= 102)
            let alive = try await served.control("GET", "/livez")
            #expect(alive.status == 200)
        }
    }

    @Test("with numbers at the ends of their ranges make orders that calls and time go over")
    func extremes() async throws {
        try await ServedWorld.with { served in
            try await served.tree(
                "POST", "/__admin/orders",
                """
                {"orderNumber": 9223372036854775807, "account": "login_name", "price": 92233720368547758.07,
                 "issuanceDelay": 9223372036854775807, "domains": [
                    {"name": "a.example", "validates": {"after": 9223372036854775807}}, {"name": "*."}, {"name": "."},
                    {"name": "*", "validates": {"afterCalls": 9223372036854775807}, "calls": 999999999000},
                    {"name": "*.*.", "eligible": [], "validates": {"after": 0}}]}
                """
            )
            try await served.tree("PUT", "/__admin/clock", #"{"start": "9999-12-31T23:59:59Z"}"#)
            let all = "orderNumber=9223372036854775807"
            for call in ["AutoUpdateDCV", "ResendDCVEmail", "AutoAuthorize"] {
                let answer = try await served.call(
                    call, call == "AutoUpdateDCV" ? "\(all)&newMethod=CNAME_CSR_HASH" : all)
                #expect(!answer.isEmpty)
            }
            let world = try await served.tree("GET", "/__admin/world")
            try await served.tree("PUT", "/__admin/world", JSONWriter.compact(world))
        }
    }
}
