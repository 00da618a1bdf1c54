package import TrustAPI
package import TrustSimulator

extension Coding where Value == Fault {
    /// A fault: `match`, `when` and `respond`, and what it has done so far.
    package static let fault: Coding<Fault> = {
        let respond = RequiredField<Fault, FaultBehavior>(
            "respond", { $0.disturbance }, .disturbance, "What goes wrong: one of these, `http` with its `retryAfter`."
        )
        return .object(
            "fault",
            required: respond,
            make: { Fault(id: "", disturbance: $0) },
            blank: { Fault(id: "", disturbance: .code(.unknownError, message: nil)) },
            fields: [
                Field("id", \.id, .text, "What it is called; `fault-` and its position, when left out."),
                Field("match", \.match, .match, "The calls that it concerns; all, when left out."),
                Field("when", \.occurrence, .occurrence, "Which of these calls it strikes."),
                Field("seen", \.seen, .count, "How many calls it has matched. An export writes it."),
                Field("fired", \.fired, .count, "How many of them it has struck. An export writes it."),
                // A code has to be one that the endpoints it matches can give.
                Field(checking: respond, check),
            ]
        )
    }()

    private static let check: @Sendable (Node, inout Fault, inout Decoding) -> Void = { node, fault, decoding in
        let endpoints = fault.match.endpoint.map { [$0] } ?? EndpointName.allCases
        let names = endpoints.map(\.rawValue).joined(separator: ", ")
        switch fault.disturbance {
        case .code(let code, _) where !endpoints.contains { $0.definition.errorRow(for: code) != nil }:
            decoding.complain("\(names) never answers \(code.rawValue), so this fault cannot apply.", at: node.place)
        case .code(let code, _?) where !endpoints.contains { $0.definition.leavesMessageOpen(of: code) }:
            decoding.complain(
                "The page has one text for \(code.rawValue), so there is no message to give; there is for "
                    + "\(ErrorCode.withOpenMessage.map { String($0.rawValue) }.joined(separator: ", ")).",
                at: node["message"]?.place ?? node.place
            )
        case .body(.unencoded) where !endpoints.contains(where: fault.disturbance.applies):
            decoding.complain("\(names) never encodes its answer, so this fault cannot apply.", at: node.place)
        case .code, .http, .transport, .delay, .dribble, .body:
            break
        }
    }
}

extension Coding where Value == Fault.Match {
    fileprivate static let match = Coding.object(
        "match",
        make: { Fault.Match() },
        fields: [
            Field("endpoint", \.endpoint, .optional(.choice()), "Calls of this endpoint."),
            Field("account", \.account, .optional(.text), "Calls that log in with this name."),
            Field("order", \.order, .optional(.orderNumber), "Calls that name this order."),
        ]
    )
}

extension Coding where Value == Fault.Occurrence {
    /// `{first: 2}`, `{nth: [1, 3]}`, `{every: 10}`, `{probability: 5}`, or `always`.
    fileprivate static let occurrence: Coding = {
        let counted = Coding.oneOf(
            [
                Form("first", .integer(1 ... .max), "The first so many.") { .first($0) },
                Form("nth", .positions, "Those at these positions, counted from 1.") { .nth($0) },
                Form("every", .integer(1 ... .max), "One in so many.") { .every($0) },
                Form("probability", .integer(1...100), "So many in a hundred, drawn from the seed of the world.") {
                    .probability($0)
                },
            ],
            encode: { occurrence in
                switch occurrence {
                case .always: "always"
                case .first(let count): ["first": .number(count)]
                case .nth(let positions): ["nth": .list(positions.map(Node.number))]
                case .every(let stride): ["every": .number(stride)]
                case .probability(let percent): ["probability": .number(percent)]
                }
            }
        )
        return .word("always", for: .always, or: counted)
    }()
}

extension Coding where Value == [Int] {
    fileprivate static let positions = Coding.atLeastOne(of: Coding<Int>.integer(1 ... .max))
}

