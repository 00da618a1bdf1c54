import Foundation
import TrustAPI
import TrustDocuments
import TrustRunner
import TrustScenarios

/// Exchanges as stub mappings of WireMock 3: `mappings/NAME.json`, each with the fields that its documentation names.
///
/// A mapping does not look at the value of a password. The same call can be answered in several ways, as an order has
/// several states; of such mappings, and of those that ask for less, the one with the lower priority number answers. What
/// asks for more comes first, then what succeeds.
struct WireMockExport {
    /// The numbers between a mapping and one that asks for one thing less.
    private static let step = 1_000
    /// More things than any mapping asks for.
    private static let most = 100

    let files: [FixtureFile]

    init(_ exchanges: [FixtureExchange]) {
        var seen: [String: Int] = [:]
        let ordered = exchanges.filter(\.isSuccess) + exchanges.filter { !$0.isSuccess }
        files = ordered.map { exchange in
            let matcher = RequestMatcher(exchange.request)
            let rank = seen[matcher.text, default: 1]
            seen[matcher.text] = rank + 1
            // That a password is wrong cannot be told here, so such an answer is given where there is no other.
            let wrong = exchange.request.passwordIsWrong ? Self.most * Self.step : 0
            let mapping = Node.map([
                ("name", .string(exchange.name)),
                ("priority", .number(wrong + (Self.most - matcher.count) * Self.step + rank)),
                ("request", matcher.node),
                ("response", Self.response(exchange.answer)),
            ])
            return FixtureFile(path: "mappings/\(exchange.name).json", text: JSONWriter.pretty(mapping))
        }
    }

    private static func response(_ answer: FixtureExchange.Answer) -> Node {
        let headers = answer.contentType.map { [("headers", Node.map([("Content-Type", .string($0))]))] } ?? []
        let body =
            answer.text.map { ("body", Node.string($0)) }
            ?? ("base64Body", .string(Data(answer.body).base64EncodedString()))
        return .map([("status", .number(answer.status))] + headers + [body])
    }
}

extension FixtureExchange {
    fileprivate var isSuccess: Bool {
        answer.status == 200
            && request.endpoint.definition.isSuccess(answer.body, to: request.arguments)
    }
}

/// What a request has to be like for a mapping to answer it.
private struct RequestMatcher {
    let node: Node
    /// How many things it asks for.
    let count: Int

    var text: String { JSONWriter.compact(node) }

    init(_ request: RecordedRequest) {
        let scheme: [(String, Node)] = request.scheme == .http ? [("scheme", .string("http"))] : []
        let queried = FormCoding.decode(Array((request.query ?? "").utf8))
        let query = Self.patterns(for: queried, request.endpoint)
        let form = request.hasForm ? Self.patterns(for: request.fields, request.endpoint, complete: true) : []
        let body = request.hasForm || request.body.isEmpty ? [] : [Self.pattern(forBody: request.body)]
        let parts: [(String, Node)?] = [
            query.isEmpty ? nil : ("queryParameters", .map(query)),
            form.isEmpty ? nil : ("formParameters", .map(form)),
            body.isEmpty ? nil : ("bodyPatterns", .list(body)),
        ]
        node = .map(
            [("method", .string(request.method)), ("urlPath", .string(request.endpoint.path))] + scheme
                + parts.compactMap(\.self)
        )
        count = scheme.count + query.count + form.count + body.count
    }

    /// A pattern for each name; where they are `complete`, required names that are not among them have to be absent.
    private static func patterns(
        for fields: [FormField], _ endpoint: EndpointName, complete: Bool = false
    ) -> [(String, Node)] {
        var names: [String] = []
        for field in fields where !names.contains(field.name) { names.append(field.name) }
        let given = names.compactMap { name -> (String, Node)? in
            let values = fields.filter { $0.name == name }.map(\.value)
            guard !values.contains(where: { $0.contains(RecordedRequest.placeholder) }) else { return nil }
            let equal = values.map { Node.map([("equalTo", .string($0))]) }
            return (name, equal.count == 1 ? equal[0] : .map([("hasExactly", .list(equal))]))
        }
        guard complete else { return given }
        let absent = endpoint.definition.parameters.filter { $0.requirement == .required }.map(\.name)
            .filter { name in !names.contains { ASCII.equalIgnoringCase($0, name) } }
        return given + absent.map { ($0, .map([("absent", .bool(true))])) }
    }

    private static func pattern(forBody body: String) -> Node {
        guard body.contains(RecordedRequest.placeholder) else { return .map([("equalTo", .string(body))]) }
        let pieces = body.split(separator: RecordedRequest.placeholder, omittingEmptySubsequences: false)
        let escaped = pieces.map { NSRegularExpression.escapedPattern(for: String($0)) }
        return .map([("matches", .string(escaped.joined(separator: ".*")))])
    }
}
