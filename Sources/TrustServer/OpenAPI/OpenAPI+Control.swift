import TrustDocuments

extension OpenAPI {
    /// The control API, from its routes.
    static func control(_ routes: [Route]) -> Node {
        var patterns: [String] = []
        for route in routes where !patterns.contains(route.pattern) { patterns.append(route.pattern) }
        return document(
            title: "trustsim control API",
            about: "Steers a simulator and asks what its clients did. It listens on loopback alone.",
            server: "/",
            paths: patterns.map { pattern in
                (pattern, routes.filter { $0.pattern == pattern }.map { ($0.method.lowercased(), $0.operation) })
            }
        )
    }
}

extension Route {
    fileprivate var operation: Node {
        var members: [(String, Node)] = [
            ("operationId", .string(operationID)), ("summary", .string(about)),
        ]
        let inPath = parameters.map {
            Self.parameter($0, in: "path", "A part of the path.", .textSchema, isRequired: true)
        }
        let inQuery = query.map { Self.parameter($0.name, in: "query", $0.about, $0.schema, isRequired: false) }
        if !(inPath + inQuery).isEmpty { members.append(("parameters", .list(inPath + inQuery))) }
        if case .json(let schema) = body {
            let content = OpenAPI.content("application/json", schema)
            members.append(("requestBody", ["required": true, "content": content]))
        }
        members.append(("responses", .map(responses)))
        return .map(members)
    }

    private var responses: [(String, Node)] {
        let success: Node =
            switch gives {
            case .nothing: ["description": "Done."]
            case .json(let schema, _):
                ["description": "Done.", "content": OpenAPI.content("application/json", schema)]
            case .text(let type): ["description": "Done.", "content": OpenAPI.content(type, .textSchema)]
            }
        let refused = refusals.sorted { $0.key < $1.key }.map { (String($0.key), Self.problem($0.value)) }
        return [(String(gives.status), success)] + refused
            + [("default", Self.problem("The request cannot be carried out; the detail says why."))]
    }

    private static func problem(_ about: String) -> Node {
        ["description": .string(about), "content": OpenAPI.content("application/problem+json", problemSchema)]
    }

    private static let problemSchema = Node.schema(
        properties: [
            Node.Entry("type", .textSchema), Node.Entry("title", .textSchema), Node.Entry("status", .wholeSchema),
            Node.Entry("detail", .textSchema.described("What is wrong, and what to do.")),
            Node.Entry("problems", .schema(listOf: .anySchema)),
        ],
        required: ["type", "title", "status", "detail"], others: .anySchema
    ).defined(as: "problem")

    private static func parameter(
        _ name: String, in place: String, _ about: String, _ schema: Node, isRequired: Bool
    ) -> Node {
        [
            "name": .string(name), "in": .string(place), "description": .string(about), "required": .bool(isRequired),
            "schema": schema,
        ]
    }

    /// `getAdminOrdersN`
    private var operationID: String {
        let words = pattern.split { !$0.isLetter }
        return method.lowercased() + words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }
}
