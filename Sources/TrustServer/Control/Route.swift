import NIOHTTP1
import TrustAPI
import TrustDocuments

/// One call of the control API.
struct Route: Sendable {
    let method: String
    /// The path, with `{name}` for a part that varies.
    let pattern: String
    let handle: @Sendable (ControlRequest) throws -> HTTPResponse
    private let takesBody: Bool
    private let segments: [Substring]

    init(
        _ method: String, _ pattern: String, takesBody: Bool = true,
        _ handle: @escaping @Sendable (ControlRequest) throws -> HTTPResponse
    ) {
        self.method = method
        self.pattern = pattern
        self.handle = handle
        self.takesBody = takesBody
        segments = pattern.split(separator: "/", omittingEmptySubsequences: false)
    }

    /// Whether a request has to say that its body is JSON: one that has a body, or should have.
    func needsContentType(_ request: HTTPRequest) -> Bool {
        guard method != "GET", method != "DELETE" else { return false }
        return takesBody || !request.body.isEmpty || request.headers.contains(name: "Content-Type")
    }

    /// The parts that vary, when a path is of this pattern.
    func match(_ path: String) -> [String: String]? {
        let given = path.split(separator: "/", omittingEmptySubsequences: false)
        guard given.count == segments.count else { return nil }
        var parameters: [String: String] = [:]
        for (segment, part) in zip(segments, given) {
            if segment.hasPrefix("{") {
                guard !part.isEmpty else { return nil }
                // A path is escaped like a form, but for the plus.
                let literal = part.split(separator: "+", omittingEmptySubsequences: false).joined(separator: "%2B")
                parameters[String(segment.dropFirst().dropLast())] = FormCoding.decode(Array(literal.utf8)).first?.name
            } else if segment != part {
                return nil
            }
        }
        return parameters
    }
}

/// A request to the control API, on its route.
struct ControlRequest: Sendable {
    let parameters: [String: String]
    let body: [UInt8]

    func parameter(_ name: String) -> String { parameters[name] ?? "" }

    /// The body, decoded.
    func decode<Value>(_ coding: Coding<Value>) throws -> Value {
        try coding.decode(try tree(), source: "request body")
    }

    func tree() throws -> Node {
        guard !body.isEmpty else {
            throw ControlProblem(.unprocessableEntity, "The body is empty; this call needs one in JSON.")
        }
        return try Document.readJSON(body, source: "request body")
    }

    /// The order that the path names.
    func orderNumber() throws(ControlProblem) -> OrderNumber {
        guard let number = OrderNumber(digits: parameter("n")) else {
            throw ControlProblem(.notFound, "'\(parameter("n"))' is not an order number: digits alone, above 0.")
        }
        return number
    }
}

extension HTTPResponse {
    static func json(_ node: Node, status: HTTPResponseStatus = .ok) -> HTTPResponse {
        HTTPResponse(status, contentType: "application/json", body: Array(JSONWriter.pretty(node).utf8))
    }

    static let done = HTTPResponse(.noContent, contentType: nil)
}
