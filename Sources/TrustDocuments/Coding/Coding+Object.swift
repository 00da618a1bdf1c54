extension Coding {
    /// A map with known fields, none of which has to be there.
    package static func object(
        _ name: String, make: @escaping @Sendable () -> Value, fields: [Field<Value>]
    ) -> Coding {
        object(name, make: make, blank: make, fields: fields)
    }

    /// A map with known fields, called `name` in messages and in the schema. A field that is not known, or stands twice,
    /// is a problem; null is as good as absent, unless a required field takes it. `make` gives the whole with its required
    /// fields, all others at their defaults; `blank` is such a whole, from which the schema takes these defaults.
    package static func object<each Required>(
        _ name: String,
        required: repeat RequiredField<Value, each Required>,
        make: @escaping @Sendable (repeat each Required) -> Value,
        blank: @escaping @Sendable () -> Value? = { nil },
        fields: [Field<Value>] = []
    ) -> Coding {
        // A key path in a generic context with a pack crashes the runtime of Swift 6.3.
        var names = fields.map { $0.name }
        repeat names.append((each required).name)
        let known = names
        return Coding(
            schema: schema(of: name, required: repeat each required, blank: blank, fields: fields),
            decode: { node, decoding in
                guard let map = MapReader(node, of: name, &decoding) else { return nil }
                map.checkKeys(known, &decoding)
                var values = (repeat map.value(of: each required, &decoding))
                return assemble(&values, make).map { whole in
                    var whole = whole
                    map.read(fields, into: &whole, &decoding)
                    return whole
                }
            },
            encode: { whole in
                var entries: [Node.Entry] = []
                repeat entries.append((each required).entry(of: whole))
                entries += fields.compactMap { field in field.encode(whole).map { Node.Entry(field.name, $0) } }
                return Node(.map(entries))
            }
        )
    }

    private static func schema<each Required>(
        of name: String,
        required: repeat RequiredField<Value, each Required>,
        blank: @Sendable () -> Value?,
        fields: [Field<Value>]
    ) -> Node {
        var properties: [Node.Entry] = []
        repeat properties.append((each required).property)
        let needed = properties.map { $0.key }
        let whole = blank()
        properties += fields.compactMap { field in field.property(whole).map { Node.Entry(field.name, $0) } }
        return .schema(properties: properties, required: needed).defined(as: name)
    }

    private static func assemble<each Required>(
        _ values: inout (repeat (each Required)?), _ make: (repeat each Required) -> Value
    ) -> Value? {
        do {
            return make(repeat try present(each values))
        } catch {
            return nil
        }
    }

    private static func present<Wrapped>(_ value: Wrapped?) throws(Absence) -> Wrapped {
        guard let value else { throw Absence() }
        return value
    }
}

/// A required field was absent or unreadable; why is among the problems.
private struct Absence: Error {}

/// Reads the fields of one map.
struct MapReader {
    private let node: Node
    private let name: String
    private let entries: [Node.Entry]

    init?(_ node: Node, of name: String, _ decoding: inout Decoding) {
        guard case .map(let entries) = node.content else {
            decoding.complain("Expected \(Self.article(name)) (a map), found \(node.shown).", at: node.place)
            return nil
        }
        self.node = node
        self.name = name
        self.entries = entries
    }

    private static func article(_ name: String) -> String {
        "aeiou".contains(name.first ?? " ") ? "an \(name)" : "a \(name)"
    }

    /// Complains about keys that are not known or stand twice.
    func checkKeys(_ known: [String], _ decoding: inout Decoding) {
        // A set is worth its while in a long map only.
        var seen: Set<String>? = entries.count > 32 ? [] : nil
        for (index, entry) in entries.enumerated() {
            if !known.contains(entry.key) {
                decoding.complain(
                    "There is no field '\(entry.key)' in \(Self.article(name))."
                        + Suggestion.sentence(for: entry.key, among: known),
                    at: entry.keyPlace
                )
            }
            let isFirst = seen?.insert(entry.key).inserted ?? !entries[..<index].contains { $0.key == entry.key }
            if !isFirst {
                decoding.complain("The field '\(entry.key)' stands here a second time.", at: entry.keyPlace)
            }
        }
    }

    func value<Whole, Value>(of field: RequiredField<Whole, Value>, _ decoding: inout Decoding) -> Value? {
        guard let value = node[field.name], field.takesNull || value.content != .null else {
            decoding.complain(
                "The field '\(field.name)' is missing; \(Self.article(name)) has to have it.", at: node.place
            )
            return nil
        }
        return decoding.inside(field.name) { field.coding.decode(value, &$0) }
    }

    func read<Whole>(_ fields: [Field<Whole>], into whole: inout Whole, _ decoding: inout Decoding) {
        for field in fields {
            guard let value = node[field.name], value.content != .null else { continue }
            decoding.inside(field.name) { field.decode(value, &whole, &$0) }
        }
    }
}
