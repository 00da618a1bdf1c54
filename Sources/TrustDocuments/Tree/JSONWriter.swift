/// Writes nodes as JSON, keys in their order.
package enum JSONWriter {
    /// One line, without blanks that mean nothing.
    package static func compact(_ node: Node) -> String {
        var text = ""
        write(node, into: &text, indent: nil)
        return text
    }

    /// Many lines, indented by two blanks, with a line end after the last.
    package static func pretty(_ node: Node) -> String {
        var text = ""
        write(node, into: &text, indent: 0)
        return text + "\n"
    }

    private static func write(_ node: Node, into text: inout String, indent: Int?) {
        switch node.content {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .number(let number): text += number
        case .string(let string): quote(string, into: &text)
        case .list(let elements):
            enclose("[", "]", elements, into: &text, indent) { write($0, into: &$1, indent: $2) }
        case .map(let entries):
            enclose("{", "}", entries, into: &text, indent) { entry, text, indent in
                quote(entry.key, into: &text)
                text += indent == nil ? ":" : ": "
                write(entry.value, into: &text, indent: indent)
            }
        }
    }

    private static func enclose<Elements: Sequence>(
        _ open: String, _ close: String, _ elements: Elements, into text: inout String, _ indent: Int?,
        _ write: (Elements.Element, inout String, Int?) -> Void
    ) {
        text += open
        let inner = indent.map { $0 + 1 }
        var isEmpty = true
        for element in elements {
            if !isEmpty { text += "," }
            isEmpty = false
            if let inner { text += "\n" + String(repeating: "  ", count: inner) }
            write(element, &text, inner)
        }
        if let indent, !isEmpty { text += "\n" + String(repeating: "  ", count: indent) }
        text += close
    }

    private static func quote(_ string: String, into text: inout String) {
        text += "\""
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case "\r": text += "\\r"
            case "\t": text += "\\t"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }
}
