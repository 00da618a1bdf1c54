import TrustAPI
import TrustDocuments
import TrustSimulator

extension Expectation {
    /// The words under `expect` that are no fields of an answer.
    enum Word: String, CaseIterable {
        case body, contentType, lines, matches, absent, order, mail
    }

    /// The word by which a field is expected whatever its value.
    static let presentWord = "present"
}

extension Expectation.Word {
    /// The schema of what stands under the word.
    var schema: Node { values.described(about) }

    private var about: String {
        switch self {
        case .body: "The exact bytes of the body."
        case .contentType: "The exact Content-Type of the answer."
        case .lines: "The lines of the body, without their ends."
        case .matches: "A regular expression for the body, or one for each field."
        case .absent: "A field, or fields, that the answer must not have."
        case .order:
            "On a simulator: the state or the fields that the order has afterwards, or those of several by name."
        case .mail: "On a simulator: the mails that the step sends. Their number, none, or the fields of each."
        }
    }

    private var values: Node {
        switch self {
        case .body, .contentType: Coding<String>.text.schema
        case .lines: Coding<[String]>.list(of: .text).schema
        case .matches:
            .schema(anyOf: [Self.expression, Coding<Expectation>.schema(ofFields: { _ in Self.expression })])
        case .absent: .schema(anyOf: [Self.fieldName, .schema(listOf: Self.fieldName)])
        case .order: .schema(anyOf: [Coding<OrderState>.choice().schema, Self.orderFields])
        case .mail: .schema(anyOf: [Self.noMail, Self.mailCount, Self.mailFields, .schema(listOf: Self.mailFields)])
        }
    }

    private static var expression: Node { Coding<String>.regularExpression.schema }
    private static var fieldName: Node {
        let rows = Coding<Expectation>.answerFields
        let plain = Node.schema(oneOf: rows.filter { !$0.isNumbered }.map(\.name))
        return .schema(anyOf: [plain] + rows.compactMap(\.pattern).map { .schema(matching: $0) })
    }

    /// Any map will do, since its keys may be the names of orders; those of fields are there for editors.
    private static var orderFields: Node {
        Coding<Order>.order(clock: Clock()).schema.redefined(as: "expectedOrder") {
            .schema(properties: $0.hints, others: .anySchema)
        }
    }

    private static var noMail: Node {
        .schema("string", "boolean", "null", with: [("enum", .list([.string("none"), .bool(false), .null]))])
    }

    private static var mailCount: Node { Coding<Int>.integer(0 ... .max).schema }

    private static var mailFields: Node {
        Coding<Mail>.mail.schema.redefined(as: "expectedMail") { .schema(properties: $0.hints) }
    }
}

extension Coding where Value == Expectation {
    /// The fields of all answers and the words of our own.
    static var expectationSchema: Node {
        let words = Expectation.Word.allCases.map { Node.Entry($0.rawValue, $0.schema) }
        return schema(ofFields: { matcher.described($0.about) }, beside: words).defined(as: "expectation")
    }

    /// A map with the fields of all answers, numbered ones with any number, and other keys beside them.
    fileprivate static func schema(ofFields value: (ResponseRow) -> Node, beside others: [Node.Entry] = []) -> Node {
        let plain = answerFields.filter { !$0.isNumbered }.map { Node.Entry($0.name, value($0)) }
        let patterns = answerFields.compactMap { row in row.pattern.map { Node.Entry($0, value(row)) } }
        return .schema(properties: plain + others, with: [("patternProperties", Node(.map(patterns)))])
    }

    /// What a field of an answer should be.
    private static var matcher: Node {
        let forms = [
            Node.Entry(Expectation.Word.matches.rawValue, Coding<String>.regularExpression.schema),
            Node.Entry(Expectation.Word.absent.rawValue, Coding<Bool>.bool.schema),
            Node.Entry(Expectation.presentWord, Coding<Bool>.bool.schema),
        ]
        return .schema(
            anyOf: [
                .schema("string", "number", "boolean", "null"),
                .schema(properties: forms, with: [("minProperties", 1), ("maxProperties", 1)]),
            ]
        ).defined(as: "matcher")
    }
}

extension Node {
    /// The properties of a schema of a map with nothing but what they are for: their values may be anything.
    fileprivate var hints: [Entry] {
        properties.map { property in
            let about = property.value["description"].map { [("description", $0)] } ?? []
            return Entry(property.key, .map(about))
        }
    }
}
