package import TrustAPI

/// How a value is read from a document and, unless it is only read, written there, and the schema that tells editors so.
package struct Coding<Value>: Sendable {
    private let makeSchema: @Sendable () -> Node
    /// Nil when the node is no such value; the reason is then among the problems.
    package let decode: @Sendable (Node, inout Decoding) -> Value?
    /// Nil where a value is only read.
    let write: (@Sendable (Value) -> Node)?

    /// The schema has to take whatever `decode` takes, and may take more. It is made only when it is asked for. Without
    /// `encode`, the coding only reads.
    package init(
        schema: @escaping @autoclosure @Sendable () -> Node,
        decode: @escaping @Sendable (Node, inout Decoding) -> Value?,
        encode: (@Sendable (Value) -> Node)? = nil
    ) {
        makeSchema = schema
        self.decode = decode
        write = encode
    }

    /// The value as it is written. Only for a coding that does not only read.
    package func encode(_ value: Value) -> Node {
        guard let write else { preconditionFailure("a coding that only reads was asked to write \(Value.self)") }
        return write(value)
    }

    /// The JSON Schema of what may be written, a piece as `Node+Schema.swift` has them.
    package var schema: Node { makeSchema() }

    /// A value that one scalar says; `expected` is what it should be, for messages: "a whole number".
    package static func scalar(
        _ expected: String,
        schema: @escaping @autoclosure @Sendable () -> Node,
        read: @escaping @Sendable (Node.Content) -> Value?,
        write: (@Sendable (Value) -> Node)? = nil
    ) -> Coding {
        Coding(
            schema: schema(),
            decode: { node, decoding in
                if let value = read(node.content) { return value }
                decoding.complain("Expected \(expected), found \(node.shown).", at: node.place)
                return nil
            },
            encode: write
        )
    }
}

extension Coding {
    /// The same, where `check` looks at what was read: it may complain, change the value, or give nil for none.
    package func checked(_ check: @escaping @Sendable (Value, Node, inout Decoding) -> Value?) -> Coding {
        Coding(
            schema: schema,
            decode: { [decode] node, decoding in decode(node, &decoding).flatMap { check($0, node, &decoding) } },
            encode: write
        )
    }

    /// The same with another schema.
    package func with(schema change: @escaping @Sendable (Node) -> Node) -> Coding {
        Coding(schema: change(schema), decode: decode, encode: write)
    }
}

extension Node {
    /// What stands there, short, for messages.
    package var shown: String {
        switch content {
        case .null, .list, .map: kind
        case .bool(let value): String(value)
        case .number(let text): text.utf8.count > 60 ? "\(text.prefix(60))…" : text
        case .string(let text): text.count > 60 ? "'\(text.prefix(60))…'" : "'\(text)'"
        }
    }

    /// The text of a scalar: a number stands for its digits.
    package var text: String? {
        switch content {
        case .string(let text), .number(let text): text
        case .null, .bool, .list, .map: nil
        }
    }
}

extension Node.Content {
    /// The entries of a map; nil for anything else.
    package var entries: [Node.Entry]? { if case .map(let entries) = self { entries } else { nil } }

    /// The whole number that a number says, also as 60.0 or 6e1: to JSON Schema these are integers. Nil for another.
    package var wholeNumber: Int? {
        guard case .number(let text) = self else { return nil }
        if let value = Int(text) { return value }
        let parts = text.lowercased().split(separator: "e", maxSplits: 1)
        guard let mantissa = parts.first, let exponent = parts.count == 2 ? Int(parts[1]) : 0, exponent.magnitude < 400
        else { return nil }
        let pieces = mantissa.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        let fraction = pieces.count == 2 ? pieces[1] : ""
        var digits = "\(pieces[0])\(fraction)"
        if digits.allSatisfy({ $0 == "0" || $0 == "-" }) { return 0 }
        // As many digits behind the point as do not count.
        var zeros = exponent - fraction.count
        while zeros < 0, digits.last == "0" {
            digits.removeLast()
            zeros += 1
        }
        return zeros < 0 ? nil : Int(digits + String(repeating: "0", count: zeros))
    }
}

extension Coding where Value == String {
    /// A text; a number is taken as the text that it is written as.
    package static let text = text("a text", schema: .schema("string", "number")) { _ in true }

    /// A text that meets a condition. A number stands for its digits.
    package static func text(
        _ expected: String, schema: @escaping @autoclosure @Sendable () -> Node,
        where isMet: @escaping @Sendable (String) -> Bool
    ) -> Coding {
        .scalar(
            expected, schema: schema(), read: { content in Node(content).text.flatMap { isMet($0) ? $0 : nil } },
            write: { .string($0) }
        )
    }
}

extension Coding where Value == Bool {
    /// True or false.
    package static let bool = Coding.scalar(
        "true or false",
        schema: .schema("boolean"),
        read: { if case .bool(let value) = $0 { value } else { nil } },
        write: { .bool($0) }
    )
}

