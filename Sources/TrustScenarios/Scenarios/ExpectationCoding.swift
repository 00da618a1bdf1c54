import TrustAPI
import TrustDocuments
import TrustSimulator

extension Coding where Value == Expectation {
    /// What stands under `expect`. Every name of a response row of any endpoint is a field, with a number for its N; the other words are ours.
    static let expectation = Coding(schema: expectationSchema) { node, decoding in
        guard case .map(let entries) = node.content else {
            decoding.complain("Expected a map of what the answer should be, found \(node.shown).", at: node.place)
            return nil
        }
        var expectation = Expectation()
        for entry in entries { decoding.inside(entry.key) { expectation.read(entry, &$0) } }
        return expectation
    }

    /// The fields of the answers of all endpoints, each name once.
    static let answerFields: [ResponseRow] = EndpointName.allCases.reduce(into: []) { rows, endpoint in
        rows += endpoint.definition.responses.filter { row in !rows.contains { $0.name == row.name } }
    }
}

extension Expectation {
    /// The fields of an order: what `order` has as keys, unless they are names of orders.
    private static let orderFields = Coding<Order>.order(clock: Clock()).schema.properties.map(\.key)

    fileprivate mutating func read(_ entry: Node.Entry, _ decoding: inout Decoding) {
        let value = entry.value
        switch Word(rawValue: entry.key) {
        case .body:
            body = Coding<String>.text.decode(value, &decoding)
        case .contentType:
            contentType = Coding<String>.text.decode(value, &decoding)
        case .lines:
            lines = Coding<[String]>.list(of: .text).decode(value, &decoding)
        case .matches:
            readMatches(value, &decoding)
        case .absent:
            let names = value.text.map { [$0] } ?? Coding<[String]>.list(of: .text).decode(value, &decoding) ?? []
            for name in names { add(name, .absent, at: entry.keyPlace, &decoding) }
        case .order:
            readOrder(value, &decoding)
        case .mail:
            mails = MailExpectation(value, &decoding)
        case nil where entry.key == ResponseRow.statusName && value.text.flatMap { Int($0) }.map { $0 >= 100 } ?? false:
            // The status of an answer is 0, 1 or 2, that of HTTP never below 100.
            httpStatus = Coding<Int>.integer(100...599).decode(value, &decoding)
        case nil:
            if let matcher = Matcher(value, &decoding) { add(entry.key, matcher, at: entry.keyPlace, &decoding) }
        }
    }

    private mutating func add(_ name: String, _ matcher: Matcher, at place: Place?, _ decoding: inout Decoding) {
        let rows = Coding<Expectation>.answerFields
        guard rows.contains(where: { $0.isNamed(name) }) else {
            let known = rows.map(\.name)
            let suggestion = Suggestion.sentence(for: name, among: known + Word.allCases.map(\.rawValue))
            decoding.complain("No answer has a field '\(name)'.\(suggestion)", at: place)
            return
        }
        fields.append(Field(name: name, matcher: matcher, place: place))
    }

    /// `matches` is one expression for the body, or a map of one for each field.
    private mutating func readMatches(_ node: Node, _ decoding: inout Decoding) {
        guard case .map(let entries) = node.content else {
            bodyMatches = Coding<String>.regularExpression.decode(node, &decoding)
            return
        }
        for entry in entries {
            guard let pattern = Coding<String>.regularExpression.decode(entry.value, &decoding) else { continue }
            add(entry.key, .matches(pattern), at: entry.keyPlace, &decoding)
        }
    }

    /// `order` is a state, the fields of the step's order, or a map of either by the names of orders.
    private mutating func readOrder(_ node: Node, _ decoding: inout Decoding) {
        if let state = node.text {
            guard Coding<OrderState>.choice().decode(node, &decoding) != nil else { return }
            orders.append((nil, ["state": .string(state)]))
        } else if case .map(let entries) = node.content {
            let isByName = !entries.contains { Self.orderFields.contains($0.key) }
            guard isByName else {
                orders.append((nil, node))
                return
            }
            for entry in entries {
                let fields = entry.value.text.map { ["state": .string($0)] } ?? entry.value
                orders.append((entry.key, fields))
            }
        } else {
            decoding.complain("Expected the state or the fields of an order, found \(node.shown).", at: node.place)
        }
    }
}

extension Expectation.Matcher {
    /// A value, `{matches: EXPRESSION}`, `{absent: true}`; null is absent, too.
    fileprivate init?(_ node: Node, _ decoding: inout Decoding) {
        switch node.content {
        case .null:
            self = .absent
        case .string(let text), .number(let text):
            self = .equals(text)
        case .bool(let value):
            self = .equals(String(value))
        case .map(let entries) where entries.count == 1 && entries[0].key == Expectation.Word.matches.rawValue:
            guard let pattern = Coding<String>.regularExpression.decode(entries[0].value, &decoding) else { return nil }
            self = .matches(pattern)
        case .map(let entries) where entries.count == 1 && entries[0].key == Expectation.Word.absent.rawValue:
            guard let absent = Coding<Bool>.bool.decode(entries[0].value, &decoding) else { return nil }
            self = absent ? .absent : .present
        case .map(let entries) where entries.count == 1 && entries[0].key == Expectation.presentWord:
            guard let present = Coding<Bool>.bool.decode(entries[0].value, &decoding) else { return nil }
            self = present ? .present : .absent
        case .map, .list:
            decoding.complain(
                "Expected a value, {matches: EXPRESSION}, {present: true} or {absent: true}, found \(node.shown).",
                at: node.place
            )
            return nil
        }
    }
}

extension Expectation.MailExpectation {
    /// How many mails, `none`, the fields of one, or a list with the fields of each.
    fileprivate init?(_ node: Node, _ decoding: inout Decoding) {
        let known = Coding<Mail>.mail.schema.properties.map(\.key)
        func check(_ node: Node, _ decoding: inout Decoding) {
            guard case .map(let entries) = node.content else {
                decoding.complain("Expected the fields of a mail, found \(node.shown).", at: node.place)
                return
            }
            for entry in entries where !known.contains(entry.key) {
                let suggestion = Suggestion.sentence(for: entry.key, among: known)
                decoding.complain("A mail has no field '\(entry.key)'.\(suggestion)", at: entry.keyPlace)
            }
        }
        switch node.content {
        case .null, .bool(false), .string("none"):
            self = .count(0)
        case .list(let nodes):
            for node in nodes { check(node, &decoding) }
            self = .each(Array(nodes))
        case .map:
            check(node, &decoding)
            self = .each([node])
        case .number, .bool, .string:
            guard let count = Coding<Int>.integer(0 ... .max).decode(node, &decoding) else { return nil }
            self = .count(count)
        }
    }
}
