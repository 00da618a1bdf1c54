import TrustAPI
import TrustDocuments
import TrustSimulator

/// A step as it is written, before it is known which of its words go together.
private struct WrittenStep {
    var call: EndpointName?
    var act: Node?
    var advance: Int?
    var with: [Node.Entry] = []
    var raw: String?
    var method: String?
    var scheme: CallStep.Scheme?
    var contentType: String?
    var query: String?
    var order: String?
    var domain: Node?
    var expect = Expectation()
    var capture: [Capture] = []
    var retry = Retry()
    var isLenient = false
    var note: String?
}

extension Coding where Value == Step {
    static let step: Coding<Step> = {
        let written = Coding<WrittenStep>.object(
            "step",
            make: { WrittenStep() },
            fields: [
                Field("call", \.call, .optional(.choice()), "The endpoint that is called."),
                Field(
                    "act", \.act, .optional(.anything(like: actSchema)),
                    "What the customer or the CA does, on a simulator."
                ),
                Field("advance", \.advance, .optional(.seconds), "How much time passes: 30, 30s, 5m, 24h or 2d."),
                Field(
                    "with", \.with, .entries(like: argumentsSchema),
                    "The arguments of the call. The login is added; null takes an argument out, a list sends it several times."
                ),
                Field("raw", \.raw, .optional(.text), "The body of the request as it is, instead of arguments."),
                Field("method", \.method, .optional(.text), "The HTTP method; POST, when left out."),
                Field("scheme", \.scheme, .optional(.choice()), "How the call goes out; https, when left out."),
                Field(
                    "contentType", \.contentType, .optional(.text),
                    "The Content-Type of the request; that of a form, when left out."
                ),
                Field("query", \.query, .optional(.text), "What stands behind the ? of the address, as it is."),
                orderOfAct,
                Field(
                    "domain", \.domain, .optional(.anything(like: Coding<String>.text.schema)),
                    "The domain of the act validateDomain."
                ),
                Field(
                    "expect", \.expect, .expectation,
                    """
                    What the answer should be. Unless it is lenient, a step that expects anything also expects the HTTP status \
                    200, the media type, the text of the code, and no fields but those of the page.
                    """
                ),
                Field("capture", \.capture, .captures, "Values of the answer that later steps refer to as {{name}}."),
                Field("retry", \.retry, .retry, "How often the call is made until it is answered as expected."),
                Field("lenient", \.isLenient, .bool, "Whether only what expect states is compared."),
                Field("note", \.note, .optional(.text), "A remark for readers."),
            ]
        )
        return Coding(schema: written.schema) { node, decoding in
            let known = decoding.problems.count
            guard let step = written.decode(node, &decoding), decoding.problems.count == known,
                let action = step.action(node, &decoding)
            else { return nil }
            return Step(
                action: action, expectation: step.expect, captures: step.capture, retry: step.retry,
                isLenient: step.isLenient, place: node.place
            )
        }
    }()

    /// The order stands beside an act, or inside it.
    fileprivate static let orderOfAct = Field<WrittenStep>(
        "order", \.order, .optional(.text), "The order that the act is about; needed where several are given."
    )

    /// The name of an act, or all of it in a map.
    private static var actSchema: Node {
        let map = Coding<Act>.act.schema.redefined(as: "writtenAct") { $0.adding(orderOfAct) }
        return .schema(anyOf: [Coding<Act.Kind>.choice().schema, map])
    }

    /// The arguments of all endpoints; a test may send others, too.
    private static var argumentsSchema: Node {
        let value = Node.schema("string", "number", "boolean", "null", "array").defined(as: "argument")
        let rows = EndpointName.allCases.flatMap(\.definition.parameters)
        let names = rows.map(\.name)
        let first = rows.enumerated().filter { names.firstIndex(of: $0.element.name) == $0.offset }
        return .schema(
            properties: first.map { Node.Entry($0.element.name, value.described($0.element.about)) }, others: value
        )
    }
}

extension WrittenStep {
    fileprivate func action(_ node: Node, _ decoding: inout Decoding) -> Step.Action? {
        switch (call, act, advance) {
        case (let endpoint?, nil, nil):
            checkArguments(node, &decoding)
            var call = CallStep(endpoint: endpoint, arguments: with, raw: raw)
            call.method = method ?? call.method
            call.scheme = scheme ?? call.scheme
            call.contentType = contentType ?? call.contentType
            call.query = query
            return .call(call)
        case (nil, let act?, nil):
            checkOutcome(node, &decoding)
            return self.act(act, &decoding)
        case (nil, nil, let seconds?):
            checkOutcome(node, &decoding)
            return .advance(seconds: seconds)
        default:
            decoding.complain("A step has just one of call, act and advance.", at: node.place)
            return nil
        }
    }

    /// Only a call has an answer, sends mails and gives something to capture.
    private func checkOutcome(_ node: Node, _ decoding: inout Decoding) {
        if case .map(let entries)? = node["expect"]?.content {
            for entry in entries where entry.key != "order" {
                decoding.complain("Only a call can expect '\(entry.key)'; here it is order alone.", at: entry.keyPlace)
            }
        }
        if !capture.isEmpty { decoding.complain("Only a call has something to capture.", at: node["capture"]?.place) }
    }

    private func checkArguments(_ node: Node, _ decoding: inout Decoding) {
        if raw != nil, !with.isEmpty {
            decoding.complain("raw is the whole body, so with has no place beside it.", at: node["with"]?.place)
        }
        for entry in with {
            if case .map = entry.value.content {
                decoding.complain(
                    "The argument '\(entry.key)' has to be a text, a number, a list of them, or null.",
                    at: entry.value.place
                )
            }
        }
    }

    /// `act: validateDomain` with `domain` and `order` beside it, or all of them in a map under `act`.
    private func act(_ node: Node, _ decoding: inout Decoding) -> Step.Action? {
        let name = Coding<Step>.orderOfAct.name
        var order = order
        var act = node
        if case .map(let entries) = node.content {
            order = node[name]?.text ?? order
            act = Node(.map(entries.filter { $0.key != name }), at: node.place)
        } else {
            act = Node(.map([Node.Entry("act", node, keyPlace: node.place)]), at: node.place)
        }
        for entry in with where entry.key == name { order = entry.value.text ?? order }
        let domain = domain ?? with.first { $0.key == "domain" }?.value
        if let domain { act = act.merged(with: Node(.map([Node.Entry("domain", domain)]), at: act.place)) }
        // The domain may be a variable; what is checked here is that there is such an act.
        guard Coding<Act>.act.decode(act, &decoding) != nil else { return nil }
        return .act(act, order: order)
    }
}