extension Coding where Value == FaultBehavior {
    fileprivate static let disturbance: Coding = {
        let forms: [Form<FaultBehavior>] = [
            Form("code", .errorCode, "Answers with this code.") { .code($0, message: nil) },
            Form("transport", .choice(of: FaultBehavior.Transport.self), "Breaks the connection, by WireMock's names.")
            {
                .transport($0)
            },
            Form("delay", delay, "Answers late.") { .delay(milliseconds: $0) },
            Form("dribble", dribble, "Answers in pieces, over a time.") { .dribble(chunks: $0.0, milliseconds: $0.1) },
            Form("body", .choice(of: FaultBehavior.Body.self), "Spoils the bytes of the answer.") { .body($0) },
        ]
        let simple = Coding.oneOf(forms, encode: encode)
        return Coding(
            schema: .schema(anyOf: [simple.schema, httpRefusal.schema, codeWithMessage.schema]),
            decode: { node, decoding in
                if node["code"] != nil, node["message"] != nil {
                    return codeWithMessage.decode(node, &decoding).map { .code($0.code, message: $0.message) }
                }
                guard node["http"] != nil else { return simple.decode(node, &decoding) }
                return httpRefusal.decode(node, &decoding).map { .http(status: $0.status, retryAfter: $0.retryAfter) }
            },
            encode: encode
        )
    }()

    private static let encode: @Sendable (FaultBehavior) -> Node = { disturbance in
        switch disturbance {
        case .code(let code, let message):
            .map([("code", .number(code.rawValue))] + (message.map { [("message", .string($0))] } ?? []))
        case .http(let status, let retryAfter):
            .map([("http", .number(status))] + (retryAfter.map { [("retryAfter", .number($0))] } ?? []))
        case .transport(let transport): ["transport": .string(transport.rawValue)]
        case .delay(let milliseconds): ["delay": ["milliseconds": .number(milliseconds)]]
        case .dribble(let chunks, let milliseconds):
            ["dribble": ["chunks": .number(chunks), "milliseconds": .number(milliseconds)]]
        case .body(let body): ["body": .string(body.rawValue)]
        }
    }
}

extension Coding where Value == FaultBehavior {
    private static let httpRefusal = Coding<(status: Int, retryAfter: Int?)>.object(
        "respond",
        required: RequiredField("http", { $0.status }, .integer(200...599), "Answers with this HTTP status."),
        make: { ($0, nil) },
        fields: [
            Field("retryAfter", \.retryAfter, .optional(.integer(0 ... .max)), "Seconds for the Retry-After beside it.")
        ]
    )

    private static let codeWithMessage = Coding<(code: ErrorCode, message: String?)>.object(
        "codeWithMessage",
        required: RequiredField("code", { $0.code }, .errorCode, "Answers with this code."),
        make: { ($0, nil) },
        fields: [
            Field(
                "message", \.message, .optional(.message),
                "What it says where the page leaves that open: all of it for -20 and -122, details for -114 and -115."
            )
        ]
    )
    private static let delay = Coding<Int>.object(
        "delay",
        required: RequiredField("milliseconds", { $0 }, .integer(0...600_000), "How long, in milliseconds."),
        make: { $0 }
    )

    private static let dribble = Coding<(Int, Int)>.object(
        "dribble",
        required: RequiredField("chunks", { $0.0 }, .integer(1...1_000), "How many pieces."),
        RequiredField("milliseconds", { $0.1 }, .integer(0...600_000), "How long, in milliseconds."),
        make: { ($0, $1) }
    )
}

extension Coding where Value == ErrorCode {
    /// An error code of the API, as a number.
    package static let errorCode = Coding.scalar(
        "one of the codes \(ErrorCode.allCases.map { String($0.rawValue) }.joined(separator: ", "))",
        schema: .schema(anyOf: [
            .schema("integer", with: [("enum", .list(ErrorCode.allCases.map { .number($0.rawValue) }))]),
            .schema(matching: "^[+-]?[0-9]+$"),
        ]),
        read: { Node($0).text.flatMap { Int($0) }.flatMap { ErrorCode(rawValue: $0) } },
        write: { .number($0.rawValue) }
    )
}
