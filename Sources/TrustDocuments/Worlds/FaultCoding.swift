package import TrustAPI
package import TrustSimulator

extension Coding where Value == Fault {
    /// A fault: `match`, `when` and `respond`, and what it has done so far.
    package static let fault = Coding.object(
        "fault",
        required: RequiredField("respond", { $0.disturbance }, .disturbance),
        make: { Fault(id: "", disturbance: $0) },
        fields: [
            Field("id", \.id, .text),
            Field("match", \.match, .match),
            Field("when", \.occurrence, .occurrence),
            Field("seen", \.seen, .count),
            Field("fired", \.fired, .count),
            applicability,
        ]
    )

    /// Not a field: `respond` with a code has to be one that the endpoints it matches can give.
    private static var applicability: Field<Fault> { Field("respond", decode: check, encode: { _ in nil }) }

    private static let check: @Sendable (Node, inout Fault, inout Decoding) -> Void = { node, fault, decoding in
        guard case .code(let code) = fault.disturbance else { return }
        let endpoints = fault.match.endpoint.map { [$0] } ?? EndpointName.allCases
        guard !endpoints.contains(where: { $0.endpoint.errorRow(for: code) != nil }) else { return }
        let names = endpoints.map(\.rawValue).joined(separator: ", ")
        decoding.complain("\(names) never answers \(code.rawValue), so this fault cannot apply.", at: node.place)
    }
}

extension Coding where Value == Fault.Match {
    fileprivate static let match = Coding.object(
        "match",
        make: { Fault.Match() },
        fields: [
            Field("endpoint", \.endpoint, .optional(.choice())),
            Field("account", \.account, .optional(.text)),
            Field("order", \.order, .optional(.orderNumber)),
        ]
    )
}

/// One of several forms, told apart by the key that is there.
private struct Form<Value>: Sendable {
    let key: String
    let decode: @Sendable (Node, inout Decoding) -> Value?

    init<Content>(
        _ key: String, _ coding: Coding<Content>, _ make: @escaping @Sendable (Content) -> Value
    ) {
        self.key = key
        decode = { node, decoding in coding.decode(node, &decoding).map(make) }
    }
}

extension Coding {
    /// A map with just one of several keys.
    fileprivate static func oneOf(
        _ forms: [Form<Value>], encode: @escaping @Sendable (Value) -> Node
    ) -> Coding {
        let keys = forms.map(\.key)
        return Coding(
            decode: { node, decoding in
                guard case .map(let entries) = node.content, let entry = entries.first, entries.count == 1 else {
                    decoding.complain(
                        "Expected a map with one of \(keys.joined(separator: ", ")), found \(node.shown).",
                        at: node.place
                    )
                    return nil
                }
                guard let form = forms.first(where: { $0.key == entry.key }) else {
                    let suggestion = Suggestion.sentence(for: entry.key, among: keys)
                    decoding.complain("There is no '\(entry.key)' here.\(suggestion)", at: entry.keyPlace)
                    return nil
                }
                return decoding.inside(form.key) { form.decode(entry.value, &$0) }
            },
            encode: encode
        )
    }
}

extension Coding where Value == Fault.Occurrence {
    /// `{first: 2}`, `{nth: [1, 3]}`, `{every: 10}`, `{probability: 5}`, or `always`.
    fileprivate static let occurrence: Coding = {
        let counted = Coding.oneOf(
            [
                Form("first", .integer(1 ... .max)) { .first($0) },
                Form("nth", .list(of: .integer(1 ... .max))) { .nth($0) },
                Form("every", .integer(1 ... .max)) { .every($0) },
                Form("probability", .integer(0...100)) { .probability($0) },
            ],
            encode: { occurrence in
                switch occurrence {
                case .always: .string("always")
                case .first(let count): .map([("first", .number(count))])
                case .nth(let positions): .map([("nth", .list(positions.map(Node.number)))])
                case .every(let stride): .map([("every", .number(stride))])
                case .probability(let percent): .map([("probability", .number(percent))])
                }
            }
        )
        return Coding(
            decode: { node, decoding in node.text == "always" ? .always : counted.decode(node, &decoding) },
            encode: counted.encode
        )
    }()
}

extension Coding where Value == Disturbance {
    fileprivate static let disturbance: Coding = {
        let forms: [Form<Disturbance>] = [
            Form("code", .errorCode) { .code($0) },
            Form("transport", .choice(of: Disturbance.Transport.self)) { .transport($0) },
            Form("delay", .delay) { .delay(milliseconds: $0.milliseconds) },
            Form("dribble", .dribble) { .dribble(chunks: $0.chunks, milliseconds: $0.milliseconds) },
            Form("body", .choice(of: Disturbance.Body.self)) { .body($0) },
        ]
        let simple = Coding.oneOf(forms, encode: encode)
        return Coding(
            decode: { node, decoding in
                guard node["http"] != nil else { return simple.decode(node, &decoding) }
                return Coding<HTTPRefusal>.httpRefusal.decode(node, &decoding)
                    .map { .http(status: $0.http, retryAfter: $0.retryAfter) }
            },
            encode: encode
        )
    }()

    private static let encode: @Sendable (Disturbance) -> Node = { disturbance in
        switch disturbance {
        case .code(let code): .map([("code", .number(code.rawValue))])
        case .http(let status, let retryAfter):
            .map([("http", .number(status))] + (retryAfter.map { [("retryAfter", .number($0))] } ?? []))
        case .transport(let transport): .map([("transport", .string(transport.rawValue))])
        case .delay(let milliseconds): .map([("delay", .map([("milliseconds", .number(milliseconds))]))])
        case .dribble(let chunks, let milliseconds):
            .map([("dribble", .map([("chunks", .number(chunks)), ("milliseconds", .number(milliseconds))]))])
        case .body(let body): .map([("body", .string(body.rawValue))])
        }
    }
}

private struct HTTPRefusal {
    var http: Int
    var retryAfter: Int?
}

private struct Timing {
    var chunks = 1
    var milliseconds: Int
}

extension Coding where Value == HTTPRefusal {
    fileprivate static let httpRefusal = Coding.object(
        "respond",
        required: RequiredField("http", { $0.http }, .integer(200...599)),
        make: { HTTPRefusal(http: $0) },
        fields: [Field("retryAfter", \.retryAfter, .optional(.integer(0 ... .max)))]
    )
}

extension Coding where Value == Timing {
    fileprivate static let delay = Coding.object(
        "delay",
        required: RequiredField("milliseconds", { $0.milliseconds }, .integer(0...600_000)),
        make: { Timing(milliseconds: $0) },
        fields: []
    )

    fileprivate static let dribble = Coding.object(
        "dribble",
        required: RequiredField("chunks", { $0.chunks }, .integer(1...1_000)),
        RequiredField("milliseconds", { $0.milliseconds }, .integer(0...600_000)),
        make: { Timing(chunks: $0, milliseconds: $1) },
        fields: []
    )
}

extension Coding where Value == ErrorCode {
    package static let errorCode = Coding.scalar(
        "one of the codes \(ErrorCode.allCases.map { String($0.rawValue) }.joined(separator: ", "))",
        read: { Node($0).text.flatMap { Int($0) }.flatMap { ErrorCode(rawValue: $0) } },
        write: { .number($0.rawValue) }
    )
}
