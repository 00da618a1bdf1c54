import TrustDocuments
import TrustHTTP

/// Something from outside that changes the worlds, or lets somebody know how late it is.
enum StateInput: Sendable {
    case call(SealedRequest)
    case control(ControlWrite)
    /// A request that changed nothing else asked for a private world, which so came to be.
    case copy(account: String)
    /// Somebody saw how late it was: no earlier may it be again.
    case look
}

/// A write to the control API, as far as it says what is to happen.
struct ControlWrite: Sendable {
    var method: String
    var path: String
    var query = ""
    var body: [UInt8] = []

    /// Whether it sets a password, so that it must not be written down.
    var carriesPassword: Bool {
        guard !body.isEmpty, let node = try? Document.readJSON(body, source: "request body") else { return false }
        return node.holds(key: "loginPassword")
    }
}

extension ControlWrite {
    init(_ request: HTTPRequest) {
        self.init(method: request.method, path: request.path, query: request.query, body: request.body)
    }
}

extension Node {
    fileprivate func holds(key: String) -> Bool {
        switch content {
        case .map(let entries): entries.contains { $0.key == key || $0.value.holds(key: key) }
        case .list(let elements): elements.contains { $0.holds(key: key) }
        case .null, .bool, .number, .string: false
        }
    }
}

/// An input, when it happened, and what came of it.
struct StateEntry: Sendable {
    /// Of the time source.
    var ticks: Int
    var input: StateInput
    /// The bytes of the answer to a call; the status and a digest of that to a write.
    var outcome = SealedBytes([])
}

extension Coding where Value == StateEntry {
    static let stateEntry: Coding<StateEntry> = {
        let input = Coding<StateInput>.oneOf(
            [
                Form("call", .sealedRequest, "A call of an endpoint.") { .call($0) },
                Form("control", .controlWrite, "A write to the control API.") { .control($0) },
                Form("copy", .text, "A private world came to be, for this login name.") { .copy(account: $0) },
                Form("look", .bool, "Somebody saw how late it was.") { _ in .look },
            ],
            encode: { input in
                switch input {
                case .call(let request): ["call": Coding<SealedRequest>.sealedRequest.encode(request)]
                case .control(let write): ["control": Coding<ControlWrite>.controlWrite.encode(write)]
                case .copy(let account): ["copy": .string(account)]
                case .look: ["look": true]
                }
            }
        )
        return .object(
            "stateEntry",
            required: RequiredField("at", { $0.ticks }, .integer(0 ... .max), "When it happened, in nanoseconds."),
            RequiredField("input", { $0.input }, input, "What happened."),
            RequiredField("outcome", { $0.outcome }, .sealedBytes, "What came of it."),
            make: StateEntry.init
        )
    }()
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
