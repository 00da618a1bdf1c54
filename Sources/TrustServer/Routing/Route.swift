import NIOHTTP1
import TrustAPI
import TrustDocuments
import TrustHTTP

/// One call of the control API: how it is reached, what it takes and gives, and what it does. Routing, the checks of a
/// request and the OpenAPI document all read this one description.
struct Route: Sendable {
    let method: String
    /// The path, with `{name}` for a part that varies.
    let pattern: String
    /// What it does, in a sentence.
    let about: String
    let query: [QueryParameter]
    /// Whether it only asks, though its method is one for writes.
    let isQuestion: Bool
    /// What it takes as a body.
    let body: RequestBody
    let gives: ResponseBody
    /// Statuses other than success that are its own, with their meaning.
    let refusals: [Int: String]
    let handle: @Sendable (ControlRequest) throws -> PendingResponse
    private let segments: [Substring]

    init(
        _ method: String, _ pattern: String, _ about: String, query: [QueryParameter] = [],
        takes body: RequestBody = .nothing, gives: ResponseBody = .nothing, refusals: [Int: String] = [:],
        isQuestion: Bool = false, _ handle: @escaping @Sendable (ControlRequest) throws -> PendingResponse
    ) {
        self.method = method
        self.pattern = pattern
        self.about = about
        self.query = query
        self.isQuestion = isQuestion
        self.body = body
        self.gives = gives
        self.refusals = refusals
        self.handle = handle
        segments = pattern.split(separator: "/", omittingEmptySubsequences: false)
    }

    /// Whether it changes anything.
    var isChange: Bool { method != "GET" && !isQuestion }

    /// The names of the parts that vary.
    var parameters: [String] {
        segments.filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
    }

    /// Whether a request has to say that its body is JSON: one that has a body, or should have.
    func needsContentType(_ request: HTTPRequest) -> Bool {
        guard method != "GET", method != "DELETE" else { return false }
        return body.isNeeded || !request.body.isEmpty || request.headers.contains(name: "Content-Type")
    }

    /// The parts that vary, when a path is of this pattern.
    func match(_ path: String) -> [String: String]? {
        let given = path.split(separator: "/", omittingEmptySubsequences: false)
        guard given.count == segments.count else { return nil }
        var parameters: [String: String] = [:]
        for (segment, part) in zip(segments, given) {
            if segment.hasPrefix("{") {
                guard !part.isEmpty else { return nil }
                parameters[String(segment.dropFirst().dropLast())] = String(
                    decoding: FormCoding.unescaped(part.utf8), as: UTF8.self
                )
            } else if segment != part {
                return nil
            }
        }
        return parameters
    }
}

/// What a call of the control API takes as a body.
enum RequestBody: Sendable {
    case nothing
    /// JSON of a schema; the name is for people.
    case json(Node)

    var isNeeded: Bool {
        switch self {
        case .nothing: false
        case .json: true
        }
    }
}

/// What a call of the control API gives when it succeeds.
enum ResponseBody: Sendable {
    /// 204.
    case nothing
    case json(Node, status: Int = 200)
    case text(contentType: String)

    var status: Int {
        switch self {
        case .nothing: 204
        case .json(_, let status): status
        case .text: 200
        }
    }
}

/// A parameter in the query of a call of the control API.
struct QueryParameter: Sendable {
    let name: String
    let about: String
    let schema: Node

    init(_ name: String, _ schema: Node, _ about: String) {
        self.name = name
        self.about = about
        self.schema = schema
    }

    static let account = QueryParameter(
        "account", .textSchema,
        "The login name of the account that is meant; NAME~ANYTHING is a private copy of NAME."
    )
}
