import TrustAPI
import Yams

/// Reads YAML into nodes with their places. Plain scalars are what the core schema of YAML 1.2 makes of them, so `Y`,
/// `no` and `12:00` are texts.
enum YAMLReader {
    private static let deepest = 128

    /// - Throws: `DocumentError` with the first place that is not YAML.
    static func read(_ text: String, source: String) throws(DocumentError) -> Node {
        guard AliasedSize.isBearable(text) else {
            throw DocumentError(Problem(source: source, message: "This YAML is too large with its aliases."))
        }
        let composed: Yams.Node?
        do {
            composed = try Yams.compose(yaml: withWholeCharacters(text))
        } catch let error as YamlError {
            let complaint = complaint(about: error, in: text)
            throw DocumentError(
                Problem(source: source, place: complaint.place, message: "This is not YAML: \(complaint.message)."))
        } catch {
            throw DocumentError(Problem(source: source, message: "This is not YAML: \(error)."))
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
            throw DocumentError(Problem(source: budget.source, place: place, message: "This YAML is \(what)."))
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
            var merged: [Node.Entry] = []
            for (key, value) in mapping {
                guard case .scalar(let name) = key else {
                    throw DocumentError(
                        Problem(source: budget.source, place: self.place(of: key), message: "A key has to be a text."))
                }
                let value = try self.node(value, depth: depth + 1, &budget)
                if name.string == "<<", name.style == .plain, let entries = mergedEntries(of: value) {
                    merged += entries
                } else {
                    entries.append(Node.Entry(name.string, value, keyPlace: self.place(of: key)))
                }
            }
            // What the map says itself wins over what is merged into it, and the first of several over the others.
            for entry in merged where !entries.contains(where: { $0.key == entry.key }) { entries.append(entry) }
            return Node(.map(entries), at: place)
        case .alias:
            throw DocumentError(Problem(source: budget.source, place: place, message: "This alias names nothing."))
        }
    }

    /// What `<<` merges into a map: the entries of a map, or of several; nil for anything else.
    private static func mergedEntries(of node: Node) -> [Node.Entry]? {
        switch node.content {
        case .map(let entries):
            return entries
        case .list(let nodes):
            var all: [Node.Entry] = []
            for node in nodes {
                guard case .map(let entries) = node.content else { return nil }
                all += entries
            }
            return all
        case .null, .bool, .number, .string:
            return nil
        }
    }

    /// The text with a character in two escapes, as JSON writes those beyond U+FFFF, in the one that YAML has for it.
    private static func withWholeCharacters(_ text: String) -> String {
        guard text.contains("\\ud") || text.contains("\\uD") else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            if let high = escape(in: bytes, at: index), (0xD800..<0xDC00).contains(high),
                let low = escape(in: bytes, at: index + 6), (0xDC00..<0xE000).contains(low)
            {
                let scalar = 0x10000 + (high - 0xD800) << 10 + (low - 0xDC00)
                result += "\\U\(scalar.hexadecimal(8))".utf8
                index += 12
            } else {
                // What a backslash escapes is no beginning of another escape.
                let isEscape = bytes[index] == UInt8(ascii: "\\") && index + 1 < bytes.count
                result += bytes[index..<(index + (isEscape ? 2 : 1))]
                index += isEscape ? 2 : 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The number of an escape `\\u` with four digits; nil where there is none.
    private static func escape(in bytes: [UInt8], at index: Int) -> Int? {
        guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") else {
            return nil
        }
        return Int(String(decoding: bytes[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16)
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

    /// A sentence more where a text begins with a star, as wildcards do: YAML takes it for an alias.
    private static func hint(about mark: Mark, in text: String) -> String {
        let lines = text.split(separator: "\n", maxSplits: mark.line, omittingEmptySubsequences: false)
        guard mark.line > 0, lines.count >= mark.line else { return "" }
        let line = lines[mark.line - 1]
        guard let star = line.firstIndex(of: "*"), line[star...].hasPrefix("*.") else { return "" }
        let value = line[star...].prefix { $0 != "," && $0 != "}" && $0 != "]" && $0 != " " }
        return "; a value that begins with * needs quotes: \"\(value)\""
    }

    private static func complaint(about error: YamlError, in text: String) -> (place: Place?, message: String) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            (Place(line: mark.line, column: mark.column), problem + hint(about: mark, in: text))
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
