/// A piece of a YAML or JSON document, with the place where it stands. Keys keep their order.
package struct Node: Equatable, Sendable {
    /// What a piece of a document is; maps keep the order of their keys.
    package enum Content: Equatable, Sendable {
        case null
        case bool(Bool)
        /// A number, as it was written.
        case number(String)
        case string(String)
        case list(Elements)
        case map([Entry])
    }

    /// A key of a map and its value.
    package struct Entry: Equatable, Sendable {
        /// The key.
        package var key: String
        /// Where the key stands; nil for what was made here.
        package var keyPlace: Place?
        /// The value.
        package var value: Node

        /// An entry that was made here, unless there is a place.
        package init(_ key: String, _ value: Node, keyPlace: Place? = nil) {
            self.key = key
            self.value = value
            self.keyPlace = keyPlace
        }
    }

    /// What it is, without its place.
    package var content: Content
    /// Where it stands; nil for what was made here.
    package var place: Place?

    /// A node that was made here, unless there is a place.
    package init(_ content: Content, at place: Place? = nil) {
        self.content = content
        self.place = place
    }

    /// The value of a key of a map; nil when there is none or this is no map.
    package subscript(_ key: String) -> Node? {
        guard case .map(let entries) = content else { return nil }
        return entries.first { $0.key == key }?.value
    }

    /// What it is, for people.
    package var kind: String {
        switch content {
        case .null: "nothing"
        case .bool: "true or false"
        case .number: "a number"
        case .string: "a text"
        case .list: "a list"
        case .map: "a map"
        }
    }

    /// The node `null`.
    package static let null = Node(.null)
    /// A node from true or false.
    package static func bool(_ value: Bool) -> Node { Node(.bool(value)) }
    /// A node from a whole number.
    package static func number(_ value: Int) -> Node { Node(.number(String(value))) }
    /// A node from a text.
    package static func string(_ value: String) -> Node { Node(.string(value)) }
    /// A list of nodes.
    package static func list(_ values: [Node]) -> Node { Node(.list(Elements(values))) }
    /// A list of what values are encoded to; where it is long, each is encoded when it is written.
    package static func list<Value: Sendable>(_ values: [Value], _ encode: @escaping @Sendable (Value) -> Node) -> Node
    {
        Node(.list(Elements(values, encode)))
    }
    /// A map with its keys in this order.
    package static func map(_ pairs: [(String, Node)]) -> Node { Node(.map(pairs.map { Entry($0.0, $0.1) })) }

    /// Compares what is said, not where.
    package static func == (left: Node, right: Node) -> Bool { left.content == right.content }
}

/// Nodes as they look in a document: `["type": "array", "minItems": 1]`. Keys keep their order, and may stand twice.
extension Node: ExpressibleByStringInterpolation, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    package init(stringLiteral value: String) { self = .string(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(integerLiteral value: Int) { self = .number(value) }
    package init(arrayLiteral elements: Node...) { self = .list(elements) }
    package init(dictionaryLiteral pairs: (String, Node)...) { self = .map(pairs) }
}

extension Node.Entry {
    package static func == (left: Node.Entry, right: Node.Entry) -> Bool {
        left.key == right.key && left.value == right.value
    }
}

/// A line and a column of a document, both counted from 1.
package struct Place: Equatable, Comparable, Sendable, CustomStringConvertible {
    /// The line, counted from 1.
    package let line: Int
    /// The column, counted from 1.
    package let column: Int

    /// Both are counted from 1.
    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    package static func < (left: Place, right: Place) -> Bool { (left.line, left.column) < (right.line, right.column) }

    package var description: String { "\(line):\(column)" }
}
