import TrustAPI
import TrustDocuments

extension OpenAPI {
    /// The five endpoints, from their tables.
    static var endpoints: Node {
        document(
            title: "Sectigo certificate order API",
            about: "The five endpoints that trustsim simulates, as the vendor's documents describe them.",
            server: "https://secure.trust-provider.com",
            paths: EndpointName.allCases.map { name in (name.path, [("post", name.definition.operation)]) }
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
        let properties = responses.map { row in Node.Entry(row.name, row.schema) }
        let schema =
            form.namesFields
            ? Node.schema(properties: properties, required: [ResponseRow.errorCodeName]) : .textSchema.described(lines)
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
