import TrustAPI
import TrustDocuments

extension OpenAPI {
    /// Endpoints, from their tables.
    static func document(of endpoints: [EndpointName]) -> Node {
        let neighbours = endpoints.filter { $0.ring == .second }.map(\.rawValue).joined(separator: ", ")
        let about = "The endpoints that trustsim simulates, as the vendor's documents describe them."
        return document(
            title: "Sectigo certificate order API",
            about: neighbours.isEmpty ? about : "\(about) No document at hand describes \(neighbours).",
            server: "https://secure.trust-provider.com",
            paths: endpoints.map { name in (name.path, [("post", name.definition.operation)]) }
        )
    }
}

extension Endpoint {
    fileprivate var operation: Node {
        let properties = parameters.map { Node.Entry($0.name, $0.schema) }
        let required = parameters.filter { $0.requirement == .required }.map(\.name)
        let form = Node.schema(properties: properties, required: required)
        let codes = errors.map { "\($0.code.rawValue): \($0.printed)" }.joined(separator: "\n")
        let successes = successCodes.sorted().map { String($0) }.joined(separator: ", ")
        return [
            "operationId": .string(name.rawValue), "summary": .string(purpose),
            "requestBody": ["required": true, "content": OpenAPI.content(PairsForm.contentType, form)],
            "responses": [
                "200": [
                    "description": "Success or refusal. errorCode is \(successes) or one of:\n\(codes)",
                    "content": .map(answerForms.all.map(content)),
                ]
            ],
        ]
    }

    private func content(in form: any AnswerForm) -> (String, Node) {
        let lines = "The code on the first line, then the message, or what the page lists, a line each."
        guard form.namesFields else { return (form.contentType, ["schema": .textSchema.described(lines)]) }
        let isJSON = form is JSONForm
        var properties: [Node.Entry] = []
        var members: [Node.Entry] = []
        var patterns: [Node.Entry] = []
        for row in responses {
            let schema =
                isJSON && row.mayRepeat ? Node.schema(anyOf: [row.schema, .schema(listOf: row.schema)]) : row.schema
            if let pattern = row.pattern {
                members.append(Node.Entry(String(row.name.drop { $0 != "_" }.dropFirst()), schema))
                patterns.append(Node.Entry(pattern, schema))
            } else {
                properties.append(Node.Entry(row.name, schema))
            }
        }
        if let list = (form as? JSONForm)?.list {
            properties.append(Node.Entry(list, .schema(listOf: .schema(properties: members))))
            patterns = []
        }
        let keywords = patterns.isEmpty ? [] : [("patternProperties", Node(.map(patterns)))]
        let schema = Node.schema(properties: properties, required: [ResponseRow.errorCodeName], with: keywords)
        return (form.contentType, ["schema": schema])
    }
}

extension ResponseRow {
    fileprivate var schema: Node {
        let base: Node =
            name == Self.errorCodeName
            ? .wholeSchema : values.isEmpty ? .textSchema : .schema(oneOf: values.map(\.value))
        return base.described(about)
    }
}

extension ParameterRow {
    fileprivate var schema: Node {
        var schema: Node = type == .integer ? .wholeSchema : .textSchema
        // A list holds several of its values, so only a single one can be enumerated.
        if !allowed.isEmpty, !name.hasSuffix("s") { schema = .schema(oneOf: allowed.map(\.value)) }
        if let longest = limit.documented, type != .integer {
            schema = schema.setting("maxLength", to: .number(longest))
        }
        return schema.described(isSecret ? "\(about) A secret." : about)
    }
}