extension Coding where Value == Int {
    /// A whole number within bounds.
    package static func integer(_ range: ClosedRange<Int>) -> Coding {
        let bounds =
            switch (range.lowerBound, range.upperBound) {
            case (.min, .max): "a whole number"
            case (let low, .max): "a whole number from \(low)"
            case (let low, let high): "a whole number from \(low) to \(high)"
            }
        return .scalar(
            bounds,
            schema: .schema(
                "integer",
                with: (range.lowerBound == .min ? [] : [("minimum", .number(range.lowerBound))])
                    + (range.upperBound == .max ? [] : [("maximum", .number(range.upperBound))])
            ),
            read: { content in
                guard let value = content.wholeNumber, range.contains(value) else { return nil }
                return value
            },
            write: { .number($0) }
        )
    }
}

extension Coding where Value == Int {
    /// How often something has happened: with room to go on counting.
    package static let count = Coding.integer(0...1_000_000_000_000)
}

extension Coding where Value: RawRepresentable<String> & CaseIterable & Sendable {
    /// One of the names of an enumeration.
    package static func choice(of type: Value.Type = Value.self) -> Coding {
        let names = Value.allCases.map(\.rawValue)
        return Coding(
            schema: .schema(oneOf: names),
            decode: { node, decoding in
                if let text = node.text, let value = Value(rawValue: text) { return value }
                var question: String {
                    Suggestion.nearest(to: node.text ?? "", among: names).map { " Did you mean '\($0)'?" } ?? ""
                }
                decoding.complain(
                    "Expected one of \(names.joined(separator: ", ")), found \(node.shown).\(question)", at: node.place
                )
                return nil
            },
            encode: { .string($0.rawValue) }
        )
    }
}

extension Coding where Value == Moment {
    /// A time in UTC to the second, as ISO 8601 has it.
    package static let moment = Coding.scalar(
        "a time such as 2024-02-02T12:00:00Z",
        schema: .schema(matching: "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$").defined(as: "moment"),
        read: { if case .string(let text) = $0 { Moment(iso8601: text) } else { nil } },
        write: { .string($0.iso8601) }
    )
}

extension Coding where Value == OrderNumber {
    /// A regular expression for the digits of a number from 1 to the highest.
    private static var pattern: String {
        let highest = Array(String(Int64.max))
        // All that are shorter, the highest itself, and those that are lower from one of its digits on.
        let lower = highest.indices.compactMap { index -> String? in
            let least = index == 0 ? 1 : 0
            guard let digit = highest[index].wholeNumberValue, digit > least else { return nil }
            let rest = highest.count - index - 1
            return "\(String(highest[..<index]))[\(least)-\(digit - 1)]" + (rest == 0 ? "" : "[0-9]{\(rest)}")
        }
        let forms = ["[1-9][0-9]{0,\(highest.count - 2)}", String(highest)] + lower
        return "^0*(\(forms.joined(separator: "|")))$"
    }

    /// An order number, as a number or a text of digits.
    package static let orderNumber = Coding.scalar(
        "an order number: digits alone, above 0",
        schema: .schema(
            "integer", "string",
            with: [("minimum", 1), ("maximum", .number(.max)), ("pattern", .string(pattern))]
        ).defined(as: "orderNumber"),
        read: { content in
            if case .string(let digits) = content { return OrderNumber(digits: digits) }
            return content.wholeNumber.flatMap { OrderNumber(Int64($0)) }
        },
        write: { .number(Int($0.value)) }
    )
}

extension Coding {
    /// A list whose elements all have one coding.
    package static func list<Element: Sendable>(of element: Coding<Element>) -> Coding where Value == [Element] {
        Coding(
            schema: .schema(listOf: element.schema),
            decode: { node, decoding in
                guard case .list(let elements) = node.content else {
                    decoding.complain("Expected a list, found \(node.shown).", at: node.place)
                    return nil
                }
                var values: [Element] = []
                values.reserveCapacity(elements.count)
                for (index, node) in elements.enumerated() {
                    if let value = decoding.inside(element: index, { element.decode(node, &$0) }) {
                        values.append(value)
                    }
                }
                return values.count == elements.count ? values : nil
            },
            encode: { .list($0, element.encode) }
        )
    }

    /// A list that is not empty.
    static func atLeastOne<Element: Sendable>(of element: Coding<Element>) -> Coding where Value == [Element] {
        Coding.list(of: element).with { $0.setting("minItems", to: .number(1)) }.checked { values, node, decoding in
            if values.isEmpty { decoding.complain("Expected at least one.", at: node.place) }
            return values.isEmpty ? nil : values
        }
    }

    /// A value or nothing, written as null.
    package static func optional<Wrapped>(_ wrapped: Coding<Wrapped>) -> Coding where Value == Wrapped? {
        Coding(
            schema: wrapped.schema.orNull,
            decode: { node, decoding in
                node.content == .null ? .some(nil) : wrapped.decode(node, &decoding).map { .some($0) }
            },
            encode: { $0.map(wrapped.encode) ?? .null }
        )
    }
}
