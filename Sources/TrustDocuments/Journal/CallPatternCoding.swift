import TrustAPI
package import TrustSimulator

extension Coding where Value == CallPattern {
    /// A pattern of calls: `{"endpoint": …, "arguments": {"newMethod": "EMAIL"}, "code": …}`.
    package static let callPattern = Coding.object(
        "pattern",
        make: { CallPattern() },
        fields: [
            Field(
                "endpoint", \.endpoint, .optional(.choice()), "The endpoint that was called; any, when left out."),
            Field("account", \.account, .optional(.text), "The login name that the call came with."),
            Field("order", \.order, .optional(.orderNumber), "The order that it reached, or the number it named."),
            Field("code", \.code, .optional(.integer(.min ... .max)), "The code that was answered; 0 is success."),
            Field("method", \.method, .optional(.text), "The method of the request, such as POST."),
            Field("scheme", \.scheme, .optional(.choice()), "Whether it came over HTTPS."),
            Field("finding", \.finding, .optional(.choice()), "A habit of the client that shows in it."),
            Field(
                "arguments", \.arguments, .argumentPatterns,
                "What arguments have to be, as the endpoint understood them: a text, null for absent, or one of contains, present, absent."
            ),
        ]
    ).checked { pattern, node, decoding in
        pattern.checkNames(node["arguments"], &decoding)
        pattern.checkFinding(node, &decoding)
        return pattern
    }
}

extension CallPattern {
    /// Complains about arguments that the endpoint does not have, or none of them, and about those that are kept nowhere.
    fileprivate func checkNames(_ node: Node?, _ decoding: inout Decoding) {
        let endpoints = (endpoint.map { [$0] } ?? EndpointName.allCases).map(\.definition)
        let known = Set(endpoints.flatMap { $0.parameters.map(\.name) }).sorted()
        for argument in arguments {
            let place = node?[argument.name]?.place
            if endpoints.contains(where: { $0.isSecret(argument.name) }) {
                decoding.complain(
                    "arguments: \(argument.name) is kept in no journal; code -16 tells a wrong one.", at: place)
            } else if !known.contains(argument.name) {
                let whose = endpoint.map(\.rawValue) ?? "No endpoint"
                let verb = endpoint == nil ? "has" : "does not have"
                decoding.complain(
                    "arguments: \(whose) \(verb) an argument '\(argument.name)'."
                        + Suggestion.sentence(for: argument.name, among: known), at: place
                )
            }
        }
    }
}

extension CallPattern {
    /// Complains about what no request can have that goes to no endpoint: a question about it would be answered no, or yes
    /// to zero times, whatever came.
    fileprivate func checkFinding(_ node: Node, _ decoding: inout Decoding) {
        guard meansUnmatched, let finding else { return }
        for field in ["endpoint", "order", "code", "arguments"] {
            guard let value = node[field], value.content != .null else { continue }
            decoding.complain(
                "\(field): a request that shows \(finding.rawValue) goes to no endpoint, and has none. Leave it out.",
                at: value.place
            )
        }
    }
}

extension Coding where Value == [CallPattern.ArgumentPattern] {
    fileprivate static let argumentPatterns = Coding(
        schema: .schema(mapOf: Coding<CallPattern.ValuePattern>.valuePattern.schema),
        decode: { node, decoding in
            guard case .map(let entries) = node.content else {
                decoding.complain("Expected a map of arguments and values, found \(node.shown).", at: node.place)
                return nil
            }
            return entries.compactMap { entry in
                decoding.inside(entry.key) { decoding in
                    Coding<CallPattern.ValuePattern>.valuePattern.decode(entry.value, &decoding)
                        .map { CallPattern.ArgumentPattern(entry.key, $0) }
                }
            }
        },
        encode: { patterns in
            .map(patterns.map { ($0.name, Coding<CallPattern.ValuePattern>.valuePattern.encode($0.value)) })
        }
    )
}

extension Coding where Value == CallPattern.ValuePattern {
    /// A text that the value equals, null for none, or a map with one of several tests.
    fileprivate static let valuePattern: Coding<CallPattern.ValuePattern> = {
        let tests = Coding.oneOf(
            [
                Form("equals", .text, "The whole value.") { .equals($0) },
                Form("contains", .text, "A part of the value.") { .contains($0) },
                Form("present", .bool, "Whether it is there.") { $0 ? .present : .absent },
                Form("absent", .bool, "Whether it is not there.") { $0 ? .absent : .present },
            ],
            expected: "a text, null, or a map with one of equals, contains, present, absent",
            encode: { pattern in
                switch pattern {
                case .equals(let text): .string(text)
                case .contains(let part): ["contains": .string(part)]
                case .present: ["present": true]
                case .absent: .null
                }
            }
        )
        return Coding(
            schema: .schema(anyOf: [Coding<String>.text.schema, .schema("null"), tests.schema]),
            decode: { node, decoding in
                if let text = node.text { return .equals(text) }
                return node.content == .null ? .absent : tests.decode(node, &decoding)
            },
            encode: tests.encode
        )
    }()
}
