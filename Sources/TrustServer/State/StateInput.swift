import NIOHTTP1
import TrustAPI
import TrustDocuments

/// Something from outside that changes the worlds: a call, or a write to the control API.
enum StateInput: Sendable {
    case call(Request)
    case control(ControlWrite)
}

/// A write to the control API, as far as it says what is to happen.
struct ControlWrite: Sendable {
    var method: String
    var path: String
    var query = ""
    var body: [UInt8] = []

    init(method: String, path: String) {
        self.method = method
        self.path = path
    }

    init(_ request: HTTPRequest) {
        self.init(method: request.method, path: request.path)
        query = request.query
        body = request.body
    }
}

/// An input, when it happened, and what came of it.
struct StateEntry: Sendable {
    /// Of the time source.
    var ticks: Int
    var input: StateInput
    /// The bytes of the answer to a call; the status and a digest of that to a write.
    var outcome: [UInt8]
}

extension Coding where Value == StateEntry {
    static let stateEntry: Coding<StateEntry> = {
        let input = Coding<StateInput>.oneOf(
            [
                Form("call", .request, "A call of an endpoint.") { .call($0) },
                Form("control", .controlWrite, "A write to the control API.") { .control($0) },
            ],
            encode: { input in
                switch input {
                case .call(let request): .map([("call", Coding<Request>.request.encode(request))])
                case .control(let write): .map([("control", Coding<ControlWrite>.controlWrite.encode(write))])
                }
            }
        )
        return .object(
            "stateEntry",
            required: RequiredField("at", { $0.ticks }, .integer(0 ... .max), "When it happened, in nanoseconds."),
            RequiredField("input", { $0.input }, input, "What happened."),
            RequiredField("outcome", { $0.outcome }, .bytes, "What came of it."),
            make: { StateEntry(ticks: $0, input: $1, outcome: $2) },
            fields: []
        )
    }()
}

extension Coding where Value == Request {
    fileprivate static let request = Coding<WrittenRequest>.object(
        "call",
        required: RequiredField("endpoint", { $0.endpoint }, .choice(), "The endpoint."),
        make: { WrittenRequest(endpoint: $0) },
        fields: [
            Field("method", \.method, .text, "The method."),
            Field("https", \.isOverHTTPS, .bool, "Whether it came over HTTPS."),
            Field("source", \.source, .optional(.text), "The address that it came from."),
            Field("query", \.query, .bytes, "What stood behind the ?."),
            Field("contentType", \.contentType, .optional(.text), "Its Content-Type."),
            Field("body", \.body, .bytes, "Its body."),
        ]
    ).mapped(from: { $0.request }, to: { WrittenRequest($0) })
}

extension Coding where Value == ControlWrite {
    fileprivate static let controlWrite = Coding.object(
        "control",
        required: RequiredField("method", { $0.method }, .text, "The method."),
        RequiredField("path", { $0.path }, .text, "The path."),
        make: { ControlWrite(method: $0, path: $1) },
        fields: [
            Field("query", \.query, .text, "What stood behind the ?."),
            Field("body", \.body, .bytes, "Its body."),
        ]
    )
}

/// A request whose parts are known one after another.
private struct WrittenRequest {
    var endpoint: EndpointName
    var method = "POST"
    var isOverHTTPS = true
    var source: String?
    var query: [UInt8] = []
    var contentType: String?
    var body: [UInt8] = []

    init(endpoint: EndpointName) { self.endpoint = endpoint }

    init(_ request: Request) {
        endpoint = request.endpoint
        method = request.method
        isOverHTTPS = request.isOverHTTPS
        source = request.source
        query = request.query
        contentType = request.contentType
        body = request.body
    }

    var request: Request {
        Request(
            endpoint: endpoint, method: method, isOverHTTPS: isOverHTTPS, source: source, query: query,
            contentType: contentType, body: body
        )
    }
}
