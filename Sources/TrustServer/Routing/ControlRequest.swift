import NIOHTTP1
import TrustAPI
import TrustDocuments
import TrustHTTP

/// A request to the control API, on its route.
struct ControlRequest: Sendable {
    let parameters: [String: String]
    /// The parameters in its query.
    let query: [String: String]
    let body: [UInt8]

    /// Throws `ControlProblem` for a parameter that the route does not have, or has twice.
    init(_ request: HTTPRequest, on route: Route, parameters: [String: String]) throws(ControlProblem) {
        var query: [String: String] = [:]
        let known = route.query.map(\.name)
        for field in FormCoding.decode(Array(request.query.utf8)) {
            guard known.contains(field.name) else {
                let nearest =
                    known.isEmpty ? " It takes none." : Suggestion.sentence(for: field.name, among: known)
                throw ControlProblem(
                    .unprocessableEntity, "\(route.pattern) has no parameter '\(field.name)'.\(nearest)"
                )
            }
            guard query.updateValue(field.value, forKey: field.name) == nil else {
                throw ControlProblem(.unprocessableEntity, "The parameter '\(field.name)' stands there twice.")
            }
        }
        self.parameters = parameters
        self.query = query
        body = request.body
    }

    func parameter(_ name: String) -> String { parameters[name] ?? "" }

    /// The account that the query names.
    var account: String? { query["account"] }

    /// The value of a query parameter, decoded as it would be in a body; nil where it is absent.
    func query<Value>(_ name: String, _ coding: Coding<Value>) throws(ControlProblem) -> Value? {
        guard let text = query[name] else { return nil }
        let node = Int(text).map { Node.number($0) } ?? .string(text)
        do throws(DocumentError) {
            return try coding.decode(node, source: "the parameter '\(name)'")
        } catch {
            throw ControlProblem(.unprocessableEntity, error.problems.first?.description ?? "'\(name)' cannot be used.")
        }
    }

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

}

extension PendingResponse {
    static func json(_ node: Node, status: HTTPResponseStatus = .ok) -> PendingResponse {
        .ready(.json(node, status: status))
    }

    static let done = PendingResponse.ready(HTTPResponse(.noContent, contentType: nil))
}
