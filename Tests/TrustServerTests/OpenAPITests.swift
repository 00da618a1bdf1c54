import Foundation
import SchemaChecking
import Testing
import TrustDocuments
import TrustServer

@Suite("The OpenAPI documents")
struct OpenAPITests {
    @Test(
        "are what the code makes; RECORD_FIXTURES=1 writes them",
        arguments: [("openapi.json", "openapi-control.json"), ("openapi-endpoints.json", "openapi-endpoints.json")])
    func files(_ path: String, _ name: String) async throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("fixtures/schemas").appendingPathComponent(name)
        try await ServedWorld.with { served in
            let made = try await served.control("GET", "/__admin/\(path)").body
            if ProcessInfo.processInfo.environment["RECORD_FIXTURES"] == "1" { try Data(made.utf8).write(to: file) }
            let found = try String(contentsOf: file, encoding: .utf8)
            #expect(found == made, "\(file.path) is not up to date: run the tests with RECORD_FIXTURES=1.")
        }
    }

    /// A request to each operation of the control API, in an order in which all of them succeed.
    private static let requests: [(method: String, path: String, pattern: String, body: String?)] = [
        ("get", "/livez", "/livez", nil), ("get", "/readyz", "/readyz", nil),
        ("get", "/__admin/health", "/__admin/health", nil), ("get", "/__admin/world", "/__admin/world", nil),
        ("put", "/__admin/assumptions", "/__admin/assumptions", #"{"issued-dcv-code": "-139"}"#),
        ("get", "/__admin/assumptions", "/__admin/assumptions", nil),
        ("get", "/__admin/clock", "/__admin/clock", nil),
        ("put", "/__admin/clock", "/__admin/clock", #"{"running": false}"#),
        ("post", "/__admin/clock/advance", "/__admin/clock/advance", #"{"seconds": 60}"#),
        (
            "post", "/__admin/accounts", "/__admin/accounts",
            #"{"loginName": "new", "loginPassword": "secret", "allowedAddresses": ["192.0.2.0/24"]}"#
        ),
        ("get", "/__admin/accounts", "/__admin/accounts", nil),
        ("get", "/__admin/accounts/new", "/__admin/accounts/{loginName}", nil),
        ("patch", "/__admin/accounts/new", "/__admin/accounts/{loginName}", #"{"credit": 12.50}"#),
        (
            "post", "/__admin/orders", "/__admin/orders",
            #"{"orderNumber": 777, "account": "new", "validation": "EV", "domains": [{"name": "x.org"}]}"#
        ),
        ("get", "/__admin/orders", "/__admin/orders", nil), ("get", "/__admin/orders/777", "/__admin/orders/{n}", nil),
        ("patch", "/__admin/orders/777", "/__admin/orders/{n}", #"{"price": 5}"#),
        ("post", "/__admin/orders/777/acts", "/__admin/orders/{n}/acts", #"{"act": "clickThrough"}"#),
        (
            "post", "/__admin/faults", "/__admin/faults",
            #"{"when": {"nth": [9]}, "respond": {"http": 503, "retryAfter": 1}}"#
        ),
        ("get", "/__admin/faults", "/__admin/faults", nil),
        ("get", "/__admin/mailbox", "/__admin/mailbox", nil),
        ("get", "/__admin/requests", "/__admin/requests", nil),
        ("get", "/__admin/requests/1", "/__admin/requests/{id}", nil),
        ("post", "/__admin/requests/count", "/__admin/requests/count", "{}"),
        ("post", "/__admin/requests/find", "/__admin/requests/find", #"{"endpoint": "ResendDCVEmail"}"#),
        ("get", "/__admin/findings", "/__admin/findings", nil), ("get", "/__admin/coverage", "/__admin/coverage", nil),
        ("post", "/__admin/verify", "/__admin/verify", #"{"match": {"arguments": {"x": null}}}"#),
        ("post", "/__admin/verify", "/__admin/verify", #"{"times": {"atLeast": 1, "atMost": 5}}"#),
        (
            "post", "/__admin/verify-sequence", "/__admin/verify-sequence",
            #"{"sequence": [{"code": 0}], "within": "5s"}"#
        ),
        ("get", "/__admin/certs/ca.pem", "/__admin/certs/ca.pem", nil),
        ("get", "/__admin/openapi.json", "/__admin/openapi.json", nil),
        ("get", "/__admin/openapi-endpoints.json", "/__admin/openapi-endpoints.json", nil),
        ("delete", "/__admin/faults/fault-1", "/__admin/faults/{id}", nil),
        ("delete", "/__admin/faults", "/__admin/faults", nil),
        ("delete", "/__admin/orders/777", "/__admin/orders/{n}", nil),
        ("delete", "/__admin/accounts/new", "/__admin/accounts/{loginName}", nil),
        ("delete", "/__admin/mailbox", "/__admin/mailbox", nil),
        ("delete", "/__admin/requests", "/__admin/requests", nil),
        ("put", "/__admin/world", "/__admin/world", "{}"), ("post", "/__admin/reset", "/__admin/reset", nil),
    ]

    @Test("describe what each call takes and gives")
    func answers() async throws {
        try await ServedWorld.with { served in
            let document = try await served.tree("GET", "/__admin/openapi.json")
            try await served.call("ResendDCVEmail", "orderNumber=1234567")
            try await served.call("UpdateUserOvCallback", "orderNumber=30000001&action=ManualCallback")
            try await served.send("POST", "/products/!AutoRefund", "orderNumber=1234567")
            var untried = Set(operations(of: document))
            for (method, path, pattern, body) in Self.requests {
                untried.remove("\(method) \(pattern)")
                let operation = try #require(document["paths"]?[pattern]?[method], "\(method) \(pattern)")
                let answer = try await served.control(method.uppercased(), path, body)
                let description = operation["responses"]?["\(answer.status)"] ?? operation["responses"]?["default"]
                #expect(operation["responses"]?["\(answer.status)"] != nil || answer.status >= 400, "\(path)")
                if let body, answer.status < 400 {
                    let schema = operation["requestBody"]?["content"]?["application/json"]?["schema"]
                    #expect(try complaints(body, schema, document) == [], "\(path)")
                }
                guard let (type, content) = description?["content"]?.fields.first else {
                    #expect(answer.body.isEmpty)
                    continue
                }
                #expect(answer.head.contains("Content-Type: \(type)\r\n") || answer.head.hasSuffix(type), "\(path)")
                if type.hasSuffix("json") {
                    #expect(try complaints(answer.body, content["schema"], document) == [], "\(path)")
                }
            }
            #expect(untried.isEmpty, "\(untried)")
        }
    }

    private func operations(of document: Node) -> [String] {
        document["paths"]?.fields.flatMap { path, operations in operations.fields.map { "\($0.0) \(path)" } } ?? []
    }

    /// Where a text in JSON is not what a schema of a document says.
    private func complaints(_ text: String, _ schema: Node?, _ document: Node) throws -> [String] {
        let schema = try #require(schema)
        let definitions = document["components"]?["schemas"] ?? Node(.null)
        let keywords = [("$defs", definitions)] + schema.fields
        let validator = try SchemaValidator(JSONWriter.compact(.map(keywords)))
        return validator.complaints(about: try Document.readJSON(Array(text.utf8), source: "text"))
    }
}

extension Node {
    /// The fields of a map; none where it is no map.
    fileprivate var fields: [(String, Node)] {
        if case .map(let entries) = content { entries.map { ($0.key, $0.value) } } else { [] }
    }
}
