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
    var note: String?
}

extension Coding where Value == Step {
    static let step: Coding<Step> = {
        let written = Coding<WrittenStep>.object(
            "step",
            make: { WrittenStep() },
            fields: [
                Field("call", \.call, .optional(.choice())),
                Field("act", \.act, .optional(.anything)),
                Field("advance", \.advance, .optional(.seconds)),
                Field("with", \.with, .entries),
                Field("raw", \.raw, .optional(.text)),
                Field("method", \.method, .optional(.text)),
                Field("scheme", \.scheme, .optional(.choice())),
                Field("contentType", \.contentType, .optional(.text)),
                Field("query", \.query, .optional(.text)),
                Field("order", \.order, .optional(.text)),
                Field("domain", \.domain, .optional(.anything)),
                Field("expect", \.expect, .expectation),
                Field("capture", \.capture, .captures),
                Field("retry", \.retry, .retry),
                Field("note", \.note, .optional(.text)),
            ]
        )
        return .reading { node, decoding in
            let known = decoding.problems.count
            guard let step = written.decode(node, &decoding), decoding.problems.count == known,
                let action = step.action(node, &decoding)
            else { return nil }
            return Step(
                action: action, expectation: step.expect, captures: step.capture, retry: step.retry, place: node.place
            )
        }
    }()
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
        var order = order
        var act = node
        if case .map(let entries) = node.content {
            order = node["order"]?.text ?? order
            act = Node(.map(entries.filter { $0.key != "order" }), at: node.place)
        } else {
            act = Node(.map([Node.Entry("act", node, keyPlace: node.place)]), at: node.place)
        }
        for entry in with where entry.key == "order" { order = entry.value.text ?? order }
        let domain = domain ?? with.first { $0.key == "domain" }?.value
        if let domain { act = act.merged(with: Node(.map([Node.Entry("domain", domain)]), at: act.place)) }
        // The domain may be a variable; what is checked here is that there is such an act.
        guard Coding<Act>.act.decode(act, &decoding) != nil else { return nil }
        return .act(act, order: order)
    }
}

extension Coding where Value == [Capture] {
    /// `{name: FIELD}` or `{name: {field: FIELD, matches: EXPRESSION}}`.
    fileprivate static let captures = Coding.reading { node, decoding in
        guard let entries = Coding<[Node.Entry]>.entries.decode(node, &decoding) else { return nil }
        return entries.compactMap { entry in
            decoding.inside(entry.key) { decoding in
                if let field = entry.value.text { return Capture(name: entry.key, field: field) }
                return Coding<Capture>.capture(name: entry.key).decode(entry.value, &decoding)
            }
        }
    }
}

extension Coding where Value == Capture {
    fileprivate static func capture(name: String) -> Coding {
        .object(
            "capture",
            required: RequiredField("field", { $0.field }, .text),
            make: { Capture(name: name, field: $0) },
            fields: [Field("matches", \.pattern, .optional(.regularExpression))]
        )
    }
}

extension Coding where Value == Retry {
    /// A number of attempts, or `{attempts: 3, interval: 10s}`.
    fileprivate static let retry: Coding = {
        let full = Coding.object(
            "retry",
            make: { Retry() },
            fields: [
                Field("attempts", \.attempts, .integer(1...1_000)),
                Field("interval", \.interval, .seconds),
            ]
        )
        return .reading { node, decoding in
            if case .number = node.content {
                return Coding<Int>.integer(1...1_000).decode(node, &decoding).map { Retry(attempts: $0) }
            }
            return full.decode(node, &decoding)
        }
    }()
}
