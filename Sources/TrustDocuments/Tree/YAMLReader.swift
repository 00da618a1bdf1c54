import TrustAPI
import Yams

/// Reads YAML into nodes with their places. Plain scalars are what the core schema of YAML 1.2 makes of them, so `Y`,
/// `no` and `12:00` are texts.
enum YAMLReader {
    private static let deepest = 128

    /// - Throws: `DocumentError` with the first place that is not YAML.
    static func read(_ text: String, source: String) throws(DocumentError) -> Node {
        guard AliasedSize.isBearable(text) else {
            throw DocumentError([Problem(source: source, message: "This YAML is too large with its aliases.")])
        }
        let composed: Yams.Node?
        do {
            composed = try Yams.compose(yaml: text)
        } catch let error as YamlError {
            let complaint = complaint(about: error)
            throw DocumentError([
                Problem(source: source, place: complaint.place, message: "This is not YAML: \(complaint.message).")
            ])
        } catch {
            throw DocumentError([Problem(source: source, message: "This is not YAML: \(error).")])
        }
        guard let composed else { return Node(.null, at: Place(line: 1, column: 1)) }
        var budget = Budget(source: source, left: 100_000 + 8 * text.utf8.count)
        return try node(composed, depth: 0, &budget)
    }

    /// Aliases make a short text as long as they like; this bounds what it may become.
    private struct Budget {
        let source: String
        var left: Int
    }

    private static func node(
        _ node: Yams.Node, depth: Int, _ budget: inout Budget
    ) throws(DocumentError) -> Node {
        budget.left -= 1
        let place = place(of: node)
        guard depth <= deepest, budget.left >= 0 else {
            let what = depth > deepest ? "nested more than \(deepest) levels deep" : "too large with its aliases"
            throw DocumentError([Problem(source: budget.source, place: place, message: "This YAML is \(what).")])
        }
        switch node {
        case .scalar(let scalar):
            return Node(content(of: scalar), at: place)
        case .sequence(let sequence):
            var elements: [Node] = []
            for element in sequence { elements.append(try self.node(element, depth: depth + 1, &budget)) }
            return Node(.list(Node.Elements(elements)), at: place)
        case .mapping(let mapping):
            var entries: [Node.Entry] = []
            for (key, value) in mapping {
                guard case .scalar(let name) = key else {
                    throw DocumentError([
                        Problem(source: budget.source, place: self.place(of: key), message: "A key has to be a text.")
                    ])
                }
                let value = try self.node(value, depth: depth + 1, &budget)
                entries.append(Node.Entry(name.string, value, keyPlace: self.place(of: key)))
            }
            return Node(.map(entries), at: place)
        case .alias:
            throw DocumentError([Problem(source: budget.source, place: place, message: "This alias names nothing.")])
        }
    }

    private static func place(of node: Yams.Node) -> Place? {
        node.mark.map { Place(line: $0.line, column: $0.column) }
    }

    private static func content(of scalar: Yams.Node.Scalar) -> Node.Content {
        guard scalar.style == .plain else { return .string(scalar.string) }
        switch scalar.string {
        case "", "~", "null", "Null", "NULL": return .null
        case "true", "True", "TRUE": return .bool(true)
        case "false", "False", "FALSE": return .bool(false)
        default: return isNumber(scalar.string) ? .number(scalar.string) : .string(scalar.string)
        }
    }

    /// Decimal numbers that JSON has too: what is written `007`, `0x1F` or `.inf` is rather meant as a text here. Without a regular
    /// expression, which would take most of the time of reading a large world.
    private static func isNumber(_ text: String) -> Bool {
        var rest = text.utf8[...]
        func skipDigits() -> Bool {
            let count = rest.count
            rest = rest.drop(while: ASCII.isDigit)
            return rest.count < count
        }
        if rest.first == UInt8(ascii: "-") { rest.removeFirst() }
        let isPadded = rest.first == UInt8(ascii: "0") && rest.dropFirst().first.map(ASCII.isDigit) ?? false
        guard !isPadded, skipDigits() else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest.removeFirst()
            guard skipDigits() else { return false }
        }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest.removeFirst()
            if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
            guard skipDigits() else { return false }
        }
        return rest.isEmpty
    }

    private static func complaint(about error: YamlError) -> (place: Place?, message: String) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            (Place(line: mark.line, column: mark.column), problem)
        case .duplicatedKeysInMapping(let names, let context):
            (
                Place(line: context.mark.line, column: context.mark.column),
                "the key '\(names.first ?? "")' stands twice in the same map"
            )
        case .reader(let problem, _, _, _):
            (nil, problem)
        default:
            (nil, "\(error)")
        }
    }
}
